import { MIGRATION_NAMES } from '../store/migrations/index.ts';
import { CARRIED } from './carried-tables.ts';
import { BACKUP_VERSION, type BackupHeader, endSchema, headerSchema, rowLineSchema } from './format.ts';
import { DamagedLine, type Line, readLines } from './lines.ts';

/** Why a file is not restored. */
export type BadBackup = { readonly ok: false } & (
  | { readonly code: 'not-a-backup' }
  /** Of a later version of this program. */
  | { readonly code: 'newer'; readonly schema: string }
  /** Changed or cut off at a line. */
  | { readonly code: 'damaged'; readonly line: number }
);
export type CheckedBackup = { readonly ok: true; readonly header: BackupHeader } | BadBackup;

/** Reads a whole backup and compares it with its checksums and counts, before anything is done with it. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const lines = readLines(file);
  try {
    const first = await lines.next();
    const read = headerSchema.safeParse(first.value?.content);
    if (!read.success) return { ok: false, code: 'not-a-backup' };
    const header = read.data;
    const known = header.version === BACKUP_VERSION && MIGRATION_NAMES.includes(header.schema);
    if (!known) return { ok: false, code: 'newer', schema: header.schema };
    await checkRows(lines, header);
    return { ok: true, header };
  } catch (error) {
    if (!(error instanceof DamagedLine)) throw error;
    // A first line that is no line of ours says nothing of damage.
    return error.line === 1
      ? { ok: false, code: 'not-a-backup' }
      : { ok: false, code: 'damaged', line: error.line };
  } finally {
    await lines.return(undefined);
  }
}

async function checkRows(lines: AsyncGenerator<Line>, { counts }: BackupHeader): Promise<void> {
  const left = new Map(Object.entries(counts));
  let at = 1;
  let end: Line | undefined;
  for await (const line of lines) {
    if (end) throw new DamagedLine(line.number);
    at = line.number;
    const row = rowLineSchema.safeParse(line.content);
    if (!row.success) {
      if (!endSchema.safeParse(line.content).success) throw new DamagedLine(at);
      end = line;
      continue;
    }
    const { table } = row.data;
    const count = left.get(table) ?? 0;
    if (!CARRIED.has(table) || count === 0) throw new DamagedLine(at);
    left.set(table, count - 1);
  }
  if (!end) throw new DamagedLine(at + 1);
  if ([...left.values()].some((count) => count > 0)) throw new DamagedLine(at);
}
