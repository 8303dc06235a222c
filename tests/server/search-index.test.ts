import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessGroup } from '../../src/museum/search/index.ts';
import { cli } from '../helpers/run-cli.ts';
import { issueCard, openTestServer, type TestServer } from './public-server.ts';
import { rawGet } from './raw-get.ts';
import { type DiskMuseum, GATED_MARK, makeDiskMuseum, NOW, ROOMS } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let friend: string;
let patron: string;
const rootOf = (room: keyof typeof ROOMS, lang = 'en') =>
  `/api/search/${accessGroup(ROOMS[room])}/${lang}/root.bin`;

beforeAll(async () => {
  museum = makeDiskMuseum();
  hangIn('museum/rooms/hall');
  for (const room of Object.keys(ROOMS)) hangIn(`members/rooms/${room}`);
  const made = await cli(['index', museum.museumDir, '--members', museum.membersDir]);
  expect(made.code).toBe(0);
  server = await openTestServer(museum);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  friend = await server.signIn((await issueCard(museum)).token);
  patron = await server.signIn((await issueCard(museum, { tier: 'patron' })).token);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

/** Only works that hang are indexed. */
function hangIn(folder: string): void {
  const file = join(museum.folder, folder, 'room.json');
  const room = JSON.parse(readFileSync(file, 'utf8'));
  museum.write(
    `${folder}/room.json`,
    JSON.stringify({ ...room, hang: [{ work: 'a', place: { kind: 'wall', wall: 0, atM: 3 } }] }),
  );
}

describe('the index of rooms for members', () => {
  it('is given to a friend for friends’ rooms, byte for byte, and not kept on its way', async () => {
    const answer = await server.get(rootOf('salon'), { cookie: friend });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(readFileSync(join(museum.membersDir, 'search/friend/en/root.bin')))).toBe(
      true,
    );
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.vary).toContain('Cookie');
    expect(answer.headers['content-type']).toBe('application/octet-stream');
  });

  it('is refused as the rooms themselves are', async () => {
    const ask = async (room: keyof typeof ROOMS, cookie = '') => {
      const { statusCode, body } = await server.get(rootOf(room), { cookie });
      return [statusCode, JSON.parse(body).error.refusal];
    };
    expect(await ask('salon')).toEqual([401, { reason: 'sign-in', tier: 'friend' }]);
    expect(await ask('vault', friend)).toEqual([403, { reason: 'tier-too-low', tier: 'patron' }]);
    expect(await ask('soon', friend)).toEqual([
      403,
      { reason: 'not-yet-open', opensAtMs: Date.parse(ROOMS.soon.opensAt) },
    ]);
    expect((await server.get(rootOf('vault'), { cookie: patron })).statusCode).toBe(200);
    expect((await server.get(rootOf('salon'), { cookie: patron })).statusCode).toBe(200);
  });

  it('follows the clock, not the hour it was made at', async () => {
    expect((await server.get(rootOf('later'))).statusCode).toBe(200);
    server.clock.nowMs = Date.parse(ROOMS.later.publicFrom) - 1;
    expect((await server.get(rootOf('later'))).statusCode).toBe(401);
    server.clock.nowMs = Date.parse(ROOMS.soon.opensAt);
    expect((await server.get(rootOf('soon'), { cookie: friend })).statusCode).toBe(200);
    server.clock.nowMs = NOW;
  });

  it('answers a stranger the same for files that exist and for those that don’t', async () => {
    const [there, missing] = await Promise.all([
      server.get(rootOf('salon')),
      server.get('/api/search/friend/en/nothing.bin'),
    ]);
    expect([missing.statusCode, missing.body]).toEqual([there.statusCode, there.body]);
  });

  it.each([
    '/api/search/nobody/en/root.bin',
    '/api/search/friend/en/nothing.bin',
    '/api/search/friend/en/',
    '/api/search/friend/',
    '/api/search/friend/../patron/en/root.bin',
    '/api/search/friend/%2e%2e/patron/en/root.bin',
    '/api/search/friend/en/..%2f..%2fpatron/en/root.bin',
    '/api/search/friend/../../rooms/vault/works.json',
    '/api/search/..%2frooms/vault/works.json',
  ])('gives nothing at %s', async (path) => {
    const { status, body } = await rawGet(server.app, path, { cookie: friend });
    expect(status).toBe(404);
    expect(body.includes('ENFS')).toBe(false);
  });

  it('follows no link out of its folder', async () => {
    symlinkSync(join(museum.membersDir, 'search/patron'), join(museum.membersDir, 'search/friend/patron'));
    const answer = await server.get('/api/search/friend/patron/en/root.bin', { cookie: friend });
    expect(answer.statusCode).toBe(404);
  });
});

describe('the public index', () => {
  it('is a public file', async () => {
    const answer = await server.get('/assets/museum/search/en/root.bin');
    expect([answer.statusCode, answer.rawPayload.subarray(0, 4).toString()]).toEqual([200, 'ENFS']);
  });

  it('holds no word of what hangs in gated rooms', () => {
    const below = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    const [word] = GATED_MARK.split('-');
    expect(below(join(museum.membersDir, 'search/friend')).some((bytes) => bytes.includes(word!))).toBe(true);
    expect(below(join(museum.museumDir, 'search')).some((bytes) => bytes.includes(word!))).toBe(false);
    expect(existsSync(join(museum.museumDir, 'search/friend'))).toBe(false);
  });

  it('is given to nobody once one of its rooms is gated, until it is made anew', async () => {
    const root = '/assets/museum/search/en/root.bin';
    const plan = readFileSync(join(museum.museumDir, 'wings/main.json'), 'utf8');
    const gated = JSON.parse(plan);
    gated.rooms.find(({ id }: { id: string }) => id === 'hall').access = { tier: 'friend' };
    museum.write('museum/wings/main.json', JSON.stringify(gated));
    const other = await openTestServer(museum);
    expect((await other.get(root)).statusCode).toBe(404);
    expect((await other.get('/assets/museum/search/rooms.json')).statusCode).toBe(404);
    expect((await other.get('/assets/museum/search/../search/en/root.bin')).statusCode).toBe(404);
    museum.write('museum/wings/main.json', plan);
    await other.app.close();
    const again = await openTestServer(museum);
    expect((await again.get(root)).statusCode).toBe(200);
    await again.app.close();
  });
});
