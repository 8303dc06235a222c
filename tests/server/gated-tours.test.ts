import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCard, openTestServer, type TestServer } from './public-server.ts';
import { type DiskMuseum, GATED_MARK, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;
let friend: string;
const both = (text: string) => ({ fr: text, en: text });
const tour = (id: string, room: string, text: string) =>
  JSON.stringify({
    format: 1,
    tour: id,
    stops: [{ id: 'one', label: both(text), at: { kind: 'text', room }, narration: { text: both(text) } }],
  });

beforeAll(async () => {
  museum = makeDiskMuseum();
  const file = JSON.parse(readFileSync(`${museum.museumDir}/museum.json`, 'utf8')) as object;
  const entry = { label: both('A tour'), summary: both('Of a room'), minutes: 3 };
  const tours = [
    { id: 'open', ...entry },
    { id: 'inside', ...entry, access: { tier: 'friend' } },
  ];
  museum.write('museum/museum.json', JSON.stringify({ ...file, tours }));
  museum.write('museum/tours/open.json', tour('open', 'hall', 'public-words'));
  museum.write('members/tours/inside.json', tour('inside', 'salon', GATED_MARK));
  museum.write('members/tours/inside/en.vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\n${GATED_MARK}\n`);
  server = await openTestServer(museum);
  friend = await server.signIn((await issueCard(museum)).token);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const ADDRESSES = ['/api/tours/inside', '/api/tours/inside/en.vtt'];

describe('a tour for friends', () => {
  it.each(ADDRESSES)('is given to a friend: %s', async (url) => {
    const answer = await server.get(url, { cookie: friend });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(GATED_MARK);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.vary).toContain('Cookie');
  });

  it.each(ADDRESSES)('is refused to anybody else, with the reason: %s', async (url) => {
    const answer = await server.get(url);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).not.toContain(GATED_MARK);
    expect(answer.json().error).toMatchObject({
      code: 'room-closed',
      refusal: { reason: 'sign-in', tier: 'friend' },
    });
  });

  it.each(['/assets/museum/tours/inside.json', '/members/tours/inside.json'])(
    'lies open nowhere: %s',
    async (url) => {
      expect((await server.get(url)).statusCode).toBe(404);
    },
  );

  it('has a page that tells others only what it is', async () => {
    const answer = await server.get('/en/tours/inside');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain(GATED_MARK);
    expect((await server.get('/en/tours/inside', { cookie: friend })).headers['cache-control']).toBe(
      'private, no-store',
    );
  });
});

describe('a tour for everyone', () => {
  it('lies open, and not behind the API', async () => {
    const open = await server.get('/assets/museum/tours/open.json');
    expect([open.statusCode, open.body.includes('public-words')]).toEqual([200, true]);
    expect((await server.get('/api/tours/open')).statusCode).toBe(404);
  });

  it('that is not there has no page', async () => {
    expect((await server.get('/en/tours/nowhere')).statusCode).toBe(404);
  });
});
