import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from './public-server.ts';
import { rawGet } from './raw-get.ts';
import { type DiskMuseum, GATED_MARK, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  symlinkSync(join(museum.membersDir, 'rooms/salon'), join(museum.museumDir, 'rooms/linked'));
  symlinkSync(
    join(museum.membersDir, 'rooms/salon/room.json'),
    join(museum.museumDir, 'rooms/hall/linked.json'),
  );
  museum.write('museum/.git/config', 'hidden');
  server = await openTestServer(museum);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

describe('the built site', () => {
  it('keeps hashed files for a year and asks again for the rest', async () => {
    const hashed = await server.get('/app/main-abc123.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const icon = await server.get('/assets/favicon.svg');
    expect([icon.statusCode, icon.headers['cache-control']]).toEqual([200, 'no-cache']);
    const etag = String(icon.headers.etag);
    expect((await server.get('/assets/favicon.svg', { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('comes packed to who can unpack it', async () => {
    const packed = await server.get('/app/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect([packed.headers['content-encoding'], packed.body]).toEqual(['br', 'packed']);
    expect(packed.headers['content-type']).toMatch(/javascript/);
    const plain = await server.get('/app/main-abc123.js');
    expect([plain.headers['content-encoding'], plain.body.length > 3000]).toEqual([undefined, true]);
    expect(String(plain.headers.vary).toLowerCase()).toContain('accept-encoding');
  });

  it('does not give its own template', async () => {
    const answer = await server.get('/index.html');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/']);
  });
});

describe('the museum’s public half', () => {
  it('comes from MUSEUM_DIR, never from the copy in the build', async () => {
    expect((await server.get('/assets/museum/museum.json')).json().id).toBe('small-museum');
  });

  it('comes packed where it is text, to who can unpack it, and whole to others', async () => {
    const text = readFileSync(join(museum.museumDir, 'museum.json'));
    const packed = await server.get('/assets/museum/museum.json', { 'accept-encoding': 'gzip, br' });
    expect([packed.statusCode, packed.headers['content-encoding']]).toEqual([200, 'br']);
    expect(brotliDecompressSync(packed.rawPayload).equals(text)).toBe(true);
    expect(String(packed.headers.vary).toLowerCase()).toContain('accept-encoding');
    const etag = String(packed.headers.etag);
    const again = { 'accept-encoding': 'br', 'if-none-match': etag };
    expect((await server.get('/assets/museum/museum.json', again)).statusCode).toBe(304);
    const plain = await server.get('/assets/museum/museum.json');
    expect([plain.headers['content-encoding'], plain.rawPayload.equals(text)]).toEqual([undefined, true]);
    const picture = '/assets/museum/rooms/hall/images/a/full/max/0/default.webp';
    expect((await server.get(picture, { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
      undefined,
    );
  });

  it('gives a part of a text file as it lies there, not a part of its packing', async () => {
    const text = readFileSync(join(museum.museumDir, 'museum.json'));
    const part = await server.get('/assets/museum/museum.json', {
      'accept-encoding': 'br',
      range: 'bytes=5-24',
    });
    expect([part.statusCode, part.headers['content-encoding']]).toEqual([206, undefined]);
    expect(part.rawPayload.equals(text.subarray(5, 25))).toBe(true);
  });

  it('answers ranges, and 304', async () => {
    const url = '/assets/museum/rooms/hall/images/a/full/max/0/default.webp';
    const part = await server.get(url, { range: 'bytes=0-10' });
    expect([part.statusCode, part.body]).toEqual([206, 'public-text']);
    const etag = String(part.headers.etag);
    expect((await server.get(url, { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it.each([
    '/assets/museum/',
    '/assets/museum',
    '/assets/museum/rooms',
    '/assets/museum/rooms/',
    '/assets/museum/.git/config',
    '/assets/museum/%2egit/config',
    '/assets/museum/rooms/linked/room.json',
    '/assets/museum/rooms/hall/linked.json',
    '/assets/museum/../../members/rooms/salon/room.json',
    '/assets/museum/..%2f..%2fmembers/rooms/salon/room.json',
    '/assets/museum/%2e%2e/members/rooms/salon/room.json',
    '/assets/museum/../members/rooms/salon/room.json',
    '/assets/museum/..\\members\\rooms\\salon\\room.json',
    '/assets/museum/%252e%252e/members/rooms/salon/room.json',
    '/assets/museum//../members/rooms/salon/room.json',
    '/../members/rooms/salon/room.json',
    '/..%2fmembers/rooms/salon/room.json',
    '//members/rooms/salon/room.json',
    '/app/../../members/rooms/salon/room.json',
    '/app/..%5c..%5cmembers/rooms/salon/room.json',
    '/.hidden',
    '/%2ehidden',
    '/data/keys/signing-keys.json',
    '/../data/keys/signing-keys.json',
    '/..%2fdata/store/enfilade.sqlite',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await rawGet(server.app, path);
    expect([400, 403, 404]).toContain(status);
    expect(body.includes(GATED_MARK) || body.includes('hidden') || body.includes('"d"')).toBe(false);
    expect(body.toString()).not.toContain(museum.folder);
  });
});

describe('every answer', () => {
  it.each(['/fr', '/api/session', '/api/nothing', '/assets/museum/museum.json', '/app/main-abc123.js'])(
    'carries the headers that keep strangers’ code out: %s',
    async (url) => {
      const { headers } = await server.get(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("worker-src 'self' blob:;");
      expect(policy).toContain("object-src 'none';");
      expect(policy).toContain("base-uri 'none';");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy.match(/[^;]*unsafe-inline[^;]*/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it('lets pages fetch from where API and signed files are, and from no other http address', async () => {
    const publicUrl = new URL('http://museum.example/');
    const apiUrl = new URL('http://api.museum.example/visit/');
    const signedFiles = new URL('http://files.museum.example/gated/');
    const { app } = await openTestServer(museum, { publicUrl, apiUrl, signedFiles });
    const policy = String((await app.inject('/fr')).headers['content-security-policy']);
    for (const kind of ['connect-src', 'img-src', 'media-src']) {
      const sources = policy.split(';').find((part) => part.startsWith(`${kind} `)) ?? '';
      expect(sources.match(/http:\S*/g), kind).toEqual([apiUrl.origin, signedFiles.origin]);
    }
    expect(policy.split(';').find((part) => part.startsWith('script-src'))).toBe("script-src 'self'");
    await app.close();
  });

  it('asks for https where the museum has it', async () => {
    const { app } = await openTestServer(museum, { publicUrl: new URL('https://museum.example/') });
    expect((await app.inject('/fr')).headers['strict-transport-security']).toContain('max-age=');
    await app.close();
  });
});
