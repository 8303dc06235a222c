import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedKeysPath } from '../../../src/membership/index.ts';
import { deriveFileKey } from '../../../src/membership/keys/file-key.ts';
import { signPrefix } from '../../../src/server/signed-files/sign-prefix.ts';
import { issueCard, openTestServer, revoke, type TestServer } from '../public-server.ts';
import { rawGet } from '../raw-get.ts';
import { type DiskMuseum, GATED_MARK, makeDiskMuseum, NOW, ROOM_FILES } from '../small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let friend: string;
let filesAt: string;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum, { signedFiles: 'own' });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  friend = await server.signIn((await issueCard(museum)).token);
  filesAt = (await ask('salon', friend)).json().filesAt;
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const ask = (room: string, cookie = '') => server.get(`/api/signatures/rooms/${room}`, { cookie });
const secretOf = () => {
  const [jwk] = JSON.parse(readFileSync(embeddedKeysPath(museum.dataDir), 'utf8')).keys;
  return deriveFileKey(jwk).secret;
};

describe('a signature for a room', () => {
  it('is given to whoever may enter, for at most five minutes', async () => {
    const answer = await ask('salon', friend);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { filesAt, endsAtMs } = answer.json();
    expect(filesAt).toMatch(/^\/api\/signed\/\d{10}\.[\w-]{43}\/rooms\/salon\/$/);
    expect(endsAtMs).toBe(NOW + 300_000);
  });

  it('is refused to everybody else, with the door’s own reasons', async () => {
    expect((await ask('salon')).json().error.refusal.reason).toBe('sign-in');
    expect((await ask('vault', friend)).json().error.refusal.reason).toBe('tier-too-low');
    expect((await ask('soon', friend)).json().error.refusal.reason).toBe('not-yet-open');
    const { card, token } = await issueCard(museum);
    const revoked = await server.signIn(token);
    await revoke(museum, card.id);
    expect((await ask('salon', revoked)).json().error.refusal.reason).toBe('revoked');
  });

  it('is made for gated rooms alone', async () => {
    for (const room of ['hall', 'nowhere', '..', 'salon%2F..%2Fvault']) {
      expect((await ask(room, friend)).statusCode, room).toBe(404);
    }
  });

  it('leads to the store or CDN that the setting names', async () => {
    const signedFiles = new URL('https://files.museum.example/gated/');
    const elsewhere = await openTestServer(museum, { signedFiles });
    const cookie = await elsewhere.signIn((await issueCard(museum)).token);
    const { filesAt } = (await elsewhere.get('/api/signatures/rooms/salon', { cookie })).json();
    expect(filesAt).toMatch(/^https:\/\/files\.museum\.example\/gated\/\d{10}\.[\w-]{43}\/rooms\/salon\/$/);
    await elsewhere.app.close();
  });

  it('is not to be had, and opens nothing, unless the setting says so', async () => {
    const off = await openTestServer(museum);
    const cookie = await off.signIn((await issueCard(museum)).token);
    const answer = await off.get('/api/signatures/rooms/salon', { cookie });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect((await off.get(`${filesAt}room.json`, { cookie })).statusCode).toBe(404);
    await off.app.close();
  });
});

describe('files by signature', () => {
  it.each(ROOM_FILES)('are given without a session: %s', async (file) => {
    const answer = await server.get(filesAt + file);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(readFileSync(join(museum.membersDir, 'rooms/salon', file)))).toBe(true);
    expect(answer.headers['cache-control']).toBe('private, max-age=300');
  });

  it('are refused once it has ended', async () => {
    server.clock.nowMs = NOW + 299_999;
    expect((await server.get(`${filesAt}room.json`)).headers['cache-control']).toBe('private, max-age=0');
    server.clock.nowMs = NOW + 300_000;
    expect((await server.get(`${filesAt}room.json`)).statusCode).toBe(403);
    server.clock.nowMs = NOW;
  });

  it('go on until its end when the member is revoked meanwhile, and no longer', async () => {
    const { card, token } = await issueCard(museum);
    const cookie = await server.signIn(token);
    const own = (await ask('salon', cookie)).json().filesAt;
    await revoke(museum, card.id);
    expect((await ask('salon', cookie)).statusCode).toBe(403);
    expect((await server.get(`${own}room.json`)).statusCode).toBe(200);
    server.clock.nowMs = NOW + 300_000;
    expect((await server.get(`${own}room.json`)).statusCode).toBe(403);
    server.clock.nowMs = NOW;
  });

  it('are refused for another room, whichever way its path is written', async () => {
    const [, , , ticket] = filesAt.split('/');
    const signed = `/api/signed/${ticket}/rooms`;
    for (const path of [
      `${signed}/vault/room.json`,
      `${signed}/vault%2F/room.json`,
      `${signed}/salon/../vault/room.json`,
      `${signed}/salon/..%2Fvault/room.json`,
      `${signed}/salon/%2e%2e/vault/room.json`,
      `${signed}/salon/%2e%2e%2fvault%2froom.json`,
      `${signed}/salon%2F..%2Fvault/room.json`,
      `${signed}/salon/..%5Cvault%5Croom.json`,
      `${signed}/salon/%252e%252e/vault/room.json`,
      `${signed}//vault/room.json`,
      `${signed}/salon//../vault/room.json`,
      `${signed}/./vault/room.json`,
      `${signed}/hall/room.json`,
      `/api/signed/${ticket}/search/friend/root.bin`,
      `/api/signed/${ticket}/rooms/salon/../../../data/keys/signing-keys.json`,
    ]) {
      const answer = await rawGet(server.app, path);
      expect([path, [403, 404, 400].includes(answer.status)]).toEqual([path, true]);
      expect(answer.body).not.toContain(GATED_MARK);
    }
  });

  it('are refused for an altered end, a cut signature, and a signature of another key', async () => {
    const [, , , ticket] = filesAt.split('/');
    const [end, signature] = ticket!.split('.');
    const other = signPrefix('rooms/salon/', Buffer.alloc(32, 1), NOW).path;
    for (const altered of [
      `${Number(end) - 60}.${signature}`,
      `${end}.${signature!.slice(0, 40)}`,
      other.split('/')[0],
    ]) {
      const answer = await server.get(`/api/signed/${altered}/rooms/salon/room.json`);
      expect([altered, answer.statusCode, answer.json()]).toEqual([
        altered,
        403,
        { error: { code: 'signature-refused' } },
      ]);
    }
  });

  it('of a room that the museum does not have, or shows to everybody, are not there though rightly signed', async () => {
    for (const room of ['hall', 'nowhere']) {
      const { path } = signPrefix(`rooms/${room}/`, secretOf(), NOW);
      expect((await server.get(`/api/signed/${path}room.json`)).statusCode).toBe(404);
    }
    const { path } = signPrefix('rooms/vault/', secretOf(), NOW);
    expect((await server.get(`/api/signed/${path}room.json`)).statusCode).toBe(200);
  });
});
