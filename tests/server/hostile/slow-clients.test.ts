import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { PATIENCE } from '../../../src/server/patience.ts';
import { listen, read, SHORT, talk } from './raw-socket.ts';

const REFUSED = { status: 408, body: { error: { code: 'bad-request' } } };
const HEAD = 'POST /api/session HTTP/1.1\r\nHost: museum.example\r\nContent-Type: application/json\r\n';

/** Sends a bit again and again, as slow clients do, until the connection has ended. */
function trickle(port: number, first: string, bit: string) {
  const { socket, ended, send } = talk(port, first);
  const dripping = setInterval(() => send(bit), 100);
  socket.once('close', () => clearInterval(dripping));
  return ended;
}

it.each([
  ['headers that never end', `${HEAD}X-Slow: `, 'a'],
  ['headers one by one', HEAD, 'X-Slow: a\r\n'],
  ['a body byte by byte', `${HEAD}Content-Length: 1000\r\n\r\n{`, ' '],
  ['a body in endless chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`, '1\r\n \r\n'],
])('%s are refused and the connection is ended', async (_, first, bit) => {
  const { port } = await listen({ patience: SHORT });
  expect(read(await trickle(port, first, bit))).toEqual(REFUSED);
});

it('a connection over which nothing comes is ended', async () => {
  const { port } = await listen({ patience: SHORT });
  expect(read(await talk(port, '').ended)).toEqual(REFUSED);
});

it('a body that stops coming is refused, too', async () => {
  const { port } = await listen({ patience: { ...SHORT, silentMs: 60_000 } });
  expect(read(await talk(port, `${HEAD}Content-Length: 1000\r\n\r\n{"card":`).ended)).toEqual(REFUSED);
});

it('many slow ones take nobody’s place: others are answered meanwhile', async () => {
  const { port } = await listen({ patience: { ...SHORT, headersMs: 5000, requestMs: 5000 } });
  for (let i = 0; i < 200; i++) talk(port, `${HEAD}X-Slow: `);
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});

it('who takes nothing of an answer is not waited for', async () => {
  const { port, museum, app } = await listen({ patience: SHORT });
  museum.write('museum/rooms/hall/images/large.webp', Buffer.alloc(32 * 1024 * 1024, 1));
  const socket = connect({ host: '127.0.0.1', port }).pause();
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.write('GET /assets/museum/rooms/hall/images/large.webp HTTP/1.1\r\nHost: x\r\n\r\n');
  const open = () => new Promise<number>((done) => app.server.getConnections((_, count) => done(count)));
  await expect.poll(open).toBe(1);
  await expect.poll(open).toBe(0);
});

it('who sends at a fair pace is answered', async () => {
  const { port } = await listen({ patience: SHORT });
  const asked = request({
    port,
    path: '/api/session',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  const status = new Promise((done) => asked.once('response', ({ statusCode }) => done(statusCode)));
  asked.write('{"card":');
  setTimeout(() => asked.end('"x"}'), 200);
  expect(await status).toBe(400);
});

it('in earnest nobody who is slow but fair is cut off, and nobody stays for minutes', () => {
  expect(PATIENCE.headersMs).toBeLessThan(PATIENCE.requestMs);
  expect(PATIENCE.requestMs + PATIENCE.lookEveryMs).toBeLessThanOrEqual(60_000);
  // A list of members may take two minutes to be written (`LISTS_TAKE_MS` of the desk’s page).
  expect(PATIENCE.silentMs).toBeGreaterThan(120_000);
});
