import type { Db } from '../store.ts';

export type ContactPreference = {
  readonly topic: string;
  readonly wanted: boolean;
  readonly changedAtMs: number;
};
export type ContactPreferenceRepository = ReturnType<typeof contactPreferenceRepository>;

/** What members want to hear of. */
export function contactPreferenceRepository(db: Db) {
  return {
    async set(memberId: string, { topic, wanted, changedAtMs }: ContactPreference): Promise<void> {
      const change = { wanted: wanted ? 1 : 0, changedAtMs } as const;
      await db
        .insertInto('contactPreferences')
        .values({ memberId, topic, ...change })
        .onConflict((conflict) => conflict.columns(['memberId', 'topic']).doUpdateSet(change))
        .execute();
    },

    async ofMember(memberId: string): Promise<readonly ContactPreference[]> {
      const rows = await db
        .selectFrom('contactPreferences')
        .select(['topic', 'wanted', 'changedAtMs'])
        .where('memberId', '=', memberId)
        .orderBy('topic')
        .execute();
      return rows.map((row) => ({ ...row, wanted: row.wanted === 1 }));
    },

    async removeAll(memberId: string): Promise<void> {
      await db.deleteFrom('contactPreferences').where('memberId', '=', memberId).execute();
    },
  };
}
