import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDevApp } from '../../src/server/dev/dev-app.ts';
import { configOf } from './public-server.ts';
import { rawGet } from './raw-get.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let app: FastifyInstance;
const BUILT_IN = resolve('members/rooms/salon/works.json');

beforeAll(async () => {
  museum = makeDiskMuseum();
  // The built-in museum's gated half: it lies in Vite's root, which is the harder case.
  const config = configOf(museum, {
    museumDir: resolve('public/assets/museum'),
    membersDir: resolve('members'),
  });
  app = await buildDevApp({ config, root: resolve('.') });
  await app.listen({ host: '127.0.0.1', port: 0 });
}, 60_000);
afterAll(async () => {
  await app.close();
  museum.remove();
});

describe('the development server', () => {
  it('gives sources and the API', async () => {
    const source = await rawGet(app, '/src/museum/addresses.ts');
    expect([source.status, source.body.toString()]).toEqual([200, expect.stringContaining('parseAddress')]);
    expect((await rawGet(app, '/@vite/client')).status).toBe(200);
    expect((await rawGet(app, '/assets/museum/museum.json')).status).toBe(200);
    expect((await rawGet(app, '/api/session')).status).toBe(200);
    expect((await rawGet(app, '/api/rooms/salon/works.json')).status).toBe(401);
    expect((await rawGet(app, '/nothing.txt')).status).toBe(404);
  });

  it.each([
    '/members/rooms/salon/works.json',
    '/members/rooms/salon/works.json?raw',
    '/members/rooms/salon/works.json?import',
    '/members/rooms/salon/works.json?url',
    '/members/rooms/salon/works.json?import&raw',
    '/%6dembers/rooms/salon/works.json',
    '/%256dembers/rooms/salon/works.json?raw',
    '//members/rooms/salon/works.json',
    '/src/../members/rooms/salon/works.json',
    '/src/%2e%2e/members/rooms/salon/works.json?raw',
    '/src/..%2fmembers/rooms/salon/works.json',
    '/src/..\\members\\rooms\\salon\\works.json',
    '/assets/museum/../../../members/rooms/salon/works.json',
    '/assets/museum/..%2f..%2f..%2fmembers/rooms/salon/works.json',
    `/@fs${BUILT_IN}`,
    `/@fs${BUILT_IN}?raw`,
    `/@fs${BUILT_IN}?import&raw`,
    `/@fs${BUILT_IN.replace('members', '%6dembers')}`,
    `/@fs${BUILT_IN.replace('/members', '/src/../members')}?raw`,
    `/@fs/${BUILT_IN}?url`,
    `/@id${BUILT_IN}`,
    `/@id/__x00__${BUILT_IN}`,
  ])('gives nothing gated for %s', async (path) => {
    const { status, body } = await rawGet(app, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toMatch(/"works"|ImageService/);
  });

  it('gives neither keys nor store', async () => {
    for (const file of ['keys/signing-keys.json', 'store/enfilade.sqlite']) {
      for (const query of ['', '?raw', '?url']) {
        const { status, body } = await rawGet(app, `/@fs${museum.dataDir}/${file}${query}`);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.includes('"d"') || body.includes('SQLite format')).toBe(false);
      }
    }
  });

  it('is refused where the data folder lies among the sources', async () => {
    const config = configOf(museum, { dataDir: resolve('src/data') });
    await expect(buildDevApp({ config, root: resolve('.') })).rejects.toThrow(/Refusing to start: DATA_DIR/);
  });
});
