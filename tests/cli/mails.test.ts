import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { mails } from '../../src/cli/mails.ts';
import { openStore } from '../../src/membership/store/open-store.ts';
import { type DiskMuseum, makeDiskMuseum } from '../server/small-disk-museum.ts';

let museum: DiskMuseum;
beforeAll(() => {
  museum = makeDiskMuseum();
});
afterAll(() => museum.remove());

async function run(args: readonly string[], lang: Io['lang'] = 'en') {
  const said = { out: [] as string[], err: [] as string[] };
  const { museumDir, membersDir, dataDir } = museum;
  const code = await mails.run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    lang,
    env: { MUSEUM_DIR: museumDir, MEMBERS_DIR: membersDir, DATA_DIR: dataDir },
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

/** A mail that was given up; gives its id. */
async function givenUp(): Promise<string> {
  const store = await openStore({ dataDir: museum.dataDir });
  const { mails: queue } = store.repositories;
  const row = { kind: 'welcome', recipient: 'ada@example.org', language: 'en', params: { card: 'c' } };
  const id = await queue.add({ ...row, createdAtMs: 0 });
  await queue.failed((await queue.claim(0, 1))!, 'mail-refused: 550');
  await store.close();
  return id;
}

describe('enfilade mails', () => {
  it('lists what became of each mail, and has one that was given up tried again', async () => {
    expect(await run(['list'])).toEqual({ code: 0, out: 'No mails.', err: '' });
    const id = await givenUp();
    const listed = await run(['list']);
    expect(listed.out).toContain(id);
    expect(listed.out).toMatch(/1970-01-01 00:00 +welcome +ada@example\.org +given up \(mail-refused: 550\)/);
    expect((await run(['list'], 'fr')).out).toContain('abandonné');
    expect(JSON.parse((await run(['list', '--json'])).out).mails).toMatchObject([{ id, state: 'failed' }]);
    expect(await run(['retry', id])).toEqual({ code: 0, out: `${id} is tried again.`, err: '' });
    expect(await run(['retry', id])).toEqual({
      code: 1,
      out: '',
      err: `There is no mail ${id} that was given up.`,
    });
  });

  it.each([
    [[], /^Usage/],
    [['send'], /no 'mails send'/],
    [['retry'], /Name the mail/],
    [['list', 'ada'], /'ada' means nothing/],
    [['list', '--all'], /--all/],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('says how it is used', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: enfilade mails list/);
  });
});
