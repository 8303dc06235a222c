import type { Db } from '../store.ts';
import type { GiftsTable } from '../tables/money.ts';

export type Gift = Readonly<GiftsTable>;
export type GiftRepository = ReturnType<typeof giftRepository>;

/** Memberships that were given away, under the hash of their code. */
export function giftRepository(db: Db) {
  return {
    async add(gift: Omit<Gift, 'redeemedBy' | 'redeemedAtMs'>): Promise<void> {
      await db
        .insertInto('gifts')
        .values({ ...gift, redeemedBy: null, redeemedAtMs: null })
        .execute();
    },

    find: (codeHash: string): Promise<Gift | undefined> =>
      db.selectFrom('gifts').selectAll().where('codeHash', '=', codeHash).executeTakeFirst(),

    /** Redeems a gift for a member; `undefined` when it is unknown, redeemed or expired. Only one of many at once gets it. */
    claim: (codeHash: string, memberId: string, nowMs: number): Promise<Gift | undefined> =>
      db
        .updateTable('gifts')
        .set({ redeemedBy: memberId, redeemedAtMs: nowMs })
        .where('codeHash', '=', codeHash)
        .where('redeemedBy', 'is', null)
        .where((where) => where.or([where('expiresAtMs', 'is', null), where('expiresAtMs', '>', nowMs)]))
        .returningAll()
        .executeTakeFirst(),

    findById: (id: string): Promise<Gift | undefined> =>
      db.selectFrom('gifts').selectAll().where('id', '=', id).executeTakeFirst(),

    ofOrder: (orderId: string): Promise<Gift | undefined> =>
      db.selectFrom('gifts').selectAll().where('orderId', '=', orderId).executeTakeFirst(),

    /** Gives a gift another code, if it was not redeemed; the one before opens nothing any more. */
    async recode(id: string, codeHash: string): Promise<boolean> {
      const row = await db
        .updateTable('gifts')
        .set({ codeHash })
        .where('id', '=', id)
        .where('redeemedBy', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Ends a gift that was not redeemed; `false` when it was. */
    async expire(id: string, expiresAtMs: number): Promise<boolean> {
      const row = await db
        .updateTable('gifts')
        .set({ expiresAtMs })
        .where('id', '=', id)
        .where('redeemedBy', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    ofBuyer: (buyerId: string): Promise<readonly Gift[]> =>
      db.selectFrom('gifts').selectAll().where('buyerId', '=', buyerId).orderBy('createdAtMs').execute(),
  };
}
