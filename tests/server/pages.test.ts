import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { previewsOf } from '../helpers/previews.ts';
import { issueCard, openTestServer, stubPages, type TestServer } from './public-server.ts';
import { type DiskMuseum, GATED_MARK, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let friend: string;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum);
  friend = await server.signIn((await issueCard(museum)).token);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const html = { accept: 'text/html' };
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const dataIn = (page: string) =>
  JSON.parse(/<script type="application\/json" id="enfilade-data">(.*?)<\/script>/s.exec(page)![1]!);

describe('the way in', () => {
  it.each([
    ['fr', 'fr-CA,fr;q=0.9,en;q=0.8'],
    ['en', 'en'],
    ['en', 'de, en;q=0.4, fr;q=0.3'],
    ['fr', 'de'],
    ['fr', 'en;q=0, *'],
    ['fr', ''],
    ['fr', ';;;,,q=9999'],
  ])('leads to %s for who wants “%s”', async (lang, wish) => {
    const answer = await server.get('/', { 'accept-language': wish });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `/${lang}`]);
    expect(answer.headers.vary).toContain('Accept-Language');
  });
});

describe('a page', () => {
  it('has its text, title and data before any script runs', async () => {
    const { statusCode, body, headers } = await server.get('/fr/rooms/hall', html);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<main>page of /fr/rooms/hall: small-museum');
    expect(body).toContain('<title>Title &#60;of&#62; &#34;/fr/rooms/hall&#34;</title>');
    expect(body).toContain('<meta name="description" content="What $&#38; it is">');
    expect(body).toContain('<html lang="fr" dir="ltr" data-base="/">');
    expect(body).toContain('src="/app/main-abc123.js"');
  });

  it.each([
    ['/fr/rooms/hall', ['/app/walk-1.js', '/app/scene-2.js', '/app/fr-3.js']],
    ['/en/list/rooms/hall', ['/app/en-4.js']],
    ['/en', ['/app/en-4.js']],
  ])('at %s has what it needs come along with its first script, and nothing else', async (path, files) => {
    const { body } = await server.get(path, html);
    const links = [...body.matchAll(/<link rel="modulepreload" crossorigin href="([^"]*)">/g)];
    expect(links.map(([, file]) => file)).toEqual(files);
    expect(body).not.toContain('<!--preload');
  });

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    ['gzip', 'br;q=0, gzip;q=0.5'],
    [undefined, 'identity'],
    [undefined, 'brotli, gzip;q=0'],
  ])('comes packed as %s to who takes “%s”', async (encoding, accepted) => {
    const { headers, rawPayload } = await server.get('/fr', { ...html, 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    const unpack =
      encoding === 'br' ? brotliDecompressSync : encoding ? gunzipSync : (bytes: Buffer) => bytes;
    expect(unpack(rawPayload).toString()).toContain('page of /fr:');
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it('of a room carries its previews, where it has some, and is there without them where they are broken', async () => {
    const own = makeDiskMuseum();
    const other = await openTestServer(own);
    const roomFile = join(own.museumDir, 'rooms/hall/room.json');
    own.write('museum/rooms/hall/room.json', JSON.stringify({ ...readJson(roomFile), previews: true }));
    const previews = previewsOf([{ id: 'images/a', width: 10, height: 10 }]);
    own.write('museum/rooms/hall/previews/previews.json', JSON.stringify(previews));
    const whole = dataIn((await other.get('/en/rooms/hall', html)).body);
    expect(whole.room.outcome.content.previews).toEqual(previews);
    own.write('museum/rooms/hall/previews/previews.json', '{ "format": 1,');
    const { room } = dataIn((await other.get('/en/rooms/hall', html)).body);
    expect([room.outcome.status, room.outcome.content.previews]).toEqual(['ready', undefined]);
    await other.app.close();
    own.remove();
  });

  it('hands over its data in a form that no text can break out of', async () => {
    const { body } = await server.get('/en', html);
    expect(body).not.toContain('<script>alert');
    expect(dataIn(body).museum.label.en).toBe('Small </script><script>alert(1)</script> & $& Museum');
    expect(dataIn(body)).toMatchObject({ session: { member: null }, plans: [{ wing: 'main' }] });
  });

  it('carries the room that its address names', async () => {
    const { room } = dataIn((await server.get('/en/list/rooms/hall/works/a', html)).body);
    expect(room).toMatchObject({
      id: 'hall',
      outcome: {
        status: 'ready',
        content: { filesAt: '/assets/museum/rooms/hall/', room: { room: 'hall' } },
      },
    });
  });

  it('of a closed room shows that it is closed, and nothing else of it', async () => {
    const { statusCode, body } = await server.get('/en/rooms/salon/works/no-such', html);
    expect(statusCode).toBe(200);
    expect(dataIn(body).room.outcome).toEqual({
      status: 'closed',
      refusal: { reason: 'sign-in', tier: 'friend' },
    });
    expect(body).not.toContain(GATED_MARK);
  });

  it('of a gated room is for the member alone and kept nowhere', async () => {
    const { body, headers } = await server.get('/en/rooms/salon', { ...html, cookie: friend });
    expect(dataIn(body).room.outcome.content.filesAt).toBe('/api/rooms/salon/');
    expect(dataIn(body).session.member.name).toBe('Ada');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.vary).toContain('Cookie');
    expect((await server.get('/en/rooms/hall', html)).headers['cache-control']).toBe('private, no-cache');
  });

  it.each(['/en/rooms/nowhere', '/en/list/rooms/hall/works/nothing', '/de', '/en/what', '/what', '/%zz'])(
    'for %s says that there is nothing, in the visitor’s language',
    async (path) => {
      const { statusCode, body } = await server.get(path, { ...html, 'accept-language': 'en' });
      if (path === '/%zz') expect(statusCode).toBe(400);
      else expect([statusCode, body]).toEqual([404, expect.stringContaining('<html lang="en"')]);
    },
  );

  it('is no page where a file or an API was asked for', async () => {
    const picture = await server.get('/assets/museum/rooms/hall/nothing.webp', { accept: 'image/webp' });
    expect([picture.statusCode, picture.json()]).toEqual([404, { error: { code: 'not-found' } }]);
    expect((await server.get('/api/nothing', html)).json()).toEqual({ error: { code: 'not-found' } });
  });

  it('works under a base path', async () => {
    const publicUrl = new URL('https://museum.example/visit/');
    const { app } = await openTestServer(museum, { publicUrl, basePath: '/visit/' });
    expect((await app.inject('/visit/')).headers.location).toBe('/visit/fr');
    expect((await app.inject('/visit')).headers.location).toBe('/visit/fr');
    const { body } = await app.inject('/visit/fr/rooms/hall');
    expect(body).toContain('data-base="/visit/"');
    expect(body).toContain('src="/visit/app/main-abc123.js"');
    expect(body).toContain('page of /fr/rooms/hall:');
    expect((await app.inject('/visit/app/main-abc123.js')).statusCode).toBe(200);
    expect((await app.inject('/visit/assets/museum/museum.json')).statusCode).toBe(200);
    expect((await app.inject('/fr')).statusCode).toBe(404);
    await app.close();
  });
});

describe('trouble', () => {
  const openBroken = async (path: string, content: string) => {
    const broken = makeDiskMuseum();
    broken.write(path, content);
    const opened = await openTestServer(broken);
    closing.push(async () => {
      await opened.app.close();
      broken.remove();
    });
    return opened;
  };
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it('with one room’s file leaves the rest of the museum as it is, and names the line', async () => {
    const { get } = await openBroken('museum/rooms/hall/works.json', '{\n  "format": 1,\n  oops\n}');
    const { outcome } = dataIn((await get('/en/rooms/hall', html)).body).room;
    expect(outcome).toEqual({ status: 'broken', file: 'rooms/hall/works.json', line: 3 });
    expect((await get('/en', html)).statusCode).toBe(200);
    expect((await get('/api/health')).statusCode).toBe(200);
  });

  it.each([
    ['museum/museum.json', '{', 'museum.json'],
    ['museum/wings/main.json', '{}', 'wings/main.json'],
  ])('with %s is told on a plain page and by the health check', async (path, content, named) => {
    const { get } = await openBroken(path, content);
    const page = await get('/fr', html);
    expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining(named)]);
    expect((await get('/', html)).statusCode).toBe(503);
    const health = await get('/api/health');
    expect(health.statusCode).toBe(503);
    expect(health.json()).toEqual({ status: 'unavailable', reason: expect.stringContaining(named) });
    const gate = await get('/api/rooms/salon/room.json');
    expect([gate.statusCode, gate.json()]).toEqual([503, { error: { code: 'internal' } }]);
  });

  it('with rendering leaves it to the browser, with the same data', async () => {
    const render = () => {
      throw new Error('a component broke');
    };
    const { app } = await openTestServer(museum, {}, { pages: { ...stubPages(museum.siteDir), render } });
    const { statusCode, body } = await app.inject('/en/rooms/hall');
    expect(statusCode).toBe(200);
    expect(body).toContain('<div id="root"></div>');
    expect(body).not.toContain('a component broke');
    expect(dataIn(body).room.id).toBe('hall');
    await app.close();
  });

  it('inside the server is not told outside', async () => {
    const template = async () => {
      throw new Error('/secret/path is missing');
    };
    const { app } = await openTestServer(museum, {}, { pages: { ...stubPages(museum.siteDir), template } });
    const answer = await app.inject('/en');
    expect([answer.statusCode, answer.json()]).toEqual([500, { error: { code: 'internal' } }]);
    await app.close();
  });

  it('is over when the file is mended', async () => {
    const mended = makeDiskMuseum();
    const { get, app } = await openTestServer(mended);
    const before = dataIn((await get('/en/rooms/hall', html)).body).room.outcome.status;
    mended.write('museum/rooms/hall/room.json', 'broken');
    const during = dataIn((await get('/en/rooms/hall', html)).body).room.outcome.status;
    expect([before, during]).toEqual(['ready', 'broken']);
    await app.close();
    mended.remove();
  });
});

describe('a page of one’s own', () => {
  it.each(['sign-in', 'sign-in/link', 'card', 'account'])(
    '/fr/%s is kept nowhere on its way and listed nowhere',
    async (path) => {
      const { statusCode, headers, body } = await server.get(`/fr/${path}`, { ...html, cookie: friend });
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      });
      expect(body).not.toContain('eyJ');
      expect(dataIn(body).plans).toEqual([]);
    },
  );

  it('is the only kind with such headers', async () => {
    const { headers } = await server.get('/fr/rooms/hall', html);
    expect(headers['x-robots-tag']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toBe('camera=(self), microphone=(), geolocation=()');
  });
});
