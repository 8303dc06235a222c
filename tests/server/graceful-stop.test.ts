import { Agent, get, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMembership } from '../../src/membership/index.ts';
import { buildPublicApp } from '../../src/server/public-app.ts';
import { runServer } from '../../src/server/run-server.ts';
import { configOf, issueCard, stubPages } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum, NOW } from './small-disk-museum.ts';

let museum: DiskMuseum;
beforeAll(() => {
  museum = makeDiskMuseum();
});
afterAll(() => museum.remove());

/** A card that is shown in two halves: the second goes out when `finish` is called. */
function showCardSlowly(port: number, token: string) {
  const body = JSON.stringify({ card: token });
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const asked = request({ host: '127.0.0.1', port, path: '/api/session', method: 'POST', headers });
  asked.write(body.slice(0, 100));
  const answer = new Promise<{ status: number | undefined; cookie: string | undefined; connection: unknown }>(
    (done, failed) => {
      asked.once('error', failed).once('response', ({ statusCode, headers }) => {
        const [cookie] = headers['set-cookie'] ?? [];
        done({ status: statusCode, cookie: cookie?.split(';')[0], connection: headers.connection });
      });
    },
  );
  return { answer, finish: () => asked.end(body.slice(100)) };
}

function ask(port: number, agent: Agent): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const asked = get({ host: '127.0.0.1', port, path: '/api/health', agent }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode));
    });
    asked.once('error', failed);
  });
}

it('a stop lets a running request end with all it writes, and refuses new ones', async () => {
  const { token } = await issueCard(museum);
  const app = await buildPublicApp({
    config: configOf(museum),
    siteDir: museum.siteDir,
    pages: stubPages(museum.siteDir),
    nowMs: () => NOW,
  });
  let arrived = 0;
  app.server.on('request', ({ method }) => {
    if (method === 'POST') arrived++;
  });
  const troubles: string[] = [];
  const code = runServer({
    build: async () => app,
    host: '127.0.0.1',
    port: 0,
    basePath: '/',
    greet: async () => 'open',
    out: () => {},
    err: (text) => troubles.push(text),
  });
  await expect.poll(() => app.server.listening).toBe(true);
  const { port } = app.server.address() as AddressInfo;
  const idle = new Agent({ keepAlive: true });
  expect(await ask(port, idle)).toBe(200);

  const slow = showCardSlowly(port, token);
  await expect.poll(() => arrived).toBe(1);
  process.emit('SIGTERM');
  await expect.poll(() => app.server.listening).toBe(false);
  await expect.poll(() => Object.keys(idle.freeSockets)).toEqual([]);
  await expect(ask(port, new Agent())).rejects.toThrow(/ECONNREFUSED/);
  slow.finish();
  const { status, cookie, connection } = await slow.answer;
  expect([status, connection]).toEqual([200, 'close']);
  expect([await code, troubles]).toEqual([0, []]);
  idle.destroy();

  const after = await openMembership({
    dataDir: museum.dataDir,
    museumId: async () => 'small-museum',
    nowMs: () => NOW,
  });
  expect(await after.memberOf(cookie!.split('=')[1]!)).toMatchObject({ name: 'Ada' });
  await after.close();
});
