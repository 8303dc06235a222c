import { describe, expect, it } from 'vitest';
import type { ImageService } from '../../src/museum/format/works.ts';
import { parseShared, sharedPath, shareSource } from '../../src/museum/share-picture.ts';

const image = (changes: Partial<ImageService>): ImageService => ({
  id: 'images/a',
  type: 'ImageService3',
  profile: 'level0',
  format: 'avif',
  width: 4096,
  height: 2048,
  ...changes,
});
const sizes = [256, 512, 1024, 2048].map((width) => ({ width, height: width / 2 }));

describe('the picture of a post', () => {
  it.each([{ room: 'hall' }, { room: 'hall', work: 'rose-2' }])('of %o is found by its path', (shared) => {
    expect(parseShared(sharedPath(shared))).toEqual(shared);
  });

  it.each([
    '/share/rooms/hall',
    '/share/rooms/Hall.jpg',
    '/share/rooms/hall/works/..%2Fsalon.jpg',
    '/share/rooms/hall.jpg/x',
    '/share/rooms/.jpg',
  ])('is not at %s', (path) => expect(parseShared(path)).toBeUndefined());
});

describe('what it is made from', () => {
  it.each([
    ['the largest of at most 1600 pixels', image({ sizes }), 'images/a/full/1024,512/0/default.avif'],
    [
      'the smallest, where all are larger',
      image({ sizes: sizes.slice(3) }),
      'images/a/full/2048,1024/0/default.avif',
    ],
    [
      'the whole, where no sizes are named',
      image({ format: 'png' }),
      'images/a/full/4096,2048/0/default.png',
    ],
  ])('is %s', (_, given, file) => expect(shareSource(given)).toEqual({ from: 'room', file }));

  it('is a JPEG of a service elsewhere that makes one', () => {
    const id = 'https://iiif.example/7/';
    const at2 = image({ id, type: 'ImageService2', profile: 'level2', sizes });
    expect(shareSource(at2)).toEqual({
      from: 'elsewhere',
      url: 'https://iiif.example/7/full/1024,/0/default.jpg',
      width: 1024,
      height: 512,
    });
    expect(shareSource(image({ id, profile: 'level1' }))).toMatchObject({
      url: 'https://iiif.example/7/full/1600,800/0/default.jpg',
    });
  });

  it('is nothing of files elsewhere that posts can’t show', () => {
    const id = 'https://iiif.example/7';
    expect(shareSource(image({ id, sizes }))).toBeUndefined();
    expect(shareSource(image({ id, sizes, format: 'webp' }))).toMatchObject({
      url: 'https://iiif.example/7/full/1024,512/0/default.webp',
    });
  });
});
