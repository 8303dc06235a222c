import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli } from '../helpers/run-cli.ts';
import { type DiskMuseum, makeDiskMuseum } from '../server/small-disk-museum.ts';

let museum: DiskMuseum;
beforeEach(() => {
  museum = makeDiskMuseum();
});
afterEach(() => museum.remove());

const run = (...args: string[]) => {
  const { museumDir, membersDir, dataDir } = museum;
  return cli(args, { MUSEUM_DIR: museumDir, MEMBERS_DIR: membersDir, DATA_DIR: dataDir });
};
const add = (...more: string[]) =>
  run('members', 'add', '--name', 'Ada Lovelace', '--tier', 'friend', '--until', '2099-03-31', ...more);
const queued = async () => JSON.parse((await run('mails', 'list', '--json')).out).mails;

describe('enfilade members', () => {
  it('adds a member and finds them again', async () => {
    const added = await add('--email', 'ada@example.org', '--mail');
    expect([added.code, added.out]).toEqual([
      0,
      expect.stringContaining('Ada Lovelace, friend, until 2099-03-31'),
    ]);
    const { total, members } = JSON.parse((await run('members', 'find', 'love', '--json')).out);
    expect(total).toBe(1);
    expect(members[0].member.email).toBe('ada@example.org');
    expect((await run('members', 'find', 'nobody')).out).toBe('Nobody is found by that.');
    expect(await queued()).toMatchObject([{ kind: 'welcome', recipient: 'ada@example.org' }]);
  });

  it('renews, changes the membership, and sends the card again, by address', async () => {
    await add('--email', 'ada@example.org');
    const renewed = await run('members', 'renew', 'ada@example.org', '--until', '2100-03-31');
    expect(renewed.out).toContain('friend, until 2100-03-31');
    const changed = await run('members', 'change-tier', 'ada@example.org', '--tier', 'patron');
    expect(changed.out).toContain('patron, until 2100-03-31');
    expect((await run('members', 'resend', 'ada@example.org')).code).toBe(0);
    expect(await queued()).toHaveLength(1);
  });

  it.each([
    [2, 'Either --until or --days', ['members', 'renew', 'ada@example.org']],
    [2, '--tier is missing', ['members', 'change-tier', 'ada@example.org']],
    [2, 'MEMBER is missing', ['members', 'renew']],
    [2, '“--mail” can’t be used here', ['members', 'find', 'ada', '--mail']],
    [2, '“crown” is none of find, add,', ['members', 'crown']],
    [1, 'There is no member nobody', ['members', 'renew', 'nobody', '--days', '10']],
    [
      1,
      'The museum has no such membership',
      ['members', 'change-tier', 'ada@example.org', '--tier', 'emperor'],
    ],
    [1, 'This member has no e-mail address', ['members', 'resend', 'NUMBER']],
  ])('says with %i: %s', async (code, sentence, args) => {
    await add('--email', 'ada@example.org');
    const number = JSON.parse((await add('--json')).out).member.id;
    const said = await run(...args.map((arg) => arg.replace('NUMBER', number)));
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(sentence)]);
  });

  it('says what a file would change, line by line, and writes it only with --write', async () => {
    const file = join(museum.folder, 'list.csv');
    writeFileSync(
      file,
      'nom;mail;formule;fin\nAda;ada@example.org;friend;31/03/2099\nByron;;emperor;31/03/2099\n',
    );
    const shown = await run('members', 'import', file);
    expect(shown.out).toContain('Added: 1. Changed: 0. Left as they are: 0. Refused: 1.');
    expect(shown.out).toContain('Line 3, Byron: The museum has no membership “emperor”.');
    expect(JSON.parse((await run('members', 'find', '--json')).out).total).toBe(0);
    const written = await run('members', 'import', file, '--write');
    expect([written.code, written.out]).toEqual([0, expect.stringContaining('Written. Added: 1.')]);
    expect((await run('members', 'import', file)).out).toContain('Left as they are: 1.');
  });

  it('refuses a file that is no list of members, and one that is not there', async () => {
    const file = join(museum.folder, 'list.csv');
    writeFileSync(file, 'a;b\n1;2\n');
    expect(await run('members', 'import', file)).toMatchObject({ code: 1, err: 'No column holds names.' });
    const missing = await run('members', 'import', join(museum.folder, 'none.csv'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('can’t be read')]);
  });

  it('exports into a new file that only its owner may read', async () => {
    await add('--email', 'ada@example.org');
    const file = join(museum.folder, 'out.csv');
    expect((await run('members', 'export', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(',Ada Lovelace,ada@example.org,');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run('members', 'export', file)).code).toBe(1);
    expect((await run('members', 'export')).out).toContain('Ada Lovelace');
  });
});

describe('enfilade staff', () => {
  it('makes an account, has a mail sent with a link, and says where it goes', async () => {
    const added = await run('staff', 'add', 'Grace@Museum.example', '--name', 'Grace Hopper');
    expect([added.code, added.out]).toEqual([0, 'Grace Hopper (grace@museum.example) may come to the desk.']);
    expect(added.err).toContain(join(museum.dataDir, 'outbox'));
    expect(existsSync(museum.dataDir)).toBe(true);
    expect(await queued()).toMatchObject([{ kind: 'sign-in-link', recipient: 'grace@museum.example' }]);
  });

  it('lists and removes accounts, and opens a removed one again', async () => {
    await run('staff', 'add', 'grace@museum.example');
    expect((await run('staff', 'add', 'grace@museum.example')).err).toContain('has an account already');
    expect((await run('staff', 'remove', 'grace@museum.example')).code).toBe(0);
    expect((await run('staff', 'list')).out).toMatch(/grace@museum\.example +grace@museum\.example +ended/);
    expect((await run('staff', 'remove', 'grace@museum.example')).code).toBe(1);
    expect((await run('staff', 'add', 'grace@museum.example')).code).toBe(0);
    const { staff } = JSON.parse((await run('staff', 'list', '--json')).out);
    expect(staff).toMatchObject([{ email: 'grace@museum.example', endedAtMs: null }]);
  });

  it.each([
    [1, 'is no e-mail address', ['staff', 'add', 'grace']],
    [2, 'An e-mail address is missing', ['staff', 'add']],
    [2, '“crown” is none of add, list, remove', ['staff', 'crown']],
    [2, '“--name” can’t be used here', ['staff', 'list', '--name', 'x']],
  ])('says with %i: %s', async (code, sentence, args) => {
    const said = await run(...args);
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(sentence)]);
  });
});

describe('enfilade audit', () => {
  it('lists what was done on the command line, newest first', async () => {
    await add();
    await run('staff', 'add', 'grace@museum.example');
    const { entries } = JSON.parse((await run('audit', 'list', '--json')).out);
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(['staff.added', 'member.added']);
    expect((await run('audit', 'list', '--limit', '1')).out.split('\n')).toHaveLength(2);
    expect((await run('audit', 'list')).out).toMatch(/command line +member\.added +Ada Lovelace/);
  });

  it.each([
    ['--limit must be', ['audit', 'list', '--limit', '0']],
    ['“show” is not list', ['audit', 'show']],
  ])('says: %s', async (sentence, args) => {
    const said = await run(...args);
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
