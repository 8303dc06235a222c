import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createGate, MemberInMenu, MemberStatus } from '../../../src/features/gate/index.ts';
import type { Session } from '../../../src/museum/api.ts';
import { friend, museum, NOW_MS, signedOut } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

function show(session: Session, onSignOut = vi.fn(), Member = MemberStatus) {
  const clock = { nowMs: () => NOW_MS, at: () => () => {} };
  const gate = createGate({ session, clock, loadApi: () => Promise.reject(new Error('not here')) });
  renderIn('en', <Member gate={gate} tiers={museum.tiers} onSignOut={onSignOut} />);
  return onSignOut;
}

describe('the member’s place in the header', () => {
  it('says nothing of who is signed out; the menu offers the ways to be a member', () => {
    show(signedOut);
    expect(document.body).toHaveTextContent(/^$/);
    cleanup();
    show(signedOut, vi.fn(), MemberInMenu);
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/en/sign-in');
    expect(screen.getByRole('link', { name: 'Become a member' })).toHaveAttribute('href', '/en/join');
  });

  it('is in the menu, too, where the header has no room for it', async () => {
    const onSignOut = show(friend, vi.fn(), MemberInMenu);
    expect(screen.getByText('Member: Friend')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Become a member' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalled();
  });

  it('says that a membership ends soon, with the way to renew it, and nothing of it before', async () => {
    const endsAtMs = NOW_MS + 12 * 86_400_000;
    show({ ...friend, member: { ...friend.member!, startsAtMs: NOW_MS - 1, endsAtMs } });
    expect(screen.getByText('Ends in 12 days')).toBeVisible();
    await userEvent.click(screen.getByText('Friend'));
    expect(screen.getByRole('link', { name: 'Renew my membership' })).toHaveAttribute(
      'href',
      '/en/join?renew',
    );
    expect(screen.getByRole('link', { name: 'My membership' })).toHaveAttribute('href', '/en/account');
  });

  it('knows the desk, and a member who holds nothing yet', async () => {
    show({ ...signedOut, account: { kind: 'staff', name: 'Grace', mayManage: true } });
    await userEvent.click(screen.getAllByText('Grace')[0]!);
    expect(screen.getByRole('link', { name: 'The desk' })).toHaveAttribute('href', '/en/desk');
    cleanup();
    show({ ...signedOut, account: { kind: 'member', name: 'Ada', mayManage: true } });
    await userEvent.click(screen.getAllByText('Ada')[0]!);
    expect(screen.getByRole('link', { name: 'Become a member' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'My membership' })).toBeVisible();
  });

  it('shows a member’s name, tier and end date', async () => {
    show(friend);
    await userEvent.click(screen.getByText('Friend'));
    expect(screen.getAllByText('Amélie Dupont')[0]).toBeVisible();
    expect(screen.getByText('Member: Friend')).toBeVisible();
    expect(screen.getByText('Membership valid until 24 December 2027')).toBeVisible();
  });

  it('says in the days of grace that the rooms stay open, and asks for no other card', async () => {
    const grace = { endsAtMs: NOW_MS - 1, graceEndsAtMs: NOW_MS + 86_400_000 };
    show({ ...friend, member: { ...friend.member!, ...grace } });
    await userEvent.click(screen.getByText('Ended'));
    expect(screen.getByText(/^Membership ended on .*your rooms stay open until/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Renew my membership' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('signs out', async () => {
    const onSignOut = show(friend);
    await userEvent.click(screen.getByText('Friend'));
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalled();
  });

  it.each([
    ['ended', { endsAtMs: NOW_MS - 1 }, /^Membership ended on/],
    ['was revoked', { revoked: true }, 'This card has been cancelled.'],
  ])('says of a membership that it %s, and asks for another card', async (_, change, sentence) => {
    show({ ...friend, member: { ...friend.member!, ...change } });
    expect(screen.queryByText('Friend')).toBeNull();
    await userEvent.click(screen.getByText('Ended'));
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Your membership card' })).toBeVisible();
  });
});
