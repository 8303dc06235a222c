import { expect, it } from 'vitest';
import { listen, read, talk } from './raw-socket.ts';

const REFUSED = { error: { code: 'bad-request' } };
const GET = 'GET /api/health HTTP/1.1\r\n';
const POST = 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

it.each([
  ['a header of 20 KB', 431, `${GET}Host: x\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['3,000 headers', 431, `${GET}Host: x\r\n${'X-Many: aaaaa\r\n'.repeat(3000)}\r\n`],
  ['a path of 20 KB', 431, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['two lengths', 400, `${POST}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{} {}`],
  ['a length and chunks', 400, `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks that are not the last coding', 400, `${POST}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`],
  ['a length below nothing', 400, `${POST}Content-Length: -1\r\n\r\n`],
  ['a length that is no number', 400, `${POST}Content-Length: 0x10\r\n\r\n`],
  ['a chunk of no size', 400, `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`],
  ['chunk extensions without end', 413, `${POST}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(20_000)}`],
  ['a space in a header’s name', 400, `${GET}Host: x\r\nX Y: z\r\n\r\n`],
  ['a space before the colon', 400, `${GET}Host: x\r\nContent-Length : 4\r\n\r\n`],
  ['a carriage return in a header', 400, `${GET}Host: x\r\nX-A: a\rSet-Cookie: b\r\n\r\n`],
  ['a zero byte in a header', 400, `${GET}Host: x\r\nX-A: a\0b\r\n\r\n`],
  ['no host', 400, `${GET}\r\n`],
  ['a version that there is not', 400, 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['a method that there is not', 400, 'STEAL / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['what is no HTTP', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
])('%s is refused with %d, and the connection is ended', async (_, status, bytes) => {
  const { port } = await listen();
  const answer = await talk(port, bytes).ended;
  const [first] = answer.split(/(?=HTTP\/1\.1 \d)/);
  expect(Number(first?.split(' ')[1])).toBe(status);
  // Node answers by itself, without a body, where no host is named.
  if (answer.includes('Content-Type')) expect(read(first ?? '')).toEqual({ status, body: REFUSED });
  expect(answer).not.toMatch(/set-cookie/i);
});

it('what follows a request that was refused for its length is not taken for another one', async () => {
  const { port, app } = await listen();
  let asked = 0;
  app.server.on('request', () => asked++);
  const smuggled = 'DELETE /api/session HTTP/1.1\r\nHost: x\r\n\r\n';
  const both = `Content-Length: ${smuggled.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`;
  await talk(port, `${POST}${both}`).ended;
  expect(asked).toBe(0);
});

it.each(['evil.example', 'evil.example:80', 'x"><script>', '169.254.169.254'])(
  'the host that a request names (%s) is in no page and no address',
  async (host) => {
    const { port } = await listen();
    for (const path of ['/', '/en', '/en/rooms/hall', '/api/health', '/nowhere']) {
      const asked = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
      const answer = await talk(
        port,
        `${asked}X-Forwarded-Host: ${host}\r\nForwarded: host="${host}"\r\n\r\n`,
      ).ended;
      expect(answer).toMatch(/^HTTP\/1\.1 [234]/);
      expect(answer).not.toContain(host);
    }
  },
);

it.each([
  '//evil.example',
  '//evil.example/..',
  '/%2f%2fevil.example',
  '/\\evil.example',
  '/en//evil.example',
  '/%0d%0aSet-Cookie:%20a=b',
  '/en/%0d%0aLocation:%20//evil.example',
  'http://evil.example/',
  '/?lang=%0d%0aSet-Cookie:%20a=b',
])('the address %s leads nobody away and writes no header', async (path) => {
  const { port } = await listen();
  const answer = await talk(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`).ended;
  const [head = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 [234]/);
  expect(head).not.toMatch(/^set-cookie:/im);
  const location = /^location: (.*)$/im.exec(head)?.[1]?.trim();
  if (location !== undefined) expect(new URL(location, 'http://x/').host).toBe('x');
});

it.each([
  'enfilade_session=%E0%A4%A',
  'enfilade_session=',
  'enfilade_session=a; enfilade_session=b',
  `enfilade_session=${'a'.repeat(4000)}`,
  '=; ;;; =a; __proto__=x; constructor=y',
  `${'a=b; '.repeat(2000)}enfilade_session=x`,
])('cookies that say nothing (%.40s) are nobody’s', async (cookie) => {
  const { port } = await listen();
  const asked = `GET /api/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${cookie}\r\n\r\n`;
  expect(read(await talk(port, asked).ended)).toMatchObject({ status: 200, body: { member: null } });
});

it.each([
  'bytes=0-',
  'bytes=-1',
  'bytes=9-1',
  'bytes=a-b',
  'bytes=99999999999999999999-',
  `bytes=${'0-,'.repeat(1200)}0-`,
])('the range %.30s gives no more than the file', async (range) => {
  const { port, museum } = await listen();
  museum.write('museum/rooms/hall/images/range.webp', Buffer.alloc(1000, 0x61));
  const path = '/assets/museum/rooms/hall/images/range.webp';
  const asked = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: ${range}\r\n\r\n`;
  const answer = await talk(port, asked).ended;
  expect(answer).toMatch(/^HTTP\/1\.1 (?:200|206|416) /);
  expect(answer.split('\r\n\r\n').slice(1).join('').length).toBeLessThanOrEqual(1000);
});
