import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMuseumFiles } from '../../../src/server/museum-files.ts';
import { findShared } from '../../../src/server/share/find-shared.ts';
import { keepCards } from '../../../src/server/share/kept-cards.ts';
import { issueCard, openTestServer, type TestServer } from '../public-server.ts';
import { type DiskMuseum, makeDiskMuseum, NOW } from '../small-disk-museum.ts';

const PICTURE = 'images/a/full/9,9/0/default.webp';

let museum: DiskMuseum;
let server: TestServer;
let patron: string;

beforeAll(async () => {
  museum = makeDiskMuseum();
  const red = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#c00000' } })
    .webp({ lossless: true })
    .toBuffer();
  for (const at of ['museum/rooms/hall', 'members/rooms/salon', 'members/rooms/later']) {
    museum.write(`${at}/${PICTURE}`, red);
    await hang(at);
  }
  museum.write('museum/teasers/vault.webp', red);
  await changePlan('vault', {
    teaser: { src: 'teasers/vault.webp', width: 64, height: 48, alt: { en: 'Glow' } },
  });
  server = await openTestServer(museum);
  patron = await server.signIn((await issueCard(museum, { tier: 'patron' })).token);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

async function change(path: string, edit: (json: Record<string, unknown>) => void) {
  const json = JSON.parse(await readFile(join(museum.folder, path), 'utf8'));
  edit(json);
  museum.write(path, JSON.stringify(json));
}
const hang = (at: string) =>
  change(`${at}/room.json`, (json) => {
    json.hang = [{ work: 'a', place: { kind: 'wall', wall: 0, atM: 3 } }];
  });
const changePlan = (id: string, more: object) =>
  change('museum/wings/main.json', (json) => {
    const room = (json.rooms as { id: string }[]).find((one) => one.id === id)!;
    Object.assign(room, more);
  });

describe('the picture of a post', () => {
  it.each(['/share/rooms/hall/works/a.jpg', '/share/rooms/hall.jpg'])(
    'at %s is a JPEG of the size that readers of posts ask for, with the work whole on it',
    async (path) => {
      const { statusCode, headers, rawPayload } = await server.get(path);
      expect([statusCode, headers['content-type']]).toEqual([200, 'image/jpeg']);
      expect(headers['cache-control']).toBe('public, max-age=3600');
      expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
      const { data, info } = await sharp(rawPayload).raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
      expect(at(600, 315)[0]).toBeGreaterThan(180);
      expect(at(600, 315)[1]).toBeLessThan(12);
      expect(at(20, 20).every((value) => value > 225)).toBe(true);
    },
  );

  it('of a room that has opened to all is its work, from the gated half', async () =>
    expect((await server.get('/share/rooms/later/works/a.jpg')).statusCode).toBe(200));

  it('of a closed room is its teaser', async () =>
    expect((await server.get('/share/rooms/vault.jpg')).statusCode).toBe(200));

  it.each([
    '/share/rooms/salon/works/a.jpg',
    '/share/rooms/salon.jpg',
    '/share/rooms/soon/works/a.jpg',
    '/share/rooms/hall/works/none.jpg',
    '/share/rooms/nowhere.jpg',
    '/share/rooms/hall/works/..%2f..%2fa.jpg',
    '/share/rooms/hall',
  ])('is not at %s, not even for who may enter', async (path) => {
    for (const cookie of ['', patron]) {
      const { statusCode, headers } = await server.get(path, { cookie });
      expect([statusCode, headers['content-type']]).toEqual([404, expect.stringContaining('json')]);
    }
  });

  it('is not there while its file is broken, and the museum goes on', async () => {
    museum.write(`members/rooms/later/${PICTURE}`, Buffer.from('no picture'));
    expect((await server.get('/share/rooms/later/works/a.jpg')).statusCode).toBe(404);
    expect((await server.get('/share/rooms/hall.jpg')).statusCode).toBe(200);
  });
});

it('prefers the room’s public view', async () => {
  await changePlan('salon', {
    cover: { src: 'covers/salon.webp', width: 1280, height: 800, alt: { en: 'View' } },
  });
  museum.write('museum/covers/salon.webp', Buffer.from('view'));
  const files = createMuseumFiles({ ...museum, recheckMs: 0 });
  const snapshot = await files.museum();
  if (!snapshot.ok) throw new Error(snapshot.file);
  const find = (shared: { room: string; work?: string }) =>
    findShared(shared, snapshot.value, { files, nowMs: NOW, ...museum });
  expect(await find({ room: 'salon' })).toEqual({
    path: join(museum.museumDir, 'covers/salon.webp'),
    shows: 'view',
  });
  expect(await find({ room: 'salon', work: 'a' })).toBeUndefined();
});

describe('pictures for posts', () => {
  const file = (name: string) => {
    museum.write(name, name);
    return { path: join(museum.folder, name), shows: 'work' as const };
  };

  it('are made once, one at a time, and the last ones asked for are kept', async () => {
    const made: string[] = [];
    let atOnce = 0;
    const cardOf = keepCards(async ({ path }) => {
      expect(++atOnce).toBe(1);
      await Promise.resolve();
      atOnce--;
      made.push(path.slice(-1));
      return Buffer.alloc(10);
    }, 20);
    const [a, b, c] = [file('a'), file('b'), file('c')];
    await Promise.all([cardOf(a), cardOf(a), cardOf(b)]);
    await cardOf(a);
    await cardOf(c);
    await cardOf(a);
    expect(made).toEqual(['a', 'b', 'c']);
    await cardOf(b);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are refused where too many wait', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const cardOf = keepCards(async () => {
      await gate;
      return Buffer.alloc(1);
    });
    let refused = 0;
    const asked = Array.from({ length: 30 }, async (_, i) => {
      const card = await cardOf(file(`w${i}`));
      // Nothing is ready before the gate opens: by then all that are one too many have been told.
      if (!card && ++refused === 6) go();
      return card;
    });
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(24);
    expect(await cardOf(file('late'))).toHaveLength(1);
  });

  it('are tried again after one failed, which holds nothing else up', async () => {
    let isBroken = true;
    const cardOf = keepCards(async ({ path }) => {
      if (isBroken && path.endsWith('x')) throw new Error('broken');
      return Buffer.alloc(1);
    });
    const [x, y] = await Promise.allSettled([cardOf(file('x')), cardOf(file('y'))]);
    expect([x.status, y.status]).toEqual(['rejected', 'fulfilled']);
    isBroken = false;
    expect(await cardOf(file('x'))).toHaveLength(1);
  });
});
