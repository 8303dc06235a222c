import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../src/membership/backup/check-backup.ts';
import { lineWriter } from '../../../src/membership/backup/lines.ts';
import { backUp, restoreBackup } from '../../../src/membership/index.ts';
import { NEWEST_SCHEMA } from '../../../src/membership/store/migrations/index.ts';
import { PLACES } from '../../helpers/stores.ts';
import { fill, NOW } from '../store/sample-rows.ts';
import { tempFolder } from '../temp-folder.ts';

let file: string;
let lines: string[];

beforeEach(async () => {
  const config = await PLACES.sqlite.place();
  const store = await PLACES.sqlite.open(config);
  await fill(store.repositories);
  file = join(tempFolder(), 'backup.jsonl');
  await backUp(config, file, NOW);
  lines = readFileSync(file, 'utf8').trimEnd().split('\n');
});

const write = (changed: readonly string[], end = '\n') => writeFileSync(file, changed.join('\n') + end);
const at = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line));
const refusedAt = (index: number) => ({ ok: false, code: 'damaged', line: index + 1 });

describe('a backup file', () => {
  it('that is whole is taken', async () => {
    expect(await checkBackup(file)).toMatchObject({ ok: true, header: { counts: { members: 2 } } });
  });

  it('with a changed value is refused at its line', async () => {
    const index = at(/ada@example/);
    write(lines.with(index, lines[index]!.replace('ada@example', 'eve@example')));
    expect(await checkBackup(file)).toEqual(refusedAt(index));
  });

  it('with a changed header is refused', async () => {
    write(lines.with(0, lines[0]!.replace('"members":2', '"members":1')));
    expect(await checkBackup(file)).toEqual({ ok: false, code: 'not-a-backup' });
  });

  it('without one of its lines is refused where it is missing', async () => {
    const index = at(/"table":"cards"/);
    write(lines.toSpliced(index, 1));
    expect(await checkBackup(file)).toEqual(refusedAt(index));
  });

  it('with two lines in each other’s place is refused at the first', async () => {
    const index = at(/"table":"cards"/);
    write(lines.with(index, lines[index + 1]!).with(index + 1, lines[index]!));
    expect(await checkBackup(file)).toEqual(refusedAt(index));
  });

  it('cut off between two lines is refused where the next one is missing', async () => {
    write(lines.slice(0, 5));
    expect(await checkBackup(file)).toEqual(refusedAt(5));
  });

  it('cut off within a line is refused there, the last one too', async () => {
    write([...lines.slice(0, 5), lines[5]!.slice(0, 40)], '');
    expect(await checkBackup(file)).toEqual(refusedAt(5));
    write(lines, '');
    expect(await checkBackup(file)).toEqual(refusedAt(lines.length - 1));
  });

  it('with something after its end is refused there', async () => {
    write([...lines, lines[1]!]);
    expect(await checkBackup(file)).toEqual(refusedAt(lines.length));
  });

  it.each(['', 'hello\n', '{}\n', '{"sum":"0123456789abcdef","format":"enfilade-backup"}\n', '\u0000\u0001'])(
    'that is something else (%j) is refused',
    async (text) => {
      writeFileSync(file, text);
      expect(await checkBackup(file)).toEqual({ ok: false, code: 'not-a-backup' });
    },
  );

  it.each([
    [{ schema: '9999-later' }, '9999-later'],
    [{ version: 2 }, NEWEST_SCHEMA],
  ])('of a later program (%j) is refused, naming it', async (change, schema) => {
    const { sum: _, ...header } = JSON.parse(lines[0]!);
    writeFileSync(file, lineWriter()({ ...header, ...change }));
    expect(await checkBackup(file)).toEqual({ ok: false, code: 'newer', schema });
  });

  it.each([
    ['a table', { table: 'kysely_migration', row: { name: 'x' } }],
    ['a column', { table: 'members', row: { id: 'x', 'name"': 'x' } }],
    ['a value', { table: 'members', row: { id: ['x'] } }],
  ])('with %s that no backup has is refused before anything is changed', async (_, line) => {
    const toLine = lineWriter();
    const { sum: __, ...header } = JSON.parse(lines[0]!);
    const table = line.table;
    const text = [{ ...header, counts: { [table]: 1 } }, line, { end: true, rows: 1 }].map(toLine).join('');
    writeFileSync(file, text);
    const config = await PLACES.sqlite.place();
    expect(await restoreBackup(config, file, NOW)).toEqual(refusedAt(1));
    expect(await (await PLACES.sqlite.open(config)).repositories.members.find('x')).toBeUndefined();
  });
});
