import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createGate, MemberStatus } from '../../../src/features/gate/index.ts';
import type { Session } from '../../../src/museum/api.ts';
import { friend, museum, NOW_MS, signedOut } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

function show(session: Session, onSignOut = vi.fn()) {
  const clock = { nowMs: () => NOW_MS, at: () => () => {} };
  const gate = createGate({ session, clock, loadApi: () => Promise.reject(new Error('not here')) });
  renderIn('en', <MemberStatus gate={gate} tiers={museum.tiers} onSignOut={onSignOut} />);
  return onSignOut;
}

describe('the member’s place in the header', () => {
  it('offers to show a card to who is signed out', () => {
    show(signedOut);
    expect(screen.getAllByText('Sign in')[0]).toBeVisible();
  });

  it('shows a member’s name, tier and end date', async () => {
    show(friend);
    await userEvent.click(screen.getByText('Friend'));
    expect(screen.getAllByText('Amélie Dupont')[0]).toBeVisible();
    expect(screen.getByText('Member: Friend')).toBeVisible();
    expect(screen.getByText('Membership valid until 24 December 2027')).toBeVisible();
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
    await userEvent.click(screen.getByText('Friend'));
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Your membership card' })).toBeVisible();
  });
});
