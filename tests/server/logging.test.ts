import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logOptions } from '../../src/server/logging.ts';
import { issueCard, openTestServer, stubPages, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let logged = '';

beforeAll(async () => {
  museum = makeDiskMuseum();
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const options = logOptions('info');
  const render = () => {
    throw new Error('could not render eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.c2ln');
  };
  server = await openTestServer(
    museum,
    {},
    {
      logger: { ...(typeof options === 'object' ? options : {}), stream },
      pages: { ...stubPages(museum.siteDir), render },
    },
  );
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

it('logs name method, path and status, and nothing that lets anyone in or tells who it was', async () => {
  const { token } = await issueCard(museum, { name: 'Somebody Special' });
  const cookie = await server.signIn(token);
  await server.get(`/api/session?card=${token}&q=query-text`, { cookie });
  await server.get(`/en/${token}`, { cookie });
  await server.get('/en/rooms/hall', { cookie });
  await server.app.inject({ method: 'POST', url: '/api/session', payload: { card: `${token}x` } });
  expect(logged).toContain('"path":"/api/session"');
  expect(logged).toContain('"statusCode":200');
  expect(logged).toContain('could not render [token]');
  for (const secret of [
    token,
    ...token.split('.').slice(1),
    cookie.split('=')[1]!,
    'query-text',
    'Somebody',
  ]) {
    expect(logged).not.toContain(secret);
  }
});
