import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findWorks, roomFolder } from '../../collection/lib/find-works.ts';
import { planSchema } from '../../src/museum/format/plan.ts';
import { roomSchema } from '../../src/museum/format/room.ts';
import { type Work, worksSchema } from '../../src/museum/format/works.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const museum = join(import.meta.dirname, '../../public/assets/museum');
const plan = planSchema.parse(json(join(museum, 'wings/main.json')));
const rooms = plan.rooms.map(({ id }) => ({
  id,
  folder: roomFolder(id),
  room: roomSchema.parse(json(join(roomFolder(id), 'room.json'))),
  works: worksSchema.parse(json(join(roomFolder(id), 'works.json'))).works,
}));
const all = rooms.flatMap(({ folder, works }) => works.map((work) => [work.id, work, folder] as const));

/** Every language map in a value, however deep. */
function languageMaps(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && ('fr' in value || 'en' in value)) return [value as Record<string, string>];
  return Object.values(value).flatMap(languageMaps);
}

describe('the built-in museum’s content', () => {
  it('holds at least 18 pictures and 3 objects, each with an id of its own and each made by a generator', async () => {
    const kinds = all.map(([, work]) => work.kind);
    expect(kinds.filter((kind) => kind === 'picture').length).toBeGreaterThanOrEqual(18);
    expect(kinds.filter((kind) => kind === 'object').length).toBeGreaterThanOrEqual(3);
    const ids = all.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await findWorks()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each(rooms.map((room) => [room.id, room] as const))(
    'hangs every work of %s once',
    (_, { room, works }) => {
      expect(room.hang.map(({ work }) => work).sort()).toEqual(works.map(({ id }) => id).sort());
    },
  );

  it.each(rooms.map((room) => [room.id, room] as const))(
    'says everything in %s in both languages',
    (_, { room, works }) => {
      for (const map of languageMaps({ room, works })) expect(Object.keys(map).sort()).toEqual(['en', 'fr']);
    },
  );

  it.each(all)('describes %s in 45 to 95 words and what is seen in other words than the title', (_, work) => {
    for (const text of Object.values(work.summary)) {
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(45);
      expect(words).toBeLessThanOrEqual(95);
    }
    expect(work.alt.en).not.toBe(work.label.en);
    expect(work.alt.fr).not.toBe(work.label.fr);
  });

  it.each(all)('holds every size of %s that its label promises', async (_, work, folder) => {
    const { image } = work;
    const info = json(join(folder, image.id, 'info.json')) as {
      width: number;
      height: number;
      sizes: unknown;
    };
    expect([info.width, info.height, info.sizes]).toEqual([image.width, image.height, image.sizes]);
    for (const { width, height } of image.sizes ?? []) {
      const file = join(folder, image.id, 'full', `${width},${height}`, '0', `default.${image.format}`);
      const found = await sharp(file).metadata();
      expect([found.width, found.height, found.hasAlpha]).toEqual([width, height, false]);
    }
  });

  it.each(all.filter(([, work]) => work.kind === 'picture'))(
    'hangs %s in its true proportions',
    (_, work) => {
      const { widthM, heightM } = (work as Work & { kind: 'picture' }).dimensions;
      expect(widthM / heightM / (work.image.width / work.image.height)).toBeCloseTo(1, 2);
    },
  );

  it.each(all.filter(([, work]) => work.kind === 'object'))(
    'stands %s as a GLB of at most 1.2 MB',
    (_, work, folder) => {
      if (work.kind !== 'object') return;
      const file = join(folder, work.model.id);
      expect(existsSync(file)).toBe(true);
      expect(statSync(file).size).toBeLessThanOrEqual(1.2 * 1024 * 1024);
      expect(readFileSync(file).toString('latin1', 0, 4)).toBe('glTF');
    },
  );

  it('shows of gated rooms only a teaser, of the size that the plan says and at most 64 pixels', async () => {
    for (const { id, access, teaser } of plan.rooms) {
      if (!access?.tier) continue;
      expect(existsSync(join(museum, 'rooms', id))).toBe(false);
      const { width, height } = await sharp(join(museum, teaser!.src)).metadata();
      expect([width, height]).toEqual([teaser!.width, teaser!.height]);
      expect(Math.max(width, height)).toBeLessThanOrEqual(64);
    }
  });
});
