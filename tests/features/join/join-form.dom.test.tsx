import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { JoinForm, type JoinOutcome, type SignedIn } from '../../../src/features/join/index.ts';
import consents from '../../../src/i18n/consents.en.json' with { type: 'json' };
import { LanguageProvider, useLanguage, withTexts } from '../../../src/i18n/index.ts';
import join from '../../../src/i18n/join.en.json' with { type: 'json' };
import type { OrderRequest, PaymentWay } from '../../../src/museum/joining/api.ts';
import type { OfferedTier } from '../../../src/museum/joining/offers.ts';
import { renderIn } from '../speak.tsx';

const offered = (id: string, rank: number, priceMinor: number, seats: number): OfferedTier => ({
  tier: { id, rank, label: { en: id }, offer: { priceMinor, currency: 'EUR', months: 12, seats } },
  rooms: [],
  moreRooms: 0,
});
const OFFERS = [offered('friend', 1, 3500, 1), offered('family', 2, 7550, 3)];

type Setup = { ways?: readonly PaymentWay[]; signedIn?: SignedIn; outcome?: JoinOutcome<unknown> };

function show({ ways = ['museum'], signedIn, outcome = { kind: 'ok', value: null } }: Setup = {}) {
  const onOrder = vi.fn(async (_: OrderRequest): Promise<JoinOutcome<unknown>> => outcome);
  function Page() {
    const language = useLanguage();
    const [tier, setTier] = useState('friend');
    return (
      <LanguageProvider value={withTexts(language, { ...join, consents })}>
        <JoinForm
          offers={OFFERS}
          tier={tier}
          onTier={setTier}
          languages={['fr', 'en']}
          languageName={(lang) => lang}
          ways={ways}
          signedIn={signedIn}
          onOrder={onOrder}
        />
      </LanguageProvider>
    );
  }
  renderIn('en', <Page />);
  return { onOrder };
}

const fill = async (label: string, text: string) =>
  userEvent.type(screen.getByRole('textbox', { name: label }), text);
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const order = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the form that orders a membership', () => {
  it('agrees to nothing by itself, and sends each consent that was given', async () => {
    const { onOrder } = show();
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(2);
    for (const box of boxes) expect(box).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /letter/ }));
    await fill('Name', ' Ada Lovelace ');
    await fill('E-mail address', 'ada@example.org');
    await order(/Order for €35/);
    expect(onOrder).toHaveBeenCalledExactlyOnceWith({
      tier: 'friend',
      purpose: 'join',
      way: 'museum',
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      language: 'en',
      holders: [],
      consents: ['news'],
    });
  });

  it.each([
    ['', 'ada@example.org', 'Name', /write a name/],
    ['Ada', 'ada', 'E-mail address', /not a whole e-mail address/],
  ])('says what is missing of “%s”, “%s”, and goes there', async (name, email, field, sentence) => {
    const { onOrder } = show();
    if (name) await fill('Name', name);
    await fill('E-mail address', email);
    await order(/Order/);
    expect(onOrder).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: field })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: field })).toBeInvalid();
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('asks for the names on the other cards of a membership of several, and leaves out those left empty', async () => {
    const { onOrder } = show();
    expect(screen.queryByRole('textbox', { name: /Name on card/ })).toBeNull();
    await choose(/family/);
    await fill('Name', 'Ada');
    await fill('E-mail address', 'ada@example.org');
    await fill('Name on card 3', 'Grace');
    await order(/Order for €75.50/);
    expect(onOrder.mock.calls[0]?.[0]).toMatchObject({ tier: 'family', holders: ['Grace'] });
  });

  it('as a gift asks for no consent, and sends the words that go with it', async () => {
    const { onOrder } = show();
    await choose(/As a gift/);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await fill('Name', 'Ada');
    await fill('E-mail address', 'ada@example.org');
    await userEvent.type(screen.getByRole('textbox', { name: /Some words/ }), 'For you');
    await order(/Order/);
    expect(onOrder.mock.calls[0]?.[0]).toMatchObject({ purpose: 'gift', message: 'For you', consents: [] });
  });

  it('lets one choose how to pay where there is a choice', async () => {
    const { onOrder } = show({ ways: ['stripe', 'museum'] });
    await fill('Name', 'Ada');
    await fill('E-mail address', 'ada@example.org');
    expect(screen.getByRole('button', { name: /Go and pay €35/ })).toBeVisible();
    await choose(/At the museum/);
    await order(/Order for €35/);
    expect(onOrder.mock.calls[0]?.[0]).toMatchObject({ way: 'museum' });
  });

  it.each([
    ['the same', /friend/, 2, 'renew', /Begins when your present membership ends/],
    ['a higher one', /family/, 1, 'join', /Begins when the museum has your payment/],
  ])('of who is signed in and takes %s says when it begins', async (_, tier, rank, purpose, sentence) => {
    const signedIn = { name: 'Ada', rank, endsAtMs: Date.UTC(2027, 5, 1) };
    const { onOrder } = show({ signedIn });
    await choose(tier);
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    expect(screen.getByText(sentence)).toBeVisible();
    await order(/Order/);
    expect(onOrder.mock.calls[0]?.[0]).toMatchObject({ purpose });
  });

  it.each<[JoinOutcome<unknown>, RegExp]>([
    [{ kind: 'refused', code: 'not-sold' }, /not sold any more/],
    [{ kind: 'refused', code: 'payment-unreachable' }, /Nothing was charged/],
    [{ kind: 'refused', code: 'unheard-of' }, /nothing was ordered/],
    [{ kind: 'too-many', retryAfterS: 61 }, /in 2 min/],
    [{ kind: 'unreachable', trouble: 'offline' }, /check your connection/],
  ])('tells why %o, and lets one try again', async (outcome, sentence) => {
    const { onOrder } = show({ outcome });
    await fill('Name', 'Ada');
    await fill('E-mail address', 'ada@example.org');
    await order(/Order/);
    expect(await screen.findByText(sentence)).toBeVisible();
    await order(/Order/);
    expect(onOrder).toHaveBeenCalledTimes(2);
  });
});
