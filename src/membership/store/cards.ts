import type { Kysely } from 'kysely';
import type { Card } from '../tokens/card.ts';
import type { Tables } from './tables.ts';

/** A card as the list shows it. */
export type ListedCard = Card & { readonly revokedAtMs: number | null };

export type CardRepository = ReturnType<typeof cardRepository>;

/** The members and the cards that were issued to them. */
export function cardRepository(db: Kysely<Tables>) {
  return {
    /** Records a new card and its member, both or neither. */
    async add(card: Card): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('members')
          .values({ id: card.memberId, name: card.name, created_at_ms: card.issuedAtMs })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: card.name }))
          .execute();
        await trx
          .insertInto('cards')
          .values({
            id: card.id,
            member_id: card.memberId,
            tier: card.tier,
            starts_at_ms: card.startsAtMs,
            ends_at_ms: card.endsAtMs,
            issued_at_ms: card.issuedAtMs,
          })
          .execute();
      });
    },

    /** Every card, newest first. */
    async list(): Promise<readonly ListedCard[]> {
      const rows = await db
        .selectFrom('cards')
        .innerJoin('members', 'members.id', 'cards.member_id')
        .leftJoin('revocations as of_card', (join) =>
          join.onRef('of_card.id', '=', 'cards.id').on('of_card.subject', '=', 'card'),
        )
        .leftJoin('revocations as of_member', (join) =>
          join.onRef('of_member.id', '=', 'members.id').on('of_member.subject', '=', 'member'),
        )
        .selectAll('cards')
        .select([
          'members.name',
          'of_card.revoked_at_ms as card_revoked',
          'of_member.revoked_at_ms as all_revoked',
        ])
        .orderBy('cards.issued_at_ms', 'desc')
        .orderBy('cards.id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        memberId: row.member_id,
        name: row.name,
        tier: row.tier,
        startsAtMs: Number(row.starts_at_ms),
        endsAtMs: Number(row.ends_at_ms),
        issuedAtMs: Number(row.issued_at_ms),
        revokedAtMs: earliest(row.card_revoked, row.all_revoked),
      }));
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
  const known = instants.filter((instant) => instant !== null).map(Number);
  return known.length > 0 ? Math.min(...known) : null;
}
