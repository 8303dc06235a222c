import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeFacts, writeImageTree } from '../../collection/lib/iiif.ts';
import { type Picture, sampled } from '../../collection/lib/picture.ts';
import { levelSizes, Pyramid } from '../../collection/lib/pyramid.ts';
import { halve } from '../../collection/lib/shrink.ts';
import { stripsOf } from '../../collection/lib/work.ts';

const [WIDTH, HEIGHT] = [2048, 1152];

/** Smooth in both directions, so that a misplaced strip or tile shows. */
const render = (width: number, height: number): Picture =>
  sampled(width, height, 1, (x, y, out) => {
    out[0] = x / width;
    out[1] = y / height;
    out[2] = 0.25;
  });

describe('a picture’s levels', () => {
  it('are each half the one before, down to 128 pixels', () => {
    expect(levelSizes(4096, 2720).map(({ width }) => width)).toEqual([4096, 2048, 1024, 512, 256, 128]);
    expect(levelSizes(4096, 2720).at(-1)).toEqual({ width: 128, height: 85 });
  });

  it('are refused where a side can’t be halved so often', () => {
    expect(() => levelSizes(4096, 2700)).toThrow(/2700/);
  });

  it('come out of strips as they would out of the whole', async () => {
    const levels = levelSizes(WIDTH, HEIGHT);
    const made = levels.map(({ width, height }) => ({
      width,
      height,
      data: new Float32Array(width * height * 3),
    }));
    const pyramid = new Pyramid(levels, async ({ level, top, picture }) => {
      made[level]!.data.set(picture.data, top * picture.width * 3);
    });
    const draw = stripsOf({ kind: 'picture', width: WIDTH, height: HEIGHT, render }, WIDTH, HEIGHT);
    for (let top = 0; top < HEIGHT; top += 512) await pyramid.push(draw(top, Math.min(512, HEIGHT - top)));
    let whole = render(WIDTH, HEIGHT);
    for (const level of made) {
      expect(level).toEqual(whole);
      if (level !== made.at(-1)) whole = halve(whole);
    }
  });
});

describe('an image tree', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enfilade-tree-'));
  const tree = join(folder, 'wave');
  beforeAll(async () => {
    const draw = stripsOf({ kind: 'picture', width: WIDTH, height: HEIGHT, render }, WIDTH, HEIGHT);
    await writeImageTree(draw, { width: WIDTH, height: HEIGHT }, tree, 'images/wave');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says in info.json what it holds, as the IIIF Image API 3 has it', () => {
    expect(JSON.parse(readFileSync(join(tree, 'info.json'), 'utf8'))).toMatchObject({
      '@context': 'http://iiif.io/api/image/3/context.json',
      type: 'ImageService3',
      profile: 'level0',
      ...treeFacts(WIDTH, HEIGHT),
    });
    expect(treeFacts(WIDTH, HEIGHT).tiles).toEqual([{ width: 512, scaleFactors: [1, 2] }]);
  });

  it('holds every size and tile that it promises, at its size, and nothing else', async () => {
    const { sizes, tiles } = treeFacts(WIDTH, HEIGHT);
    const expected = sizes.map(({ width, height }) => `full/${width},${height}/0/default.avif`);
    for (const factor of tiles![0]!.scaleFactors) {
      const side = 512 * factor;
      for (let y = 0; y < HEIGHT; y += side) {
        for (let x = 0; x < WIDTH; x += side) {
          const [w, h] = [Math.min(side, WIDTH - x), Math.min(side, HEIGHT - y)];
          expected.push(`${x},${y},${w},${h}/${w / factor},${h / factor}/0/default.avif`);
        }
      }
    }
    const files = (await readdir(tree, { recursive: true })).filter((name) => name.endsWith('.avif'));
    expect(files.sort()).toEqual(expected.sort());
    for (const name of files) {
      const [width, height] = name.split('/')[1]!.split(',').map(Number);
      expect(await sharp(join(tree, name)).metadata()).toMatchObject({ width, height });
    }
  });

  it('is the same to the byte when it is made again', async () => {
    const again = join(folder, 'again');
    const draw = stripsOf({ kind: 'picture', width: WIDTH, height: HEIGHT, render }, WIDTH, HEIGHT);
    await writeImageTree(draw, { width: WIDTH, height: HEIGHT }, again, 'images/wave');
    const files = (await readdir(tree, { recursive: true })).filter((name) => /\.(?:avif|json)$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(tree, name))), name).toBe(true);
    }
  });

  it('keeps each place of the picture where it is', async () => {
    const { data } = await sharp(join(tree, '1536,1024,512,128/512,128/0/default.avif'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const linear = (level: number) => ((level / 255 + 0.055) / 1.055) ** 2.4;
    const at = (64 * 512 + 256) * 3;
    expect(linear(data[at]!)).toBeCloseTo(1792 / WIDTH, 1);
    expect(linear(data[at + 1]!)).toBeCloseTo(1088 / HEIGHT, 1);
  });
});
