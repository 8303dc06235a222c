import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CARRIED, LEFT_BEHIND } from '../../../src/membership/backup/carried-tables.ts';
import { lineWriter } from '../../../src/membership/backup/lines.ts';
import { backUp, restoreBackup } from '../../../src/membership/index.ts';
import type { StoreConfig } from '../../../src/membership/store/store.ts';
import { openWholeTables } from '../../../src/membership/store/whole-tables.ts';
import { describeOnBothStores, describeOnPostgres, PLACES } from '../../helpers/stores.ts';
import { ada, fill, mail, NOW } from '../store/sample-rows.ts';
import { tempFolder } from '../temp-folder.ts';

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Every row of the carried tables, in an order that both kinds of store agree on. */
async function rowsOf(config: StoreConfig): Promise<Rows> {
  const { db, close } = await openWholeTables(config);
  const rows: Record<string, unknown[]> = {};
  for (const table of CARRIED.keys()) {
    const all = await db.selectFrom(table).selectAll().execute();
    rows[table] = all
      .map((row) => ({ ...row }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  await close();
  return rows;
}

const newFile = () => join(tempFolder(), 'backup.jsonl');

describeOnBothStores('a backup', ({ kind, place, open }) => {
  async function filled(): Promise<StoreConfig> {
    const config = await place();
    const store = await open(config);
    await fill(store.repositories);
    await store.close();
    return config;
  }

  it('carries every table but those that sign in or are worth nothing later', async () => {
    const { db, close } = await openWholeTables(await filled());
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    expect([...CARRIED.keys(), ...LEFT_BEHIND].sort()).toEqual(tables.sort());
    await close();
    for (const rows of Object.values(await rowsOf(await filled()))) expect(rows).not.toEqual([]);
  });

  it('is its owner’s alone, and holds no secret of sessions, links or invitations', async () => {
    const file = newFile();
    await backUp(await filled(), file, NOW);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    for (const secret of ['"hash"', 'link-hash', 'invitation-hash']) expect(text).not.toContain(secret);
    expect(text).toContain('ada@example.org');
  });

  it('restores row for row into an empty store of either kind', async () => {
    const [config, file] = [await filled(), newFile()];
    const { counts } = await backUp(config, file, NOW);
    expect(counts).toMatchObject({ members: 2, cards: 2, audit_log: 1 });
    for (const target of [PLACES.sqlite, ...(kind === 'postgres' ? [PLACES.postgres] : [])]) {
      const restored = await target.place();
      expect(await restoreBackup(restored, file, NOW)).toMatchObject({ ok: true, before: undefined });
      expect(await rowsOf(restored)).toEqual(await rowsOf(config));
      const { repositories } = await target.open(restored);
      expect(await repositories.sessions.find('hash')).toBeUndefined();
      await repositories.members.change('ada', { note: 'lives on' });
    }
  });

  it('is of one instant, written while others write', async () => {
    const config = await place();
    const [store, file] = [await open(config), newFile()];
    for (let i = 0; i < 1200; i++) await store.repositories.mails.add({ ...mail, params: { i } });
    let written = 1200;
    let done = false;
    const writing = (async () => {
      while (!done) {
        await store.repositories.mails.add({ ...mail, params: { i: written++ } });
        await new Promise((next) => setImmediate(next));
      }
    })();
    const { counts } = await backUp(config, file, NOW);
    done = true;
    await writing;
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const params = lines.filter(({ table }) => table === 'mails').map(({ row }) => JSON.parse(row.params).i);
    expect(params.sort((a, b) => a - b)).toEqual(Array.from({ length: counts.mails! }, (_, i) => i));
    expect(counts.mails).toBeGreaterThanOrEqual(1200);
    expect(lines.at(-1)).toMatchObject({ end: true, rows: counts.mails });
  });

  it('is not put over a store that holds something and is in use; once it is stopped, it is', async () => {
    const [config, file] = [await filled(), newFile()];
    await backUp(config, file, NOW);
    const target = await place();
    const inUse = await open(target);
    await inUse.repositories.members.add({ ...ada, id: 'other', name: 'Other' });
    expect(await restoreBackup(target, file, NOW)).toEqual({ ok: false, code: 'in-use' });
    expect(await inUse.repositories.members.find('other')).toMatchObject({ name: 'Other' });
    await inUse.close();
    const restored = await restoreBackup(target, file, NOW);
    if (!restored.ok || !restored.before) throw new Error(JSON.stringify(restored));
    expect(await rowsOf(target)).toEqual(await rowsOf(config));
    expect(statSync(restored.before).mode & 0o777).toBe(0o600);
    expect(await restoreBackup(target, restored.before, NOW + 1)).toMatchObject({ ok: true });
    expect((await rowsOf(target)).members).toMatchObject([{ id: 'other' }]);
  });

  it('is put into an empty store that is in use, whose users then see it', async () => {
    const [config, file] = [await filled(), newFile()];
    await backUp(config, file, NOW);
    const target = await place();
    const inUse = await open(target);
    expect(await inUse.repositories.members.find('ada')).toBeUndefined();
    expect(await restoreBackup(target, file, NOW)).toMatchObject({ ok: true });
    expect(await inUse.repositories.members.find('ada')).toEqual(ada);
  });

  it('of an older form goes into tables of that form, which then come forward', async () => {
    const [config, file] = [await filled(), newFile()];
    await backUp(config, file, NOW);
    const toLine = lineWriter();
    const [header, ...rows] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const older = [{ ...header, schema: '0002-membership-service' }, ...rows.map(asInForm2)];
    writeFileSync(file, older.map(({ sum: _, ...line }) => toLine(line)).join(''));
    const target = await place();
    expect(await restoreBackup(target, file, NOW)).toMatchObject({ ok: true });
    expect(await rowsOf(target)).toEqual(await rowsOf(config));
    const { db } = await open(target);
    await expect(db.deleteFrom('auditLog').execute()).rejects.toThrow('append-only');
  });

  it('leaves the store as it was when a row contradicts another', async () => {
    const [config, file] = [await filled(), newFile()];
    await backUp(config, file, NOW);
    const toLine = lineWriter();
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const broken = lines.map(({ sum: _, ...line }) =>
      line.table === 'cards' ? { ...line, row: { ...line.row, member_id: 'nobody' } } : line,
    );
    writeFileSync(file, broken.map(toLine).join(''));
    const before = await rowsOf(config);
    const line = lines.findIndex(({ table }) => table === 'cards') + 1;
    expect(await restoreBackup(config, file, NOW)).toEqual({ ok: false, code: 'damaged', line });
    expect(await rowsOf(config)).toEqual(before);
  });
});

type Line = { readonly table?: string; readonly row?: Record<string, unknown> };

/** A line as the second form had it: without the columns that came later, and with the name that one had then. */
function asInForm2({ table, row, ...line }: Line): Line {
  if (!table || !row) return line;
  const LATER: Record<string, readonly string[]> = {
    members: ['name_folded'],
    orders: ['months', 'membership_id', 'payment_id', 'pending'],
  };
  const kept = Object.entries(row).filter(([name]) => !LATER[table]?.includes(name));
  const then = kept.map(([name, value]) => [table === 'gifts' && name === 'months' ? 'days' : name, value]);
  return { ...line, table, row: Object.fromEntries(then) };
}

describeOnPostgres('a move from SQLite to PostgreSQL', ({ place }) => {
  it('keeps every row, there and back', async () => {
    const [sqlite, postgres] = [await PLACES.sqlite.place(), await place()];
    const store = await PLACES.sqlite.open(sqlite);
    await fill(store.repositories);
    await store.close();
    const [there, back] = [newFile(), newFile()];
    await backUp(sqlite, there, NOW);
    await restoreBackup(postgres, there, NOW);
    expect(await rowsOf(postgres)).toEqual(await rowsOf(sqlite));
    await backUp(postgres, back, NOW);
    const again = await PLACES.sqlite.place();
    await restoreBackup(again, back, NOW);
    expect(await rowsOf(again)).toEqual(await rowsOf(sqlite));
  });
});

it('a backup that can’t be written leaves nothing behind', async () => {
  const config = await PLACES.sqlite.place();
  const folder = tempFolder();
  await expect(backUp(config, join(folder, 'missing', 'file'), NOW)).rejects.toMatchObject({
    code: 'ENOENT',
  });
  appendFileSync(join(folder, 'kept'), '');
  await expect(backUp(config, folder, NOW)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['kept']);
});
