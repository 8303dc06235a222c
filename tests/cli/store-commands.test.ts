import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/cli-store.en.json' with { type: 'json' };
import fr from '../../src/i18n/cli-store.fr.json' with { type: 'json' };
import { cli } from '../helpers/run-cli.ts';
import { PLACES } from '../helpers/stores.ts';
import { ada, fill } from '../membership/store/sample-rows.ts';
import { tempFolder } from '../membership/temp-folder.ts';

async function filledDataDir(): Promise<string> {
  const { dataDir } = await PLACES.sqlite.place();
  const store = await PLACES.sqlite.open({ dataDir });
  await fill(store.repositories);
  await store.close();
  return dataDir;
}
const on = (DATA_DIR: string) => ({ DATA_DIR });

describe('enfilade backup and restore', () => {
  it('move what a store holds to another, and say how much it was', async () => {
    const [from, to, file] = [await filledDataDir(), tempFolder(), join(tempFolder(), 'backup.jsonl')];
    const written = await cli(['backup', file], on(from));
    expect([written.code, written.out, written.err]).toEqual([
      0,
      expect.stringMatching(/^\d+ rows of 2 members written to .*backup\.jsonl\.$/),
      '',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const restored = await cli(['restore', file, '--lang', 'fr'], on(to));
    expect([restored.code, restored.out]).toEqual([
      0,
      expect.stringMatching(/lignes de 2 membres restaurées/),
    ]);
    const { repositories } = await PLACES.sqlite.open({ dataDir: to });
    expect(await repositories.members.find('ada')).toEqual(ada);
  });

  it('answer machines', async () => {
    const [from, to, file] = [await filledDataDir(), tempFolder(), join(tempFolder(), 'backup.jsonl')];
    const written = JSON.parse((await cli(['backup', file, '--json'], on(from))).out);
    expect(written).toMatchObject({ file, counts: { members: 2 }, format: 'enfilade-backup' });
    const restored = await cli(['restore', file, '--json'], on(to));
    expect(JSON.parse(restored.out)).toMatchObject({ ok: true, header: { counts: { members: 2 } } });
    writeFileSync(file, 'x');
    const refused = await cli(['restore', file, '--json'], on(to));
    expect([refused.code, JSON.parse(refused.out)]).toEqual([1, { file, ok: false, code: 'not-a-backup' }]);
  });

  it('say where the former content is, when a stopped store held something', async () => {
    const [dataDir, file] = [await filledDataDir(), join(tempFolder(), 'backup.jsonl')];
    await cli(['backup', file], on(dataDir));
    const { code, out } = await cli(['restore', file], on(dataDir));
    const before = /What the store held before is in (.*)\.$/.exec(out)?.[1];
    expect([code, before && existsSync(before)]).toEqual([0, true]);
  });

  it('refuse in words: a store in use, a damaged file, one that is not there', async () => {
    const [dataDir, file] = [await filledDataDir(), join(tempFolder(), 'backup.jsonl')];
    await cli(['backup', file], on(dataDir));
    const user = await PLACES.sqlite.open({ dataDir });
    const inUse = await cli(['restore', file], on(dataDir));
    expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining('is in use: stop every server')]);
    await user.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('ada@', 'eve@'));
    const damaged = await cli(['restore', file], on(dataDir));
    expect([damaged.code, damaged.err]).toEqual([1, expect.stringMatching(/damaged or cut off at line \d+/)]);
    const missing = await cli(['restore', join(dataDir, 'none')], on(dataDir));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('can’t be read: ENOENT')]);
    const unwritable = await cli(['backup', join(dataDir, 'none', 'file')], on(dataDir));
    expect([unwritable.code, unwritable.err]).toEqual([
      1,
      expect.stringContaining('can’t be written: ENOENT'),
    ]);
  });

  it('write no backup where everyone could fetch it', async () => {
    const dataDir = await filledDataDir();
    const museum = join(tempFolder(), 'museum');
    mkdirSync(museum);
    for (const folder of [museum, resolve('public'), resolve('dist/site/assets')]) {
      const { code, err } = await cli(['backup', join(folder, 'b')], {
        DATA_DIR: dataDir,
        MUSEUM_DIR: museum,
      });
      expect([code, err]).toEqual([2, expect.stringContaining('which is served to everyone')]);
      expect(existsSync(join(folder, 'b'))).toBe(false);
    }
  });

  it.each([
    [['backup'], 'FILE is missing'],
    [['restore'], 'FILE is missing'],
    [['backup', 'a', 'b'], '“b” can’t be used here: npx enfilade backup --help'],
    [['restore', 'a', '--force'], '“--force” can’t be used here: npx enfilade restore --help'],
  ])('call %j a wrong use', async (args, sentence) => {
    const { code, out, err } = await cli(args, on(tempFolder()));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(sentence)]);
  });

  it('name the mistakes of a configuration, and no password in it', async () => {
    const env = { DATABASE_URL: 'postgres://enfilade:secret@db/x', DATA_DIR: tempFolder() };
    const { code, err } = await cli(['backup', 'x'], env);
    expect([code, err]).toEqual([2, expect.stringContaining('DATABASE_URL needs SIGNING_KEYS')]);
    expect(err).not.toContain('secret');
  });

  it('explain themselves in both languages', async () => {
    for (const name of ['backup', 'restore']) {
      expect((await cli([name, '--help'])).out).toContain(`Usage: npx enfilade ${name} FILE`);
      expect((await cli([name, '-h', '--lang', 'fr'])).out).toContain(`Usage : npx enfilade ${name} FICHIER`);
    }
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });
});
