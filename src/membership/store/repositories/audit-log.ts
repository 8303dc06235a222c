import { randomUUID } from 'node:crypto';
import type { Db } from '../store.ts';
import type { AuditLogTable } from '../tables/house.ts';

/** Something that was done. `details` holds ids and choices: no names, no addresses, no secrets. */
export type AuditEntry = Readonly<Omit<AuditLogTable, 'details'>> & {
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};
/** Where a page of the log ended. */
export type AuditPlace = Pick<AuditEntry, 'atMs' | 'id'>;
export type AuditLogRepository = ReturnType<typeof auditLogRepository>;

type NewEntry = Omit<AuditEntry, 'id'>;

/** The row of an entry. */
export const newEntry = (entry: NewEntry): AuditLogTable => ({
  ...entry,
  id: randomUUID(),
  details: JSON.stringify(entry.details),
});

/** Who did what about whom. The store itself refuses to change or remove an entry. */
export function auditLogRepository(db: Db) {
  return {
    async add(entry: NewEntry): Promise<void> {
      await db.insertInto('auditLog').values(newEntry(entry)).execute();
    },

    /** The newest entries, or those before a place, at most `limit`; newest first. */
    async list(limit: number, before?: AuditPlace): Promise<readonly AuditEntry[]> {
      let query = db.selectFrom('auditLog').selectAll();
      if (before) {
        query = query.where((where) =>
          where.or([
            where('atMs', '<', before.atMs),
            where.and([where('atMs', '=', before.atMs), where('id', '<', before.id)]),
          ]),
        );
      }
      const rows = await query.orderBy('atMs', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(read);
    },

    /** The newest entries about one subject, at most `limit`; newest first. */
    async about(subjectKind: string, subjectId: string, limit: number): Promise<readonly AuditEntry[]> {
      const rows = await db
        .selectFrom('auditLog')
        .selectAll()
        .where('subjectKind', '=', subjectKind)
        .where('subjectId', '=', subjectId)
        .orderBy('atMs', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(read);
    },
  };
}

const read = (row: AuditLogTable): AuditEntry => ({
  ...row,
  details: JSON.parse(row.details) as AuditEntry['details'],
});
