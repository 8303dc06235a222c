import type { Card } from '../../tokens/card.ts';
import type { Db } from '../store.ts';
import type { CardsTable } from '../tables/people.ts';

export type StoredCard = Readonly<CardsTable>;
/** A card as the list shows it. */
export type ListedCard = Card & { readonly revokedAtMs: number | null };

export type CardOfMember = StoredCard & { readonly revokedAtMs: number | null };

export type CardRepository = ReturnType<typeof cardRepository>;

/** The cards that were issued. */
export function cardRepository(db: Db) {
  return {
    async add(card: StoredCard): Promise<void> {
      await db.insertInto('cards').values(card).execute();
    },

    /** Every card, newest first. */
    async list(): Promise<readonly ListedCard[]> {
      const rows = await db
        .selectFrom('cards')
        .leftJoin('revocations as ofCard', (join) =>
          join.onRef('ofCard.id', '=', 'cards.id').on('ofCard.subject', '=', 'card'),
        )
        .leftJoin('revocations as ofMember', (join) =>
          join.onRef('ofMember.id', '=', 'cards.memberId').on('ofMember.subject', '=', 'member'),
        )
        .select([
          'cards.id',
          'memberId',
          'holderName as name',
          'tier',
          'startsAtMs',
          'endsAtMs',
          'issuedAtMs',
        ])
        .select(['ofCard.revokedAtMs as cardRevoked', 'ofMember.revokedAtMs as allRevoked'])
        .orderBy('issuedAtMs', 'desc')
        .orderBy('cards.id')
        .execute();
      return rows.map(({ cardRevoked, allRevoked, ...card }) => ({
        ...card,
        revokedAtMs: earliest(cardRevoked, allRevoked),
      }));
    },

    find: (id: string): Promise<StoredCard | undefined> =>
      db.selectFrom('cards').selectAll().where('id', '=', id).executeTakeFirst(),

    /** A member's cards with when each was revoked by itself, newest first. */
    ofMember: (memberId: string): Promise<readonly CardOfMember[]> =>
      db
        .selectFrom('cards')
        .leftJoin('revocations', (join) =>
          join.onRef('revocations.id', '=', 'cards.id').on('revocations.subject', '=', 'card'),
        )
        .selectAll('cards')
        .select('revocations.revokedAtMs')
        .where('memberId', '=', memberId)
        .orderBy('issuedAtMs', 'desc')
        .orderBy('cards.id')
        .execute(),

    /** A membership's cards by seat, newest first within each. */
    ofMembership: (membershipId: string): Promise<readonly StoredCard[]> =>
      db
        .selectFrom('cards')
        .selectAll()
        .where('membershipId', '=', membershipId)
        .orderBy('seat')
        .orderBy('issuedAtMs', 'desc')
        .execute(),

    /** Forgets the names on a member's cards. */
    async forgetHolders(memberId: string): Promise<void> {
      await db.updateTable('cards').set({ holderName: '' }).where('memberId', '=', memberId).execute();
    },

    /** Whether an id is a card's or a member's; `undefined` when it is neither. */
    async kindOf(id: string): Promise<'card' | 'member' | undefined> {
      const card = await db.selectFrom('cards').select('id').where('id', '=', id).executeTakeFirst();
      if (card) return 'card';
      const member = await db.selectFrom('members').select('id').where('id', '=', id).executeTakeFirst();
      return member ? 'member' : undefined;
    },
  };
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
