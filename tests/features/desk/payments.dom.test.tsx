import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type DeskApi, DeskProvider, WaitingPayments } from '../../../src/features/desk/index.ts';
import type { DeskPayment } from '../../../src/museum/desk/answers.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';
import { renderIn } from '../speak.tsx';
import { fakeApi, NOW } from './fake-api.ts';

const tiers = [{ id: 'friend', rank: 1, label: { en: 'Friend', fr: 'Ami' } }];
const payment = (id: string, more: Partial<DeskPayment> = {}): DeskPayment => ({
  id,
  reference: `REF-${id.toUpperCase()}`,
  purpose: 'join',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  tier: 'friend',
  seats: 1,
  amountMinor: 3500,
  currency: 'EUR',
  createdAtMs: NOW,
  ...more,
});

/** The page over a list that its moves shorten, as the store does. */
function show(
  orders: readonly DeskPayment[],
  movePayment: DeskApi['movePayment'] = async () => ({ kind: 'ok', value: { memberId: null } }),
  lang: 'fr' | 'en' = 'en',
) {
  let waiting = [...orders];
  const move = vi.fn<DeskApi['movePayment']>(async (id, act) => {
    const outcome = await movePayment(id, act);
    if (outcome.kind !== 'unreachable') waiting = waiting.filter((order) => order.id !== id);
    return outcome;
  });
  const payments = vi.fn<DeskApi['payments']>(async () => ({ kind: 'ok', value: { orders: waiting } }));
  const api = fakeApi({ payments, movePayment: move });
  const tools = { api, tiers, timeZone: 'UTC', languages: ['fr', 'en'], nowMs: () => NOW };
  const { container } = renderIn(
    lang,
    <DeskProvider value={tools}>
      <WaitingPayments />
    </DeskProvider>,
  );
  return { move, payments, container };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const pressInDialog = (name: string) =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

beforeAll(teachModalDialogs);

describe('payments that wait', () => {
  it('say whose they are and what to look for; one is confirmed after a question', async () => {
    const { move } = show([payment('a'), payment('b', { name: 'Byron' })]);
    expect(await screen.findByText('REF-A')).toBeVisible();
    await press('Paid: REF-A');
    const dialog = screen.getByRole('dialog', { name: 'REF-A is paid?' });
    expect(dialog).toHaveTextContent(/€35.* from Ada Lovelace has come. Their membership \(Friend\) begins/);
    expect(move).not.toHaveBeenCalled();
    await pressInDialog('It is paid');
    expect(move).toHaveBeenCalledExactlyOnceWith('a', 'confirm');
    expect(await screen.findByText('REF-A is paid; the mails are on their way.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Paid: REF-A' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Paid: REF-B' })).toBeVisible();
  });

  it('leave the focus where what became of them is said, not lost with their line', async () => {
    show([payment('a')]);
    await press('Paid: REF-A');
    await pressInDialog('It is paid');
    await waitFor(() => expect(screen.getByRole('status')).toHaveFocus());
    expect(screen.getByText(/Nothing waits/)).toBeVisible();
  });

  it('are cancelled after a question of its own, and not by who thinks better of it', async () => {
    const { move } = show([payment('a')]);
    await press('Cancel REF-A');
    expect(screen.getByRole('dialog')).toHaveTextContent(/the order can’t be taken up again/);
    await pressInDialog('Leave it waiting');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(move).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Cancel REF-A' })).toHaveFocus();
    await press('Cancel REF-A');
    await pressInDialog('Cancel the order');
    expect(move).toHaveBeenCalledExactlyOnceWith('a', 'cancel');
    expect(await screen.findByText('REF-A was cancelled.')).toBeVisible();
  });

  it('that somebody else has settled meanwhile say so, and the list is how it is now', async () => {
    show([payment('a'), payment('b')], async () => ({
      kind: 'refused',
      status: 409,
      error: { code: 'order-settled' },
    }));
    await press('Paid: REF-A');
    await pressInDialog('It is paid');
    expect(await screen.findByText(/Somebody has confirmed or cancelled this order already/)).toBeVisible();
    expect(screen.queryByText('REF-A')).toBeNull();
    expect(screen.getByText('REF-B')).toBeVisible();
    expect(screen.queryByText(/REF-A is paid;/)).toBeNull();
  });

  it('are sent once, however often one presses', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { move } = show([payment('a')], async () => {
      await answered;
      return { kind: 'ok', value: { memberId: null } };
    });
    await press('Paid: REF-A');
    for (let i = 0; i < 3; i++) await pressInDialog('It is paid');
    answer();
    expect(await screen.findByText(/REF-A is paid;/)).toBeVisible();
    expect(move).toHaveBeenCalledOnce();
  });

  it('stay as they were when the museum can’t be reached, and can be tried again', async () => {
    let tries = 0;
    const { move } = show([payment('a')], async () =>
      tries++ === 0 ? { kind: 'unreachable', trouble: 'offline' } : { kind: 'ok', value: { memberId: null } },
    );
    await press('Paid: REF-A');
    await pressInDialog('It is paid');
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).not.toBeEmptyDOMElement();
    await pressInDialog('It is paid');
    expect(await screen.findByText(/REF-A is paid;/)).toBeVisible();
    expect(move).toHaveBeenCalledTimes(2);
  });

  it('say of a gift that its code goes out, and of a renewal that the membership goes on', async () => {
    show([payment('a', { purpose: 'gift' }), payment('b', { purpose: 'renew' })]);
    await press('Paid: REF-A');
    expect(screen.getByRole('dialog')).toHaveTextContent(/The gift’s code \(Friend\) goes out to them/);
    await pressInDialog('Leave it waiting');
    await press('Paid: REF-B');
    expect(screen.getByRole('dialog')).toHaveTextContent(/membership \(Friend\) goes on/);
  });

  it.each(['en', 'fr'] as const)('have nothing that axe complains of, in %s', async (lang) => {
    const { container } = show([payment('a')], undefined, lang);
    await screen.findByText('REF-A');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
