import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import { MIGRATION_NAMES } from '../../../src/membership/store/migrations/index.ts';
import { openStore } from '../../../src/membership/store/open-store.ts';
import { storePath } from '../../../src/membership/store/sqlite-store.ts';
import { tempFolder } from '../temp-folder.ts';

const wish = () => ({
  name: 'Ada',
  tier: 'friend',
  startsAtMs: Date.now(),
  endsAtMs: Date.now() + 86_400_000,
});
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('the embedded store', () => {
  it('is its owner’s alone', async () => {
    const dataDir = tempFolder();
    const store = await openStore({ dataDir });
    const path = storePath(dataDir);
    expect([modeOf(dirname(path)), modeOf(path), modeOf(`${path}-wal`)]).toEqual([0o700, 0o600, 0o600]);
    await store.close();
    chmodSync(path, 0o644);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'private-path-open' });
  });

  it('loses nothing that it acknowledged: WAL, every commit on the disk, foreign keys held', async () => {
    const store = await openStore({ dataDir: tempFolder() });
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`PRAGMA ${name}`).execute(store.db)).rows[0]!);
    expect(await pragma('journal_mode')).toEqual(['wal']);
    expect(await pragma('synchronous')).toEqual([2]);
    expect(await pragma('foreign_keys')).toEqual([1]);
    await store.close();
  });

  it('is migrated once by processes that start at once', async () => {
    const dataDir = tempFolder();
    const script = `
      const { openStore } = await import(${JSON.stringify(resolve('src/membership/store/open-store.ts'))});
      await (await openStore({ dataDir: ${JSON.stringify(dataDir)} })).close();`;
    const run = promisify(execFile);
    const args = ['--input-type=module', '-e', script];
    await Promise.all(Array.from({ length: 5 }, () => run(process.execPath, args)));
    const store = await openStore({ dataDir });
    const { rows } = await sql`select name from kysely_migration`.execute(store.db);
    expect(rows).toEqual(MIGRATION_NAMES.map((name) => ({ name })));
    await store.close();
  }, 60_000);

  it('is refused, with the reason, when the file is something else', async () => {
    const dataDir = tempFolder();
    mkdirSync(dirname(storePath(dataDir)), { mode: 0o700 });
    writeFileSync(storePath(dataDir), 'no database at all, but long enough to look at '.repeat(40), {
      mode: 0o600,
    });
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'store-unusable' });
  });

  it('is not read again for a session that the service remembers', async () => {
    const dataDir = tempFolder();
    const service = await openMembership({ dataDir, museumId: async () => 'small-museum' });
    const session = await service.signIn((await service.issueCard(wish())).token);
    if (!session.ok) throw new Error(session.code);
    await service.memberOf(session.secret);
    const other = new DatabaseSync(storePath(dataDir));
    other.exec('BEGIN EXCLUSIVE');
    expect(await service.memberOf(session.secret)).toMatchObject({ name: 'Ada' });
    other.exec('ROLLBACK');
    other.close();
    await service.close();
  });
});
