import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { members } from '../../src/cli/members.ts';
import { openTestServer, type TestServer } from '../server/public-server.ts';
import { DAY, type DiskMuseum, makeDiskMuseum } from '../server/small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum, {}, { nowMs: Date.now });
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

async function run(args: readonly string[], { lang = 'en' as Io['lang'], env = {} } = {}) {
  const said = { out: [] as string[], err: [] as string[] };
  const { museumDir, membersDir, dataDir } = museum;
  const code = await members.run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    lang,
    env: { MUSEUM_DIR: museumDir, MEMBERS_DIR: membersDir, DATA_DIR: dataDir, ...env },
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}
const issue = (...more: string[]) =>
  run(['issue', '--tier', 'friend', '--days', '365', '--name', 'Ada Lovelace', ...more]);

describe('enfilade members', () => {
  it('issues a card that the running server takes: the token alone on standard output', async () => {
    const { code, out, err } = await issue();
    expect(code).toBe(0);
    expect(out).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(err).toContain('Ada Lovelace, friend, until');
    expect(err).not.toContain(out);
    const cookie = await server.signIn(out);
    const { member } = (await server.get('/api/session', { cookie })).json();
    expect(member.name).toBe('Ada Lovelace');
    expect(member.endsAtMs - member.startsAtMs).toBe(365 * DAY);
  });

  it('revokes a card while the server runs; its next request is refused', async () => {
    const { token, card } = JSON.parse((await issue('--json')).out);
    const cookie = await server.signIn(token);
    expect((await server.get('/api/rooms/salon/room.json', { cookie })).statusCode).toBe(200);
    const revoked = await run(['revoke', card.id]);
    expect([revoked.code, revoked.out]).toEqual([0, `Card ${card.id} opens nothing any more.`]);
    const answer = await server.get('/api/rooms/salon/room.json', { cookie });
    expect(answer.json().error.refusal.reason).toBe('revoked');
    expect((await run(['revoke', card.memberId])).code).toBe(0);
  });

  it('revokes a card that is shown to it, without repeating it', async () => {
    const { token, card } = JSON.parse((await issue('--json')).out);
    const { code, out } = await run(['revoke', token]);
    expect([code, out]).toEqual([0, `Card ${card.id} opens nothing any more.`]);
    const mistyped = await run(['revoke', `${token.slice(0, -46)}${'A'.repeat(46)}`]);
    expect(mistyped.code).toBe(1);
    expect(mistyped.err).not.toContain('eyJ');
  });

  it('lists the cards, for people and for machines', async () => {
    const { card } = JSON.parse((await issue('--json')).out);
    const table = await run(['list'], { lang: 'fr' });
    expect(table.out).toMatch(/^carte +membre +nom +niveau/);
    expect(table.out).toContain(card.id);
    const { cards } = JSON.parse((await run(['list', '--json'])).out);
    expect(cards).toContainEqual({ ...card, revokedAtMs: null, state: 'valid' });
  });

  it('refuses a tier that the museum doesn’t have, naming those it has', async () => {
    const { code, out, err } = await run(['issue', '--tier', 'king', '--days', '1', '--name', 'X']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('“king”; its tiers: friend, patron');
  });

  it.each([
    [[]],
    [['revoke']],
    [['constructor']],
    [['issue']],
    [['issue', '--tier', 'friend', '--days', '1']],
    [['issue', '--tier', 'friend', '--days', '0', '--name', 'X']],
    [['issue', '--tier', 'friend', '--days', '1.5', '--name', 'X']],
    [['issue', '--tier', 'friend', '--days', '99999', '--name', 'X']],
    [['issue', '--tier', 'friend', '--days', '1', '--name', ' ']],
    [['issue', '--tier', 'friend', '--days', '1', '--name', 'a\nb']],
    [['list', 'more']],
    [['list', '--nonsense']],
  ])('calls %j a wrong use, in a sentence', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/[.:]/);
  });

  it('can’t revoke what it doesn’t know', async () => {
    const { code, err } = await run(['revoke', 'nobody']);
    expect([code, err]).toEqual([1, expect.stringContaining('no card and no member nobody')]);
  });

  it('explains itself in both languages, also when nothing was asked of it', async () => {
    expect(await run([])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Usage: npx enfilade members'),
    });
    expect((await run(['--help'])).out).toContain('Usage: npx enfilade members');
    expect((await run(['--help'], { lang: 'fr' })).out).toContain('Usage : npx enfilade members');
  });

  it('says in sentences what keeps it from working', async () => {
    const config = await run(['list'], { env: { DATABASE_URL: 'postgres://x/y' } });
    expect([config.code, config.err]).toEqual([
      2,
      expect.stringMatching(/DATABASE_URL needs PUBLIC_URL.*\n.*needs SIGNING_KEYS/),
    ]);
    const broken = await run(['list'], { env: { MUSEUM_DIR: museum.folder } });
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('museum.json is missing')]);
    chmodSync(join(museum.dataDir, 'keys'), 0o755);
    const open = await run(['list']);
    expect([open.code, open.err]).toEqual([1, expect.stringContaining('chmod go-rwx')]);
    chmodSync(join(museum.dataDir, 'keys'), 0o700);
  });
});
