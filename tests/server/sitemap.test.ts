import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
const publicUrl = new URL('https://museum.example/visit/');

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum, { publicUrl, basePath: '/visit/' });
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

describe('for search engines the museum', () => {
  it('lists its pages below its own address, whatever host it was asked by', async () => {
    const index = await server.get('/visit/sitemap.xml', { host: 'evil.example' });
    expect(index.headers['content-type']).toContain('xml');
    const parts = [...index.body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!);
    expect(parts).toEqual([0, 1].map((part) => `https://museum.example/visit/sitemap/${part}.xml`));
    const { body, statusCode } = await server.get('/visit/sitemap/1.xml', { host: 'evil.example' });
    expect(statusCode).toBe(200);
    for (const room of ['hall', 'salon', 'vault'])
      expect(body).toContain(`<loc>https://museum.example/visit/en/rooms/${room}</loc>`);
    expect(body).not.toMatch(/works|evil/);
  });

  it.each(['/visit/sitemap/2.xml', '/visit/sitemap/x.xml', '/visit/sitemap/1234567.xml'])(
    'has nothing at %s',
    async (path) => expect((await server.get(path)).statusCode).toBe(404),
  );

  it('says where it may be read, and where the list is', async () => {
    const { body, headers } = await server.get('/visit/robots.txt');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('Disallow: /visit/en/account\n');
    expect(body).toContain('Sitemap: https://museum.example/visit/sitemap.xml\n');
  });

  it('has no list while it does not know its own address', async () => {
    const other = await openTestServer(museum);
    expect((await other.get('/sitemap.xml')).statusCode).toBe(404);
    expect((await other.get('/robots.txt')).body).not.toContain('Sitemap');
    await other.app.close();
  });
});
