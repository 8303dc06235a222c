import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Pyramid, pyramidOf, tilePixels, tilePlace } from '../../../src/features/viewer/pyramid.ts';
import type { ImageService } from '../../../src/museum/format/works.ts';
import { readInfo } from '../../../src/museum/iiif/image-info.ts';

/** Beside the checkout, where there is one. */
const FIXTURES = '../shared/fixtures/iiif/image-info';

const SIZES = [128, 256, 512, 1024, 2048].map((width) => ({ width, height: (width * 2720) / 4096 }));
const tiled: ImageService = {
  id: 'images/penrose',
  type: 'ImageService3',
  profile: 'level0',
  width: 4096,
  height: 2720,
  format: 'avif',
  sizes: SIZES,
  tiles: [{ width: 512, scaleFactors: [1, 2, 4] }],
};
const FILES = '/assets/museum/rooms/gallery/images/penrose';
const urlOf = (pyramid: Pyramid, level: number, column: number, row: number) =>
  pyramid.levels[level]!.urlOf!(column, row);

describe('the pyramid of a tree with tiles', () => {
  const pyramid = pyramidOf(tiled, FILES);

  it('has its small sizes whole and its large ones in tiles, each level twice the one before', () => {
    expect(pyramid.levels.map(({ width, columns, rows }) => [width, columns, rows])).toEqual([
      [128, 1, 1],
      [256, 1, 1],
      [512, 1, 1],
      [1024, 2, 2],
      [2048, 4, 3],
      [4096, 8, 6],
    ]);
  });

  it.each([
    [0, 0, 0, `${FILES}/full/128,85/0/default.avif`],
    [2, 0, 0, `${FILES}/full/512,340/0/default.avif`],
    [3, 1, 1, `${FILES}/2048,2048,2048,672/512,168/0/default.avif`],
    [4, 3, 2, `${FILES}/3072,2048,1024,672/512,336/0/default.avif`],
    [5, 0, 0, `${FILES}/0,0,512,512/512,512/0/default.avif`],
    [5, 7, 5, `${FILES}/3584,2560,512,160/512,160/0/default.avif`],
  ])('asks at level %i for column %i, row %i of a file that the tree holds', (level, column, row, url) => {
    expect(
      urlOf(
        pyramidOf({ ...tiled, sizes: SIZES.map((s) => ({ ...s, height: Math.round(s.height) })) }, FILES),
        level,
        column,
        row,
      ),
    ).toBe(url);
  });

  it('lays its tiles side by side over the whole picture', () => {
    for (const level of pyramid.levels) {
      for (let row = 0; row < level.rows; row++) {
        for (let column = 0; column < level.columns; column++) {
          const place = tilePlace(pyramid, level, column, row);
          if (column + 1 < level.columns) {
            expect(place.x + place.width).toBeCloseTo(tilePlace(pyramid, level, column + 1, row).x, 12);
          } else expect(place.x + place.width).toBeCloseTo(1, 12);
          if (row + 1 === level.rows) expect(place.y + place.height).toBeCloseTo(2720 / 4096, 12);
          // Square pixels, save where a size was rounded to a whole pixel.
          const pixels = tilePixels(level, column, row);
          expect(place.width / place.height / (pixels.width / pixels.height)).toBeCloseTo(1, 1);
        }
      }
    }
  });
});

describe('the pyramid of a tree without tiles', () => {
  const { tiles: _tiles, ...untiled } = tiled;

  it('is the sizes it lists', () => {
    const sizes = [...SIZES, { width: 4096, height: 2720 }];
    const pyramid = pyramidOf({ ...untiled, sizes }, FILES);
    expect(pyramid.levels.map(({ width }) => width)).toEqual([128, 256, 512, 1024, 2048, 4096]);
    expect(urlOf(pyramid, 5, 0, 0)).toBe(`${FILES}/full/4096,2720/0/default.avif`);
  });

  it('leaves out sizes too near to the next', () => {
    const sizes = [600, 900, 1000].map((width) => ({ width, height: width }));
    const square = { ...untiled, width: 1000, height: 1000, sizes };
    expect(pyramidOf(square, FILES).levels.map(({ width }) => width)).toEqual([1000]);
  });
});

describe('a remote service', () => {
  const remote: ImageService = {
    id: 'https://iiif.example.org/image/1',
    type: 'ImageService3',
    profile: 'level2',
    width: 3000,
    height: 2000,
    format: 'jpg',
  };
  const info = (value: unknown) => readInfo(value, remote)!;

  it('of version 3 is asked for the tiles its info.json names', () => {
    const image = info({
      '@context': 'http://iiif.io/api/image/3/context.json',
      type: 'ImageService3',
      profile: 'level1',
      width: 3000,
      height: 2000,
      tiles: [{ width: 1024, scaleFactors: [1, 2, 4] }],
    });
    const pyramid = pyramidOf(image, remote.id);
    expect(pyramid.levels.map(({ columns, rows }) => [columns, rows])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
    expect(urlOf(pyramid, 2, 2, 1)).toBe(`${remote.id}/2048,1024,952,976/952,976/0/default.jpg`);
    expect(urlOf(pyramid, 0, 0, 0)).toBe(`${remote.id}/full/750,500/0/default.jpg`);
  });

  it('of version 2 has its sizes named by their width', () => {
    const image = info({
      '@context': 'http://iiif.io/api/image/2/context.json',
      profile: ['http://iiif.io/api/image/2/level2.json', { formats: ['jpg'] }],
      width: 3000,
      height: 2000,
      tiles: [{ width: 512, height: 256, scaleFactors: [1, 8] }],
    });
    expect(image).toMatchObject({ type: 'ImageService2', profile: 'level2' });
    const pyramid = pyramidOf(image, remote.id);
    expect(urlOf(pyramid, 1, 5, 7)).toBe(`${remote.id}/2560,1792,440,208/440,/0/default.jpg`);
    expect(urlOf(pyramid, 0, 0, 0)).toBe(`${remote.id}/full/375,/0/default.jpg`);
  });

  it('that names no tiles cuts what it is asked for', () => {
    const pyramid = pyramidOf(info({ width: 3000, height: 2000, type: 'ImageService3' }), remote.id);
    expect(pyramid.levels.map(({ width }) => width)).toEqual([375, 750, 1500, 3000]);
    expect(urlOf(pyramid, 3, 5, 3)).toBe(`${remote.id}/2560,1536,440,464/440,464/0/default.jpg`);
  });

  it.each(['not an object', null, { width: 'wide', height: 3 }, { width: 3000 }])(
    'that answers %j is none',
    (value) => {
      expect(readInfo(value, remote)).toBeUndefined();
    },
  );

  it.skipIf(!existsSync(FIXTURES)).each([
    ['osd_iiif_2_0_tiled_info.json', '256,768,256,256/256,/0/default.jpg'],
    ['osd_iiif_3_0_tiled_info.json', '256,768,256,256/256,256/0/default.jpg'],
    ['osd_iiif_3_0_sizes_info.json', 'full/6976,5074/0/default.jpg'],
  ])('whose info.json is %s can be shown', (file, tile) => {
    const image = info(JSON.parse(readFileSync(`${FIXTURES}/${file}`, 'utf8')));
    const last = pyramidOf(image, remote.id).levels.at(-1)!;
    expect(last.urlOf!(Math.min(1, last.columns - 1), last.rows - 1)).toBe(`${remote.id}/${tile}`);
  });
});
