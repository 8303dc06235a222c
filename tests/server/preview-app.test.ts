import { appendFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPreviewApp } from '../../src/server/preview/preview-app.ts';
import type { ToldIssue } from '../../src/server/preview/preview-routes.ts';
import { stubPages } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum, NOW, ROOMS } from './small-disk-museum.ts';

let museum: DiskMuseum;
let app: FastifyInstance;
const issue = { code: 'unknown-tier', file: 'wings/main.json', line: 3 } as unknown as ToldIssue;

beforeAll(async () => {
  museum = makeDiskMuseum();
  app = await buildPreviewApp({
    ...museum,
    pages: stubPages(museum.siteDir),
    findIssues: async (lang) => [{ ...issue, sentence: `in ${lang}` }],
    findLights: async () => ({ rooms: [{ room: 'hall', state: 'stale' }], command: 'npx enfilade bake' }),
    nowMs: () => NOW,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  museum.remove();
});

const lookAs = (identity: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/preview/as', payload: identity, headers });
const statusOf = async (room: string) => (await app.inject(`/api/rooms/${room}/room.json`)).statusCode;

describe('a preview', () => {
  it('shows the museum as a visitor first', async () => {
    expect((await app.inject('/api/preview/as')).json()).toEqual({ tier: null, atMs: null });
    expect((await app.inject('/api/session')).json()).toEqual({ member: null, nowMs: NOW });
    expect(await statusOf('salon')).toBe(401);
  });

  it('shows it as each tier', async () => {
    expect((await lookAs({ tier: 'friend' })).json()).toEqual({ tier: 'friend', atMs: null });
    expect((await app.inject('/api/session')).json().member).toMatchObject({
      tier: 'friend',
      name: 'Ada Lovelace',
      revoked: false,
    });
    expect([await statusOf('salon'), await statusOf('vault')]).toEqual([200, 403]);
    await lookAs({ tier: 'patron' });
    expect([await statusOf('salon'), await statusOf('vault')]).toEqual([200, 200]);
    const page = await app.inject('/en/rooms/vault');
    expect(page.body).toContain('"status":"ready"');
    await lookAs({ tier: null });
  });

  it('shows it as of a date', async () => {
    expect(await statusOf('soon')).toBe(403);
    const atMs = Date.parse(ROOMS.soon.opensAt) + 1;
    await lookAs({ tier: 'friend', atMs });
    expect((await app.inject('/api/session')).json().nowMs).toBe(atMs);
    expect(await statusOf('soon')).toBe(200);
    await lookAs({ tier: null });
    expect((await app.inject('/api/session')).json().nowMs).toBe(NOW);
  });

  it.each([{ tier: 'nobility' }, {}, { tier: 7 }, { tier: 'friend', atMs: 'tomorrow' }])(
    'does not take %j for an identity',
    async (identity) => {
      const answer = await lookAs(identity);
      expect([answer.statusCode, answer.json()]).toEqual([400, { error: { code: 'bad-request' } }]);
    },
  );

  it('tells how each room’s light stands', async () => {
    const answer = (await app.inject('/api/preview/lights')).json();
    expect(answer).toEqual({ rooms: [{ room: 'hall', state: 'stale' }], command: 'npx enfilade bake' });
  });

  it('lists the museum’s issues in the language asked for', async () => {
    const { issues } = (await app.inject('/api/preview/issues?lang=fr')).json();
    expect(issues).toEqual([{ ...issue, sentence: 'in fr' }]);
  });

  it('takes no cards: its identity is chosen', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { card: 'x' } });
    expect(answer.statusCode).toBe(404);
  });

  it.each(['museum.example', '192.168.1.7:3100', 'localhost.evil.example'])(
    'answers nobody who calls it %s',
    async (host) => {
      const answer = await app.inject({ url: '/en', headers: { host } });
      expect([answer.statusCode, answer.json()]).toEqual([403, { error: { code: 'other-origin' } }]);
    },
  );

  it('answers nobody on another machine, and no other site’s scripts', async () => {
    expect((await app.inject({ url: '/en', remoteAddress: '192.168.1.7' })).statusCode).toBe(403);
    expect((await lookAs({ tier: 'friend' }, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await lookAs({ tier: null }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('shows a saved file at once', async () => {
    museum.write('museum/rooms/hall/room.json', '{');
    expect((await app.inject('/en/rooms/hall')).body).toContain('"status":"broken"');
  });

  it('tells browsers which files were saved, in which half', async () => {
    const { port } = app.server.address() as AddressInfo;
    const said = new Promise<string>((done, failed) => {
      const asked = request({ host: '127.0.0.1', port, path: '/api/content-events' }, (answer) => {
        expect(answer.headers['content-type']).toBe('text/event-stream');
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          if (text === '') appendFileSync(join(museum.membersDir, 'rooms/salon/works.json'), ' ');
          text += chunk;
          if (!/^data: .*members.*$/m.test(text)) return;
          asked.destroy();
          done(text);
        });
      });
      asked.once('error', failed).end();
    });
    expect(JSON.parse(/^data: (.*members.*)$/m.exec(await said)![1]!)).toEqual({
      half: 'members',
      files: ['rooms/salon/works.json'],
    });
  });
});

it('a preview that browsers still listen to can be stopped', async () => {
  const other = await buildPreviewApp({
    ...museum,
    pages: stubPages(museum.siteDir),
    findIssues: async () => [],
    findLights: async () => ({ rooms: [], command: '' }),
  });
  await other.listen({ host: '127.0.0.1', port: 0 });
  const { port } = other.server.address() as AddressInfo;
  const ended = new Promise<void>((done) => {
    request({ host: '127.0.0.1', port, path: '/api/content-events' }, async (answer) => {
      answer.resume().once('end', done);
      await other.close();
    }).end();
  });
  await ended;
});
