import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { openCrawler } from '../../../bench/gated-crawl/crawl.ts';
import { makeDetector } from '../../../bench/gated-crawl/detector.ts';
import { apiAddresses, linksOf } from '../../../bench/gated-crawl/known-addresses.ts';
import { gatedTargets } from '../../../bench/gated-crawl/targets.ts';

const OPTIONS = { languages: ['fr'], openRoom: 'hall', group: 'friend', membersDir: '/m', tickets: ['t'] };
const gated = ['rooms/salon/a.avif', 'rooms/salon/b.avif'].map((path) => ({
  path,
  bytes: randomBytes(3000),
  tier: 'friend',
}));

/** A server that gives one gated file at one address, to whoever has a cookie, and refuses all else. */
async function leakyServer(isLeak: (path: string) => boolean, body: Buffer, headers = {}): Promise<string> {
  const server = createServer((request, reply) => {
    const leaks = isLeak(request.url ?? '') && request.headers.cookie === 'a=b';
    reply.writeHead(leaks ? 200 : 401, leaks ? headers : {}).end(leaks ? body : '{"error":{}}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const visitor = { name: '', cookie: 'a=b', reason: '', isClosed: () => true, isThorough: true };

async function leaksOf(url: string, cookie = visitor.cookie, closed = gated.map(({ path }) => path)) {
  const crawler = openCrawler(url, makeDetector(gated, []));
  onTestFinished(() => crawler.close());
  const targets = gatedTargets(gated, OPTIONS);
  const { requests, leaks } = await crawler.crawl(targets, { ...visitor, cookie }, new Set(closed));
  expect(requests).toBe(targets.length);
  return leaks.map(({ address, file }) => `${address} ${file}`);
}

it('a crawl finds the one spelling by which a file is given, packed or in part', async () => {
  const [first, second] = gated;
  const spelt = '/assets/museum/rooms%2fsalon%2fb.avif';
  const whole = await leakyServer((path) => path === spelt, gzipSync(second!.bytes), {
    'content-encoding': 'gzip',
  });
  expect(await leaksOf(whole)).toEqual([`GET ${spelt} ${second!.path}`]);
  expect(await leaksOf(whole, '')).toEqual([]);
  expect(await leaksOf(whole, 'a=b', [first!.path])).toEqual([]);
  const part = await leakyServer(
    (path) => path === '/api/rooms/salon/a.avif.gz',
    first!.bytes.subarray(7, 99),
  );
  expect(await leaksOf(part)).toEqual([`GET /api/rooms/salon/a.avif.gz ${first!.path}`]);
});

it('the API’s addresses are tried for each room and group, links of pages on their own site', () => {
  const named = { rooms: ['a', 'b'], tours: ['t'], groups: ['friend'], languages: ['fr'] };
  const openapi = {
    paths: { '/api/signatures/rooms/{room}': {}, '/api/search/{group}/{*}': {}, '/api/x/{id}': {} },
  };
  expect(apiAddresses(openapi, named)).toEqual(
    expect.arrayContaining(['/api/signatures/rooms/a', '/api/search/friend/fr/root.bin', '/api/x/b']),
  );
  const html =
    '<a href="../b?x=1&amp;y=2">b</a><img src="/c.png"><a href="https://elsewhere.example/d">d</a>';
  expect(linksOf(html, '/fr/a/')).toEqual(['/fr/b?x=1&y=2', '/c.png']);
  const sitemap = '<url><loc>https://museum.example/fr/rooms/a</loc></url>';
  expect(linksOf(sitemap, '/sitemap.xml')).toEqual(['/fr/rooms/a']);
});
