import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type BakeEvent, type BakeOptions, BrokenFile, bakeMuseum } from '../../src/bake/index.ts';
import { bakedLightSchema } from '../../src/museum/format/baked-light.ts';
import { museumsOnDisk } from '../helpers/museums-on-disk.ts';

const QUICK = { bounces: 1, bounceSide: 2, lastSide: 3, texels: 0.12 };
const onDisk = museumsOnDisk();

const foldersOf = (dir: string) => ({ public: path.join(dir, 'public'), members: path.join(dir, 'members') });
const hallOf = (dir: string) => path.join(dir, 'public/rooms/hall');

async function bake(dir: string, options: Partial<BakeOptions> = {}) {
  const events: BakeEvent[] = [];
  const result = await bakeMuseum({
    folders: foldersOf(dir),
    quality: QUICK,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const roomsOf = (kind: BakeEvent['kind']) => events.filter((e) => e.kind === kind).map((e) => e.room);
  return { ...result, events, done: roomsOf('baked'), fresh: roomsOf('fresh') };
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]),
  );
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

describe('baking a museum', { timeout: 120_000 }, () => {
  it('writes each room’s light beside it, in both halves, and says so in room.json alone', async () => {
    const dir = await onDisk();
    const before = readFileSync(path.join(hallOf(dir), 'room.json'), 'utf8');
    expect((await bake(dir)).done).toEqual(['hall', 'gallery', 'vault']);
    const light = bakedLightSchema.parse(
      JSON.parse(readFileSync(path.join(hallOf(dir), 'light/light.json'), 'utf8')),
    );
    expect(light.room).toBe('hall');
    expect(light.rects.length % 4).toBe(0);
    expect(light.probes).toHaveLength(36);
    for (const part of [light.sky, light.lamps]) {
      const metadata = await sharp(path.join(hallOf(dir), 'light', part.src)).metadata();
      expect(metadata).toMatchObject({ format: 'webp', width: light.width, height: light.height });
    }
    expect(existsSync(path.join(dir, 'members/rooms/vault/light/light.json'))).toBe(true);
    expect(existsSync(path.join(dir, 'public/rooms/vault'))).toBe(false);
    const after = JSON.parse(readFileSync(path.join(hallOf(dir), 'room.json'), 'utf8'));
    expect(after.light.baked).toBe(true);
    delete after.light.baked;
    expect(after).toEqual(JSON.parse(before));
  });

  it('gives the same bytes on one thread and on three', async () => {
    const one = await onDisk();
    const three = await onDisk();
    await bake(one, { workers: 1, rooms: ['hall'] });
    await bake(three, { workers: 3, rooms: ['hall'] });
    expect(filesIn(path.join(hallOf(three), 'light'))).toEqual(filesIn(path.join(hallOf(one), 'light')));
  });

  it('leaves alone what has not changed, and bakes anew what has, its neighbours with it', async () => {
    const dir = await onDisk();
    await bake(dir);
    expect(await bake(dir)).toMatchObject({ baked: 0, done: [], fresh: ['hall', 'gallery', 'vault'] });
    edit(path.join(dir, 'public/rooms/gallery/room.json'), (text) => text.replace('#e8e4da', '#803020'));
    expect(await bake(dir)).toMatchObject({ done: ['hall', 'gallery'], fresh: ['vault'] });
    expect((await bake(dir, { force: true, rooms: ['vault'] })).done).toEqual(['vault']);
  });

  it('does not bake again for another text, but removes what an older light left', async () => {
    const dir = await onDisk();
    await bake(dir, { rooms: ['hall'] });
    edit(path.join(hallOf(dir), 'room.json'), (text) => text.replace('Welcome (en)', 'Come in'));
    expect((await bake(dir, { rooms: ['hall'] })).fresh).toEqual(['hall']);
    edit(path.join(hallOf(dir), 'room.json'), (text) => text.replace('#9a7a55', '#202020'));
    await bake(dir, { rooms: ['hall'] });
    expect(readdirSync(path.join(hallOf(dir), 'light'))).toHaveLength(3);
  });

  it('shows nothing of a members’ room in the light of a public one', async () => {
    const plain = await onDisk();
    const changed = await onDisk();
    edit(path.join(changed, 'members/rooms/vault/room.json'), (text) =>
      text.replaceAll('#e8e4da', '#ff0000'),
    );
    await bake(plain, { rooms: ['hall'] });
    await bake(changed, { rooms: ['hall'] });
    expect(filesIn(path.join(hallOf(changed), 'light'))).toEqual(filesIn(path.join(hallOf(plain), 'light')));
  });

  it('goes on without a model that can’t be read, and names it', async () => {
    const { events } = await bake(await onDisk(), { rooms: ['hall'] });
    expect(events).toContainEqual({ kind: 'unread-model', room: 'hall', work: 'sphere' });
  });

  it('refuses a broken file by name and writes nothing', async () => {
    const dir = await onDisk();
    writeFileSync(path.join(dir, 'public/rooms/gallery/room.json'), '{');
    await expect(bake(dir)).rejects.toThrow(BrokenFile);
    expect(existsSync(path.join(hallOf(dir), 'light'))).toBe(false);
  });
});
