import { describe, expect, it } from 'vitest';
import {
  knownSizes,
  levelFor,
  pictureUrl,
  serviceAddress,
  sizesFromInfo,
} from '../../../src/scene/engine/picture-sizes.ts';
import { image } from './pictures-for-tests.ts';

const { sizes: _, ...bare } = image('a');

describe('the address of a picture', () => {
  it.each([
    ['/rooms/r/', 'images/a', '/rooms/r/images/a'],
    ['/rooms/r', 'images/a', '/rooms/r/images/a'],
    ['', 'images/a', 'images/a'],
    ['/rooms/r/', 'https://iiif.example.org/2/a/', 'https://iiif.example.org/2/a'],
  ])('below %s for %s is %s', (filesAt, id, expected) => {
    expect(serviceAddress({ ...bare, id }, filesAt)).toBe(expected);
  });

  it.each([
    ['ImageService3', 'full/512,256/0/default.webp'],
    ['ImageService2', 'full/512,/0/default.webp'],
  ] as const)('of a size is canonical for %s', (type, end) => {
    expect(pictureUrl({ ...bare, type }, '/x', { w: 512, h: 256 })).toBe(`/x/${end}`);
  });
});

describe('the sizes of a picture', () => {
  it('are those listed, smallest first', () => {
    const listed = [
      { width: 40, height: 20 },
      { width: 10, height: 5 },
    ];
    expect(knownSizes({ ...bare, sizes: listed })).toEqual([
      { w: 10, h: 5 },
      { w: 40, h: 20 },
    ]);
  });

  it('of a service that scales freely are halves of the full size, up to 4096', () => {
    const big = { ...bare, profile: 'level2', width: 9000, height: 6000 } as const;
    expect(knownSizes(big)!.map(({ w }) => w)).toEqual([128, 256, 512, 1024, 2048, 4096]);
    const small = { ...bare, profile: 'level1', width: 200, height: 300 } as const;
    expect(knownSizes(small)).toEqual([
      { w: 85, h: 128 },
      { w: 171, h: 256 },
      { w: 200, h: 300 },
    ]);
  });

  it('are unknown for a level-0 service that lists none', () => {
    expect(knownSizes(bare)).toBeUndefined();
  });

  it.each([
    null,
    'no',
    {},
    { sizes: 'no' },
    {
      sizes: [
        { width: -1, height: 2 },
        { width: 1.5, height: 2 },
      ],
    },
  ])('from a nonsensical info.json (%o) are the full size alone', (info) => {
    expect(sizesFromInfo(info, bare)).toEqual([{ w: 2048, h: 1024 }]);
  });

  it.each([
    [1, 0],
    [128, 0],
    [129, 1],
    [5000, 4],
  ])('give level %$ for %i wanted pixels', (px, level) => {
    expect(levelFor(knownSizes(image('a'))!, px)).toBe(level);
  });
});
