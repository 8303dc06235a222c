import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LinkForm, type SignInOutcome } from '../../../src/features/sign-in/index.ts';
import { renderIn } from '../speak.tsx';

function show(outcome: SignInOutcome<true> = { kind: 'ok', value: true }, knownEmail = '') {
  const onAsk = vi.fn(async () => outcome);
  renderIn('en', <LinkForm knownEmail={knownEmail} onAsk={onAsk} />);
  return onAsk;
}
const field = () => screen.getByRole('textbox', { name: 'Your e-mail address' });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send me a link' }));

describe('the form that asks for a link', () => {
  it('asks for the address that was typed, and says what to do next without saying whether it is known', async () => {
    const onAsk = show();
    await userEvent.type(field(), ' ada@example.org ');
    await send();
    expect(onAsk).toHaveBeenCalledWith('ada@example.org');
    expect(screen.getByRole('status')).toHaveTextContent(
      'If the museum knows this address, a link is on its way to ada@example.org',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Another address, or once more' }));
    expect(field()).toHaveValue('ada@example.org');
  });

  it('has the address that this device knows', () => {
    show(undefined, 'ada@example.org');
    expect(field()).toHaveValue('ada@example.org');
  });

  it.each(['', 'ada', 'ada@example', 'a b@example.org'])('asks nothing for “%s”', async (typed) => {
    const onAsk = show();
    if (typed) await userEvent.type(field(), typed);
    await send();
    expect(onAsk).not.toHaveBeenCalled();
    expect(field()).toBeInvalid();
    expect(field()).toHaveFocus();
    expect(screen.getByText(/not a whole e-mail address/)).toBeVisible();
  });

  it.each<[string, SignInOutcome<true>, RegExp]>([
    ['too many tries', { kind: 'too-many', retryAfterS: 42 }, /in 42 seconds/],
    ['far too many', { kind: 'too-many', retryAfterS: 170 }, /in 3 minutes/],
    ['no connection', { kind: 'unreachable', trouble: 'offline' }, /./],
    [
      'an address that the museum takes for none',
      { kind: 'refused', code: 'bad-request' },
      /not a whole e-mail/,
    ],
  ])('says so of %s, and keeps what was typed', async (_, outcome, sentence) => {
    show(outcome);
    await userEvent.type(field(), 'ada@example.org');
    await send();
    expect(field()).toHaveValue('ada@example.org');
    expect(field()).toHaveAccessibleDescription(sentence);
    expect(field()).toBeInvalid();
  });
});
