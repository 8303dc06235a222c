import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardForm } from '../../../src/features/gate/index.ts';
import type { CardOutcome, Gate } from '../../../src/features/gate/session-store.ts';
import { friend } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

const AT = Date.UTC(2027, 1, 14, 12);
let presentCard: ReturnType<typeof vi.fn<(card: string) => Promise<CardOutcome>>>;
const gate = () => ({ presentCard }) as unknown as Gate;

async function present(lang: 'fr' | 'en', outcome: CardOutcome) {
  presentCard = vi.fn(async () => outcome);
  renderIn(lang, <CardForm gate={gate()} />);
  const field = screen.getByRole('textbox', {
    name: lang === 'fr' ? 'Votre carte de membre' : 'Your membership card',
  });
  await userEvent.type(field, 'abc.def');
  await userEvent.click(
    screen.getByRole('button', { name: lang === 'fr' ? 'Présenter la carte' : 'Show the card' }),
  );
  return field;
}

beforeEach(() => {
  presentCard = vi.fn(async () => ({ kind: 'accepted', session: friend }));
});

describe('the card form', () => {
  it.each([
    [
      { kind: 'refused', code: 'card-malformed' },
      'This is not a whole card. Copy all of it, from the first character to the last.',
    ],
    [{ kind: 'refused', code: 'card-not-ours' }, 'This card was not issued by this museum.'],
    [
      { kind: 'refused', code: 'card-expired', atMs: AT },
      'This card stopped being valid on 14 February 2027.',
    ],
    [{ kind: 'refused', code: 'card-expired' }, 'This card is no longer valid.'],
    [
      { kind: 'refused', code: 'card-not-yet-valid', atMs: AT },
      'This card will be valid from 14 February 2027.',
    ],
    [
      { kind: 'refused', code: 'card-revoked' },
      'This card has been cancelled. The museum can give you another.',
    ],
    [{ kind: 'too-many', retryAfterS: 90 }, 'Too many tries. Try again in 2 min.'],
    [
      { kind: 'unreachable', trouble: 'offline' },
      /can’t be reached: check your connection.*public rooms stay open/,
    ],
    [{ kind: 'unreachable', trouble: 'slow' }, /takes too long to answer.*public rooms stay open/],
    [{ kind: 'unreachable', trouble: 'server' }, /has a technical problem.*public rooms stay open/],
    [{ kind: 'unreachable', trouble: 'nonsense' }, /makes no sense.*public rooms stay open/],
  ] satisfies [CardOutcome, string | RegExp][])('says what %o means', async (outcome, sentence) => {
    const field = await present('en', outcome);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(field).toHaveAccessibleDescription(expect.stringMatching(sentence));
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
  });

  it('says it in French', async () => {
    await present('fr', { kind: 'refused', code: 'card-expired', atMs: AT });
    expect(
      await screen.findByText('Cette carte n’est plus valable depuis le 14 février 2027.'),
    ).toBeVisible();
  });

  it('empties itself and says nothing when the card is taken', async () => {
    const field = await present('en', { kind: 'accepted', session: friend });
    expect(field).toHaveValue('');
    expect(field).toBeValid();
  });

  it('takes a card that was broken over several lines', async () => {
    renderIn('en', <CardForm gate={gate()} />);
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.paste('  abc\n def\n');
    await userEvent.click(screen.getByRole('button', { name: 'Show the card' }));
    expect(presentCard).toHaveBeenCalledWith('abcdef');
  });

  it('takes a card’s link for the card in it, and tells that it was taken', async () => {
    const onAccepted = vi.fn();
    renderIn('en', <CardForm gate={gate()} onAccepted={onAccepted} />);
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.paste('https://museum.example/en/card#abc.def');
    await userEvent.click(screen.getByRole('button', { name: 'Show the card' }));
    expect(presentCard).toHaveBeenCalledExactlyOnceWith('abc.def');
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce());
  });

  it('is sent by the Enter key', async () => {
    renderIn('en', <CardForm gate={gate()} />);
    await userEvent.type(screen.getByRole('textbox'), 'abc{Enter}');
    expect(presentCard).toHaveBeenCalledWith('abc');
  });

  it('asks for a card before asking the museum', async () => {
    renderIn('en', <CardForm gate={gate()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show the card' }));
    expect(screen.getByText('First paste or type your card.')).toBeVisible();
    expect(presentCard).not.toHaveBeenCalled();
  });

  it('pastes from the clipboard', async () => {
    const user = userEvent.setup();
    await navigator.clipboard.writeText('from.the.clipboard');
    renderIn('en', <CardForm gate={gate()} />);
    await user.click(screen.getByRole('button', { name: 'Paste' }));
    expect(await screen.findByDisplayValue('from.the.clipboard')).toBeVisible();
  });

  it('says that it is waiting, and does not send twice', async () => {
    let answer: (outcome: CardOutcome) => void = () => {};
    presentCard = vi.fn(() => new Promise<CardOutcome>((resolve) => (answer = resolve)));
    renderIn('en', <CardForm gate={gate()} />);
    await userEvent.type(screen.getByRole('textbox'), 'abc');
    await userEvent.click(screen.getByRole('button', { name: 'Show the card' }));
    await userEvent.click(screen.getByRole('button', { name: 'Checking…' }));
    expect(presentCard).toHaveBeenCalledTimes(1);
    answer({ kind: 'accepted', session: friend });
    expect(await screen.findByRole('button', { name: 'Show the card' })).toBeVisible();
  });
});
