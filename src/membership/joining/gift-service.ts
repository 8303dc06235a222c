import type { GiftRefusal, GiftRequest, GiftView, RedeemedGift } from '../../museum/joining/api.ts';
import type { Gift } from '../store/repositories/gifts.ts';
import type { Repositories } from '../store/repositories/index.ts';
import { beginMembership } from './begin-membership.ts';
import { giftCodeHash } from './codes.ts';
import { givenConsents } from './consent-words.ts';
import { type JoiningContext, type Moment, momentOf, spokenBy } from './context.ts';
import { addTypedConsents, memberWithEmail } from './member-of.ts';
import { readPerson } from './read-person.ts';

type Refused<Code> = { readonly ok: false; readonly code: Code };
export type LookedGift = { readonly ok: true; readonly gift: GiftView } | Refused<GiftRefusal>;
export type Redeemed =
  | { readonly ok: true; readonly redeemed: RedeemedGift }
  | Refused<GiftRefusal | 'bad-name' | 'bad-email'>;

export type GiftService = ReturnType<typeof giftService>;

/** Memberships that were given away: looked at and redeemed by whoever has the code, once. */
export function giftService(context: JoiningContext) {
  const { store } = context;
  const { gifts } = store.repositories;

  async function refusal(codeHash: string, nowMs: number): Promise<GiftRefusal | undefined> {
    const gift = await gifts.find(codeHash);
    if (!gift) return 'gift-unknown';
    if (gift.redeemedBy !== null) return 'gift-redeemed';
    return gift.expiresAtMs !== null && gift.expiresAtMs <= nowMs ? 'gift-expired' : undefined;
  }

  return {
    async look(code: string): Promise<LookedGift> {
      const hash = giftCodeHash(code);
      const refused = await refusal(hash, context.nowMs());
      const gift = refused ? undefined : await gifts.find(hash);
      return gift ? { ok: true, gift: viewOf(gift) } : { ok: false, code: refused ?? 'gift-unknown' };
    },

    /** Begins the membership of the one who has the code: from now on, or prolonging the same one that they have. */
    async redeem(request: GiftRequest): Promise<Redeemed> {
      const person = readPerson(request);
      if (!person.ok) return person;
      const hash = giftCodeHash(request.code);
      const moment = await momentOf(context);
      const language = spokenBy(moment.museum, request.language);
      const refused = await refusal(hash, moment.nowMs);
      if (refused) return { ok: false, code: refused };
      try {
        const redeemed = await store.transaction((repositories) =>
          redeem(repositories, hash, { ...request, ...person, language }, moment),
        );
        return { ok: true, redeemed };
      } catch (error) {
        if (error instanceof GiftTaken) return { ok: false, code: 'gift-redeemed' };
        throw error;
      }
    },
  };
}

const viewOf = ({ tier, seats, months, expiresAtMs }: Gift): GiftView => ({
  ...{ tier, seats, months },
  redeemByMs: expiresAtMs ?? Number.MAX_SAFE_INTEGER,
});

async function redeem(
  repositories: Repositories,
  codeHash: string,
  request: GiftRequest,
  moment: Moment,
): Promise<RedeemedGift> {
  const { nowMs } = moment;
  const { name, email, language } = request;
  const memberId = await memberWithEmail(repositories, request, nowMs);
  const gift = await repositories.gifts.claim(codeHash, memberId, nowMs);
  if (!gift) throw new GiftTaken();
  const { tier, seats, months, orderId } = gift;
  const bought = { memberId, tier, seats, months, origin: 'gift', orderId, after: false } as const;
  const {
    membership,
    cardIds,
    mail: kind,
  } = await beginMembership(repositories, { ...bought, names: [name] }, moment);
  await addTypedConsents(repositories, memberId, givenConsents(request.consents, language, nowMs), 'gift');
  for (const card of cardIds) {
    await repositories.mails.add({
      ...{ kind, recipient: email, language, params: { cardId: card }, createdAtMs: nowMs },
    });
  }
  return { tier, endsAtMs: membership.endsAtMs };
}

/** Somebody else was quicker; thrown, so that nothing of this transaction stays. */
class GiftTaken extends Error {}
