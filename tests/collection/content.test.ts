import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findWorks, roomFolder } from '../../collection/lib/find-works.ts';
import { treeFacts } from '../../collection/lib/iiif.ts';
import { planSchema } from '../../src/museum/format/plan.ts';
import { roomSchema } from '../../src/museum/format/room.ts';
import { type Work, worksSchema } from '../../src/museum/format/works.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const museum = join(import.meta.dirname, '../../public/assets/museum');
const members = join(import.meta.dirname, '../../members');
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

const between = (low: number, high: number) => (n: number) => n >= low && n <= high;
const wordsIn = (text: string): number =>
  text.split(/[\s\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the built-in museum’s content', () => {
  it('holds at least 80 works in 10 rooms, 14 objects among them, each made by a generator', async () => {
    expect(rooms.length).toBeGreaterThanOrEqual(10);
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(all.filter(([, { kind }]) => kind === 'object').length).toBeGreaterThanOrEqual(14);
    const ids = all.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await findWorks()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('keeps three rooms for members: two for friends, one of them until a date, and one for patrons', () => {
    const gated = plan.rooms.filter(({ access }) => access?.tier);
    expect(gated.map(({ access }) => access?.tier).sort()).toEqual(['friend', 'friend', 'patron']);
    expect(gated.filter(({ access }) => access?.publicFrom)).toHaveLength(1);
    for (const { cover } of gated) expect(existsSync(join(museum, cover!.src))).toBe(true);
  });

  it('is made of big pictures: two of 16,384 pixels, the others of 4,096, and one that goes on without end', () => {
    const pictures = all.flatMap(([, work]) => (work.kind === 'picture' ? [work] : []));
    const longSides = pictures.map(({ image }) => Math.max(image.width, image.height));
    expect(Math.min(...longSides)).toBeGreaterThanOrEqual(4096);
    expect(longSides.filter((side) => side === 16_384)).toHaveLength(2);
    expect(pictures.filter(({ computed }) => computed)).toHaveLength(1);
  });

  it('fits into 150 MB and 12,000 files', () => {
    const files = [museum, members].flatMap((half) =>
      readdirSync(half, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    );
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(files.length).toBeLessThanOrEqual(12_000);
    expect(bytes).toBeLessThanOrEqual(150e6);
  });

  it('has its facts looked up: every work stands in docs/sources.md', () => {
    const sources = readFileSync(join(import.meta.dirname, '../../docs/sources.md'), 'utf8');
    expect(all.filter(([, { label }]) => !sources.includes(`| ${label.en} |`)).map(([id]) => id)).toEqual([]);
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

  it.each(all)('tells %s to adults in 45 to 95 words and to children in 20 to 70', (_, work) => {
    for (const text of Object.values(work.summary)) expect(wordsIn(text)).toSatisfy(between(45, 95));
    for (const text of Object.values(work.summaryForChildren ?? {}))
      expect(wordsIn(text)).toSatisfy(between(20, 70));
    expect(Object.keys(work.summaryForChildren ?? {})).toHaveLength(2);
  });

  it.each(all)(
    'gives with %s its formula, what to look for, a question with its answer, and a description',
    (_, work) => {
      expect(work.metadata?.map(({ label }) => label.en)).toEqual([
        'Formula',
        'Parameters',
        'How it was computed',
      ]);
      expect(work.lookFor).toBeDefined();
      expect(work.learning).toBeDefined();
      expect(work.alt.en).not.toBe(work.label.en);
      expect(work.alt.fr).not.toBe(work.label.fr);
    },
  );

  it.each(all)('holds every size of %s that its label promises', async (_, work, folder) => {
    const { image } = work;
    const info = json(join(folder, image.id, 'info.json')) as typeof image;
    expect([info.width, info.height, info.sizes, info.tiles]).toEqual([
      image.width,
      image.height,
      image.sizes,
      image.tiles,
    ]);
    const { sizes, tiles } = treeFacts(image.width, image.height);
    expect([image.sizes, image.tiles]).toEqual([sizes, tiles]);
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
