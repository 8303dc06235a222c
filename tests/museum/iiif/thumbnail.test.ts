import { describe, expect, it } from 'vitest';
import type { ImageService } from '../../../src/museum/format/works.ts';
import { thumbnailOf } from '../../../src/museum/iiif/thumbnail.ts';

const tree: ImageService = {
  id: 'images/wave/',
  type: 'ImageService3',
  profile: 'level0',
  width: 4096,
  height: 2048,
  format: 'avif',
};
const sizes = [64, 128, 512].map((width) => ({ width, height: width / 2 }));

describe('a picture in small', () => {
  it.each<[string, Partial<ImageService>, string]>([
    ['the smallest that is large enough', { sizes }, 'images/wave/full/128,64/0/default.avif'],
    [
      'the largest where all are smaller',
      { sizes: sizes.slice(0, 1) },
      'images/wave/full/64,32/0/default.avif',
    ],
    ['the whole of a tree without sizes', {}, 'images/wave/full/4096,2048/0/default.avif'],
    ['scaled by a service that scales', { profile: 'level2' }, 'images/wave/full/128,64/0/default.avif'],
    [
      'named by its width alone in version 2, elsewhere',
      { type: 'ImageService2', profile: 'level1', id: 'https://iiif.example/wave', format: 'jpg' },
      'https://iiif.example/wave/full/128,/0/default.jpg',
    ],
    [
      'never larger than it is',
      { profile: 'level2', width: 90, height: 60 },
      'images/wave/full/90,60/0/default.avif',
    ],
  ])('is %s', (_, change, address) => expect(thumbnailOf({ ...tree, ...change }, 128)).toBe(address));
});
