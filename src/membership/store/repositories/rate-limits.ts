import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../store.ts';

export type RateLimitRepository = ReturnType<typeof rateLimitRepository>;

/** How often something was done by someone, counted over all processes. */
export function rateLimitRepository(db: Db) {
  return {
    /**
     * Counts one more and gives the count within the window of `windowMs` that `nowMs` lies in. `key` says who and what; it
     * is kept as a hash, since it may hold an address.
     */
    async hit(key: string, windowMs: number, nowMs: number): Promise<number> {
      const windowStartMs = nowMs - (nowMs % windowMs);
      const row = await db
        .insertInto('rateLimits')
        .values({ keyHash: hashOf(key), windowStartMs, count: 1, endsAtMs: windowStartMs + windowMs })
        .onConflict((conflict) =>
          conflict
            .columns(['keyHash', 'windowStartMs'])
            .doUpdateSet({ count: sql<number>`rate_limits.count + 1` }),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      return row.count;
    },

    /** Forgets the windows that ended before an instant. */
    async removeEndedBefore(instantMs: number): Promise<void> {
      await db.deleteFrom('rateLimits').where('endsAtMs', '<=', instantMs).execute();
    },
  };
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
