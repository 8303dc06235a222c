import { migrate } from '../store/migrate.ts';
import type { StoreConfig } from '../store/store.ts';
import { openWholeTables } from '../store/whole-tables.ts';
import type { BackupHeader } from './format.ts';
import { writeBackup } from './write-backup.ts';

export type { BackupHeader } from './format.ts';
export { type Restored, restoreBackup } from './restore-backup.ts';

/** Writes what a store holds to a file (0600), while it is used; throws `MembershipError` when it can't be read. */
export async function backUp(config: StoreConfig, file: string, nowMs: number): Promise<BackupHeader> {
  const tables = await openWholeTables(config);
  try {
    await migrate(tables.db, tables);
    return await writeBackup(tables, file, nowMs);
  } finally {
    await tables.close();
  }
}
