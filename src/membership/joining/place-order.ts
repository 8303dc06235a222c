import { randomUUID } from 'node:crypto';
import type { OrderRefusal, OrderRequest } from '../../museum/joining/api.ts';
import { isSold } from '../../museum/joining/offers.ts';
import type { NewOrder } from '../store/repositories/orders.ts';
import { cardNameSchema } from '../tokens/card.ts';
import { newReference } from './codes.ts';
import { givenConsents } from './consent-words.ts';
import { type Moment, spokenBy } from './context.ts';
import { writePending } from './pending.ts';
import { readPerson } from './read-person.ts';

export type OrderDraft =
  | { readonly ok: true; readonly order: NewOrder }
  | { readonly ok: false; readonly code: OrderRefusal };

/** Makes an order of a wish: what it costs, how long it lasts and for how many is what the museum's files say. */
export function draftOrder(
  wish: OrderRequest,
  { museum, nowMs }: Moment,
  memberId: string | null,
): OrderDraft {
  const tier = museum.tiers.find(({ id }) => id === wish.tier);
  if (!tier || !isSold(tier)) return { ok: false, code: 'not-sold' };
  const person = readPerson(wish);
  if (!person.ok) return person;
  const { offer } = tier;
  const language = spokenBy(museum, wish.language);
  const isGift = wish.purpose === 'gift';
  const holders = isGift ? [] : readHolders(wish.holders, offer.seats - 1);
  if (!holders) return { ok: false, code: 'bad-holder' };
  const message = isGift ? wish.message?.trim() : undefined;
  const pending = {
    holders,
    consents: isGift ? [] : [...givenConsents(wish.consents, language, nowMs)],
    ...(message ? { message } : {}),
  };
  return {
    ok: true,
    order: {
      id: randomUUID(),
      purpose: wish.purpose,
      memberId,
      name: person.name,
      email: person.email,
      language,
      tier: tier.id,
      seats: offer.seats,
      months: offer.months,
      amountMinor: offer.priceMinor,
      currency: offer.currency,
      adapter: wish.way,
      externalId: wish.way === 'museum' ? newReference() : null,
      pending: writePending(pending),
      createdAtMs: nowMs,
    },
  };
}

/** The names on the other seats' cards, those left empty taken out; `undefined` where one is no name. */
function readHolders(names: readonly string[], most: number): string[] | undefined {
  const given = names.filter((name) => name.trim() !== '');
  const read = given.map((name) => cardNameSchema.safeParse(name));
  if (given.length > most || read.some(({ success }) => !success)) return undefined;
  return read.flatMap(({ data }) => data ?? []);
}
