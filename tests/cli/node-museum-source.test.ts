import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeMuseumSource } from '../../src/cli/node-museum-source.ts';
import type { MuseumSource } from '../../src/museum/validate/museum-source.ts';
import { writeMuseum } from '../helpers/museum-on-disk.ts';
import { smallMuseum } from '../helpers/small-museum.ts';

let source: MuseumSource;
let remove: () => void;

beforeAll(async () => {
  const written = await writeMuseum(smallMuseum());
  remove = written.remove;
  mkdirSync(path.join(written.dir, 'public/rooms/.git'));
  const folders = { public: path.join(written.dir, 'public'), members: path.join(written.dir, 'members') };
  source = nodeMuseumSource(folders);
});
afterAll(() => remove());

describe('a museum on disk', () => {
  it('gives the files of each half, and nothing for those that are missing', async () => {
    expect(await source.read('public', 'museum.json')).toContain('small-museum');
    expect(await source.read('members', 'museum.json')).toBeUndefined();
    expect(await source.exists('members', 'rooms/vault/room.json')).toBe(true);
    expect(await source.exists('public', 'rooms/vault/room.json')).toBe(false);
    expect(await source.exists('public', 'rooms/hall')).toBe(false);
  });

  it('lists folders without hidden entries', async () => {
    expect(await source.list('public', 'rooms')).toEqual(['gallery', 'hall']);
    expect(await source.list('public', 'attic')).toEqual([]);
  });

  it('tells the pixels of pictures, and of nothing else', async () => {
    expect(await source.imageSize?.('public', 'teasers/vault.webp')).toEqual({ width: 48, height: 32 });
    expect(await source.imageSize?.('public', 'museum.json')).toBeUndefined();
  });

  it.each(['../members/rooms/vault/room.json', '/etc/hostname', 'rooms/../../x'])(
    'refuses %s, which leaves its half',
    async (file) => {
      await expect(source.read('public', file)).rejects.toMatchObject({ code: 'path-leaves-folder' });
      expect(await source.exists('public', file)).toBe(false);
    },
  );

  it('has an empty second half where there is none', async () => {
    const alone = nodeMuseumSource({ public: import.meta.dirname, members: undefined });
    expect(await alone.read('members', 'rooms/vault/room.json')).toBeUndefined();
    expect(await alone.list('members', 'rooms')).toEqual([]);
  });
});
