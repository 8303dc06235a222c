import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImageService } from '../../../src/museum/format/works.ts';
import { readInfo } from '../../../src/museum/iiif/image-info.ts';
import { lowSize, regionOf, sizeOn, tileGrid } from '../../../src/scene/pictures/tile-grid.ts';
import { lowPieces, tilePieces } from '../../../src/scene/pictures/tile-pieces.ts';
import { ownTree } from './pictures-for-tests.ts';

/** Beside the checkout, where there is one. */
const FIXTURES = '../shared/fixtures/iiif/image-info';
const AT = '/rooms/r/images/a';
const urls = (image: ImageService, place: readonly [number, number, number]) =>
  tilePieces(image, AT, tileGrid(image), place).map(({ url }) => url.slice(AT.length + 1));

describe('a picture as a quadtree', () => {
  it('is one tile at its root and has the image’s own pixels on level 0', () => {
    const grid = tileGrid(ownTree('a'));
    expect(grid).toMatchObject({ root: 3, finest: 0 });
    expect(sizeOn(3, regionOf(grid, 3, 0, 0))).toEqual({ w: 512, h: 256 });
    expect(regionOf(grid, 0, 7, 3)).toEqual({ x: 3584, y: 1536, w: 512, h: 512 });
  });

  it('ends in tiles as small as what is left', () => {
    const grid = tileGrid(ownTree('a', { width: 3264, height: 4096 }));
    expect(regionOf(grid, 1, 3, 0)).toEqual({ x: 3072, y: 0, w: 192, h: 1024 });
    expect(sizeOn(1, regionOf(grid, 1, 3, 0))).toEqual({ w: 96, h: 512 });
  });

  it.each([
    ['tiles that begin at half its pixels', { tiles: [{ width: 512, scaleFactors: [2, 4] }] }, 1],
    ['a largest size of a quarter', { tiles: undefined, sizes: [{ width: 1024, height: 512 }] }, 2],
    ['a service that cuts anything', { profile: 'level2', tiles: undefined, sizes: undefined }, 0],
  ] as const)('goes no finer than its service does: %s', (_, more, finest) => {
    const image = { ...ownTree('a'), ...more } as ImageService;
    expect(tileGrid(image).finest).toBe(finest);
  });

  it('seen from afar is 128 pixels long, and never larger than it is', () => {
    expect(lowSize({ width: 4096, height: 2048 })).toEqual({ w: 128, h: 64 });
    expect(lowSize({ width: 60, height: 90 })).toEqual({ w: 60, h: 90 });
    expect(lowSize({ width: 9000, height: 10 })).toEqual({ w: 128, h: 1 });
  });
});

describe('the files of a tile', () => {
  it.each([
    ['its root is the size of the whole', [3, 0, 0], 'full/512,256/0/default.avif'],
    ['a level’s own tile', [1, 1, 1], '1024,1024,1024,1024/512,512/0/default.avif'],
    ['the image’s own pixels', [0, 7, 3], '3584,1536,512,512/512,512/0/default.avif'],
  ] as const)('of a tree of ours: %s', (_, place, file) => {
    expect(urls(ownTree('a'), place)).toEqual([file]);
    expect(tilePieces(ownTree('a'), AT, tileGrid(ownTree('a')), place)[0]).toMatchObject({
      from: [0, 0, 1, 1],
      isShared: false,
    });
  });

  it('from afar is the smallest size', () => {
    expect(lowPieces(ownTree('a'), AT)).toEqual([
      {
        url: `${AT}/full/128,64/0/default.avif`,
        from: [0, 0, 1, 1],
        to: [0, 0, 128, 64],
        isShared: false,
      },
    ]);
  });

  it('with smaller tiles are four of them, side by side', () => {
    const image = ownTree('a', { tiles: [{ width: 256, scaleFactors: [1, 2, 4, 8] }] });
    const pieces = tilePieces(image, AT, tileGrid(image), [1, 1, 0]);
    expect(pieces.map(({ url }) => url.slice(AT.length + 1))).toEqual([
      '1024,0,512,512/256,256/0/default.avif',
      '1536,0,512,512/256,256/0/default.avif',
      '1024,512,512,512/256,256/0/default.avif',
      '1536,512,512,512/256,256/0/default.avif',
    ]);
    expect(pieces.map(({ to }) => to)).toEqual([
      [0, 0, 256, 256],
      [256, 0, 256, 256],
      [0, 256, 256, 256],
      [256, 256, 256, 256],
    ]);
  });

  it('with larger tiles is a part of one, which its neighbours share', () => {
    const image = ownTree('a', { tiles: [{ width: 1024, scaleFactors: [1, 2, 4] }] });
    expect(tilePieces(image, AT, tileGrid(image), [0, 1, 1])).toEqual([
      {
        url: `${AT}/0,0,1024,1024/1024,1024/0/default.avif`,
        from: [0.5, 0.5, 0.5, 0.5],
        to: [0, 0, 512, 512],
        isShared: true,
      },
    ]);
  });

  it('without tiles is a part of the smallest size that is enough', () => {
    const { tiles: _, ...image } = ownTree('a');
    expect(tilePieces(image, AT, tileGrid(image), [2, 1, 0])).toEqual([
      {
        url: `${AT}/full/1024,512/0/default.avif`,
        from: [0.5, 0, 0.5, 1],
        to: [0, 0, 512, 512],
        isShared: true,
      },
    ]);
  });

  it('of a service that cuts what it is asked for is cut there', () => {
    const { tiles: _t, sizes: _s, ...bare } = ownTree('a', { profile: 'level1' });
    expect(urls(bare, [1, 1, 1])).toEqual(['1024,1024,1024,1024/512,512/0/default.avif']);
    expect(urls({ ...bare, type: 'ImageService2' }, [1, 1, 1])).toEqual([
      '1024,1024,1024,1024/512,/0/default.avif',
    ]);
    expect(lowPieces(bare, AT)[0]!.url).toBe(`${AT}/full/128,64/0/default.avif`);
  });

  it
    .skipIf(!existsSync(FIXTURES))
    .each(['osd_iiif_2_0_tiled_info.json', 'osd_iiif_3_0_tiled_info.json', 'osd_iiif_3_0_sizes_info.json'])(
    'cover the whole of what %s describes, once',
    (file) => {
      const info = JSON.parse(readFileSync(`${FIXTURES}/${file}`, 'utf8'));
      const image = readInfo(info, ownTree('a'))!;
      const grid = tileGrid(image);
      let area = 0;
      const step = 512 * 2 ** grid.finest;
      for (let y = 0; y * step < grid.height; y++) {
        for (let x = 0; x * step < grid.width; x++) {
          for (const { to } of tilePieces(image, AT, grid, [grid.finest, x, y])) area += to[2] * to[3];
        }
      }
      const { w, h } = sizeOn(grid.finest, { w: grid.width, h: grid.height });
      expect(area / (w * h)).toBeCloseTo(1, 1);
    },
  );
});
