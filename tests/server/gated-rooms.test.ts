import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCard, openTestServer, revoke, type TestServer } from './public-server.ts';
import { rawGet } from './raw-get.ts';
import {
  DAY,
  type DiskMuseum,
  GATED_MARK,
  makeDiskMuseum,
  NOW,
  ROOM_FILES,
  ROOMS,
} from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let friend: string;
let patron: string;
const PICTURE = '/api/rooms/salon/images/a/full/max/0/default.webp';

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  friend = await server.signIn((await issueCard(museum)).token);
  patron = await server.signIn((await issueCard(museum, { tier: 'patron' })).token);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

describe('a room for friends', () => {
  it.each(ROOM_FILES)('gives a friend %s, byte for byte', async (file) => {
    const answer = await server.get(`/api/rooms/salon/${file}`, { cookie: friend });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(readFileSync(join(museum.membersDir, 'rooms/salon', file)))).toBe(true);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.vary).toContain('Cookie');
  });

  it('gives its texts packed to who can unpack them, and still to nobody else', async () => {
    const url = '/api/rooms/salon/works.json';
    const packed = await server.get(url, { cookie: friend, 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(
      brotliDecompressSync(packed.rawPayload).equals(
        readFileSync(join(museum.membersDir, 'rooms/salon/works.json')),
      ),
    ).toBe(true);
    expect(String(packed.headers.vary).toLowerCase()).toMatch(/cookie.*accept-encoding/);
    expect((await server.get(url, { 'accept-encoding': 'br' })).statusCode).toBe(401);
  });

  it('is open to a higher tier too', async () => {
    expect((await server.get('/api/rooms/salon/room.json', { cookie: patron })).statusCode).toBe(200);
  });

  it('names the type of what it gives', async () => {
    const typeOf = async (file: string) =>
      (await server.get(`/api/rooms/salon/${file}`, { cookie: friend })).headers['content-type'];
    expect(await typeOf('room.json')).toMatch(/^application\/json/);
    expect(await typeOf('images/a/full/max/0/default.webp')).toBe('image/webp');
    expect(await typeOf('models/a.glb')).toBe('model/gltf-binary');
  });

  it('answers 304 to the visitor who has the file', async () => {
    const first = await server.get(PICTURE, { cookie: friend });
    const etag = String(first.headers.etag);
    const again = await server.get(PICTURE, { cookie: friend, 'if-none-match': etag });
    expect(etag).not.toBe('undefined');
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await server.get(PICTURE, { cookie: friend, 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('does not tell a visitor who has the file that it is unchanged once the door is closed', async () => {
    const etag = String((await server.get(PICTURE, { cookie: friend })).headers.etag);
    expect((await server.get(PICTURE, { 'if-none-match': etag })).statusCode).toBe(401);
  });

  it('gives a range, and refuses one beyond the end', async () => {
    const whole = await server.get(PICTURE, { cookie: friend });
    const part = await server.get(PICTURE, { cookie: friend, range: 'bytes=100-199' });
    expect(part.statusCode).toBe(206);
    expect(part.rawPayload.equals(whole.rawPayload.subarray(100, 200))).toBe(true);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.rawPayload.length}`);
    expect((await server.get(PICTURE, { cookie: friend, range: 'bytes=900000-' })).statusCode).toBe(416);
  });

  it('answers HEAD without a body', async () => {
    const answer = await server.app.inject({ method: 'HEAD', url: PICTURE, headers: { cookie: friend } });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100_000);
    expect((await server.app.inject({ method: 'HEAD', url: PICTURE })).statusCode).toBe(401);
  });
});

describe('every refusal names its reason', () => {
  const ask = async (room: string, cookie = '') => {
    const answer = await server.get(`/api/rooms/${room}/room.json`, { cookie });
    return { status: answer.statusCode, ...answer.json() };
  };
  const closed = (status: number, refusal: object) => ({ status, error: { code: 'room-closed', refusal } });

  it('sign in, to a stranger', async () => {
    expect(await ask('salon')).toEqual(closed(401, { reason: 'sign-in', tier: 'friend' }));
  });

  it('sign in, to someone with a session that is none', async () => {
    const made = `enfilade_session=${'A'.repeat(43)}`;
    expect(await ask('salon', made)).toEqual(closed(401, { reason: 'sign-in', tier: 'friend' }));
    expect(await ask('salon', 'enfilade_session=x; y')).toEqual(
      closed(401, { reason: 'sign-in', tier: 'friend' }),
    );
  });

  it('tier too low, naming the one that is needed', async () => {
    expect(await ask('vault', friend)).toEqual(closed(403, { reason: 'tier-too-low', tier: 'patron' }));
    expect((await ask('vault', patron)).status).toBe(200);
  });

  it('expired, saying when', async () => {
    const endsAtMs = NOW + DAY;
    const cookie = await server.signIn((await issueCard(museum, { endsAtMs })).token);
    expect((await ask('salon', cookie)).status).toBe(200);
    server.clock.nowMs = endsAtMs;
    expect(await ask('salon', cookie)).toEqual(
      closed(403, { reason: 'expired', tier: 'friend', endedAtMs: endsAtMs }),
    );
    server.clock.nowMs = NOW;
  });

  it('not yet open, saying when, even to a friend', async () => {
    const opensAtMs = Date.parse(ROOMS.soon.opensAt);
    expect(await ask('soon', friend)).toEqual(closed(403, { reason: 'not-yet-open', opensAtMs }));
    server.clock.nowMs = opensAtMs;
    expect((await ask('soon', friend)).status).toBe(200);
    server.clock.nowMs = NOW;
  });

  it('revoked, on the very next request after another process said so', async () => {
    const { card, token } = await issueCard(museum);
    const cookie = await server.signIn(token);
    expect((await ask('salon', cookie)).status).toBe(200);
    await revoke(museum, card.id);
    expect(await ask('salon', cookie)).toEqual(closed(403, { reason: 'revoked', tier: 'friend' }));
  });

  it('revoked, when all cards of the member were', async () => {
    const { card, token } = await issueCard(museum);
    const cookie = await server.signIn(token);
    await revoke(museum, card.memberId);
    expect((await ask('salon', cookie)).error.refusal.reason).toBe('revoked');
  });

  it('and none to a room that is open to everyone by now', async () => {
    expect((await ask('later')).status).toBe(200);
  });

  it('the same for a file that exists, one that does not, and one that cannot be', async () => {
    const bodies = ['room.json', 'nothing.json', '', '..%2f..%2fmuseum.json', '%00'].map(
      async (file) => (await server.get(`/api/rooms/salon/${file}`)).body,
    );
    expect(new Set(await Promise.all(bodies)).size).toBe(1);
  });
});

describe('nothing gated is given', () => {
  it('to strangers, to expired, revoked or too low members, by any file of any closed room', async () => {
    const { card, token } = await issueCard(museum);
    const revoked = await server.signIn(token);
    await revoke(museum, card.id);
    const expired = await server.signIn((await issueCard(museum, { endsAtMs: NOW + 1000 })).token);
    const tries = [
      { cookie: '', rooms: ['salon', 'vault', 'soon'] },
      { cookie: friend, rooms: ['vault', 'soon'] },
      { cookie: revoked, rooms: ['salon', 'vault', 'soon'] },
      { cookie: expired, rooms: ['salon', 'vault', 'soon'] },
    ];
    server.clock.nowMs = NOW + 2000;
    let asked = 0;
    for (const { cookie, rooms } of tries) {
      for (const url of rooms.flatMap(addressesOf)) {
        const answer = await server.get(url, { cookie, accept: 'text/html' });
        expect(answer.rawPayload.includes(GATED_MARK), `${url} leaked`).toBe(false);
        asked++;
      }
    }
    server.clock.nowMs = NOW;
    expect(asked).toBeGreaterThan(100);
  });

  it('for unknown rooms and public ones, which are not the API’s matter', async () => {
    for (const url of [
      '/api/rooms/nowhere/room.json',
      '/api/rooms/hall/room.json',
      '/api/rooms/constructor/x',
    ]) {
      const answer = await server.get(url, { cookie: patron });
      expect([answer.statusCode, answer.json()]).toEqual([404, { error: { code: 'not-found' } }]);
    }
  });

  it.each([
    '/api/rooms/salon/../vault/room.json',
    '/api/rooms/salon/..%2fvault/room.json',
    '/api/rooms/salon/%2e%2e/vault/room.json',
    '/api/rooms/salon/%2e%2e%2fvault%2froom.json',
    '/api/rooms/salon/%252e%252e%252fvault/room.json',
    '/api/rooms/salon/images/../../vault/room.json',
    '/api/rooms/salon/..\\vault\\room.json',
    '/api/rooms/salon/..%5cvault%5croom.json',
    '/api/rooms/salon//room.json',
    '/api/rooms/salon/./room.json',
    '/api/rooms/salon/room.json%00.webp',
    '/api/rooms/salon/room.json%00',
    '/api/rooms/salon/images%2fa%2ffull%2fmax%2f0%2fdefault.webp',
    '/api/rooms/salon/.hidden',
    '/api/rooms/salon/out.json',
    '/api/rooms/salon/vault-link/room.json',
    '/api/rooms/salon/images',
    '/api/rooms/salon/images/',
    '/api/rooms/salon/',
    '/api/rooms/salon/%c0%ae%c0%ae/vault/room.json',
    '/api/rooms/%2e%2e/museum/museum.json',
    '/api/rooms/salon%2f..%2fvault/room.json',
    '/api/rooms/linked/room.json',
    `/api/rooms/salon/${'a/'.repeat(600)}x`,
  ])('to a friend who asks for %s', async (url) => {
    const folder = join(museum.membersDir, 'rooms/salon');
    museum.write('members/rooms/salon/.hidden', GATED_MARK);
    museum.write('outside.json', GATED_MARK);
    mkdirSync(join(museum.folder, 'elsewhere'), { recursive: true });
    link(join(museum.folder, 'outside.json'), join(folder, 'out.json'));
    link(join(museum.membersDir, 'rooms/vault'), join(folder, 'vault-link'));
    const answer = await rawGet(server.app, url, { cookie: friend });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.includes(GATED_MARK)).toBe(false);
    expect(answer.body.toString()).not.toContain(museum.folder);
  });
});

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch {}
}

/** Everywhere a room's files could be sought. */
function addressesOf(room: string): string[] {
  const folders = [
    `/api/rooms/${room}`,
    `/assets/museum/rooms/${room}`,
    `/assets/museum/../../members/rooms/${room}`,
    `/assets/museum/..%2f..%2fmembers/rooms/${room}`,
    `/members/rooms/${room}`,
    `/assets/members/rooms/${room}`,
    `/..%2fmembers/rooms/${room}`,
  ];
  const files = folders.flatMap((folder) => ROOM_FILES.map((file) => `${folder}/${file}`));
  return [...files, `/fr/rooms/${room}`, `/fr/list/rooms/${room}`, `/en/rooms/${room}/works/a`];
}
