import type { Kysely } from 'kysely';
import type { Card } from '../tokens/card.ts';
import type { Tables } from './tables.ts';

/** A session as it is kept: what the card said, and when the session itself closes. */
export type StoredSession = Omit<Card, 'issuedAtMs'> & { readonly closesAtMs: number };

export type SessionRepository = ReturnType<typeof sessionRepository>;

/** Sessions under the hash of their secret; who reads the store cannot take one over. */
export function sessionRepository(db: Kysely<Tables>) {
  return {
    async add(secretHash: string, session: StoredSession, openedAtMs: number): Promise<void> {
      await db
        .insertInto('sessions')
        .values({
          secret_hash: secretHash,
          card_id: session.id,
          member_id: session.memberId,
          name: session.name,
          tier: session.tier,
          starts_at_ms: session.startsAtMs,
          ends_at_ms: session.endsAtMs,
          opened_at_ms: openedAtMs,
          closes_at_ms: session.closesAtMs,
        })
        .execute();
    },

    async find(secretHash: string): Promise<StoredSession | undefined> {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('secret_hash', '=', secretHash)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        id: row.card_id,
        memberId: row.member_id,
        name: row.name,
        tier: row.tier,
        startsAtMs: Number(row.starts_at_ms),
        endsAtMs: Number(row.ends_at_ms),
        closesAtMs: Number(row.closes_at_ms),
      };
    },

    async remove(secretHash: string): Promise<void> {
      await db.deleteFrom('sessions').where('secret_hash', '=', secretHash).execute();
    },

    /** Forgets the sessions that closed before an instant. */
    async removeClosedBefore(instantMs: number): Promise<void> {
      await db.deleteFrom('sessions').where('closes_at_ms', '<=', instantMs).execute();
    },
  };
}
