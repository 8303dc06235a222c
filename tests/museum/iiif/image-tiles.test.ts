import { describe, expect, it } from 'vitest';
import { tileLevel, tilePath } from '../../../src/museum/iiif/image-tiles.ts';

const image = { width: 4096, height: 2720, type: 'ImageService3', format: 'avif' } as const;
const tiles = { width: 512, scaleFactors: [1, 2, 4] };
const path = (scaleFactor: number, column: number, row: number, given = {}) =>
  tilePath({ ...image, ...given }, tileLevel(image, tiles, scaleFactor), column, row);

describe('a tile’s address', () => {
  it.each([
    [1, 0, 0, '0,0,512,512/512,512/0/default.avif'],
    [1, 7, 5, '3584,2560,512,160/512,160/0/default.avif'],
    [2, 3, 2, '3072,2048,1024,672/512,336/0/default.avif'],
    [4, 1, 1, '2048,2048,2048,672/512,168/0/default.avif'],
    [8, 0, 0, 'full/512,340/0/default.avif'],
  ])('at factor %i, column %i, row %i is %s', (factor, column, row, expected) => {
    expect(path(factor, column, row)).toBe(expected);
  });

  it('names its width alone in version 2', () => {
    expect(path(2, 3, 2, { type: 'ImageService2', format: 'jpg' })).toBe(
      '3072,2048,1024,672/512,/0/default.jpg',
    );
  });

  it('rounds a cropped size up, as servers do', () => {
    const odd = { ...image, width: 1001, height: 701 };
    expect(tilePath(odd, tileLevel(odd, tiles, 4), 0, 0)).toBe('full/251,176/0/default.avif');
    expect(tilePath(odd, tileLevel(odd, { width: 128, scaleFactors: [4] }, 4), 1, 1)).toBe(
      '512,512,489,189/123,48/0/default.avif',
    );
  });

  it('counts the tiles of a level', () => {
    expect(tileLevel(image, tiles, 1)).toMatchObject({ columns: 8, rows: 6 });
    expect(tileLevel(image, { width: 1000, height: 3000, scaleFactors: [1] }, 1)).toMatchObject({
      columns: 5,
      rows: 1,
    });
  });
});
