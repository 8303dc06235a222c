import { describe, expect, it } from 'vitest';
import type { Works } from '../../../src/museum/format/works.ts';
import { previewSize } from '../../../src/museum/previews/preview.ts';
import {
  type PreviewSource,
  previewSources,
  stalePreviews,
} from '../../../src/museum/previews/preview-sources.ts';
import { previewsOf } from '../../helpers/previews.ts';

const image = {
  id: 'images/wave',
  type: 'ImageService3',
  profile: 'level0',
  width: 4096,
  height: 2048,
  format: 'avif',
  sizes: [128, 512, 1024].map((width) => ({ width, height: width / 2 })),
} as const;
const worksWith = (...works: readonly object[]) => ({ works }) as unknown as Works;
const picture = (more: object = {}) => ({ kind: 'picture', image: { ...image, ...more } });

/** A folder in which every file is there but those told; its digests are the files' names. */
const folder = (lacking: readonly string[] = [], texts: Record<string, string> = {}) => ({
  read: async (path: string) => texts[path],
  digest: async (path: string) => (lacking.includes(path) ? undefined : path),
});

describe('what a room’s previews are made from', () => {
  it('is a middling file of each picture’s own tree, once for a picture that hangs twice', async () => {
    const sources = await previewSources(worksWith(picture(), picture()), folder());
    expect(sources.map(({ file }) => file)).toEqual(['images/wave/full/512,256/0/default.avif']);
  });

  it('is the largest there is where all are smaller', async () => {
    const sizes = [{ width: 128, height: 64 }];
    const [source] = await previewSources(worksWith(picture({ sizes })), folder());
    expect(source!.file).toBe('images/wave/full/128,64/0/default.avif');
  });

  it('is sought in info.json where works.json leaves the sizes to it', async () => {
    const { sizes: _, ...bare } = image;
    const info = { '@context': 'http://iiif.io/api/image/3/context.json', ...image };
    const texts = { 'images/wave/info.json': JSON.stringify(info) };
    const works = worksWith({ kind: 'picture', image: bare });
    expect((await previewSources(works, folder([], texts)))[0]!.file).toContain('/full/512,256/');
  });

  it('is nothing for objects, for pictures elsewhere and for those whose files lack', async () => {
    const lacking = ['images/gone/full/512,256/0/default.avif'];
    const works = worksWith(
      { ...picture(), kind: 'object' },
      picture({ id: 'https://example.org/iiif/a' }),
      picture({ id: 'images/gone' }),
    );
    expect(await previewSources(works, folder(lacking))).toEqual([]);
  });
});

describe('previews', () => {
  const source: PreviewSource = { image, file: 'a', digest: '0123456789abcdef' };

  it('are fresh that are of the same files and sizes', () => {
    expect(stalePreviews(previewsOf([image]), [source])).toEqual([]);
    expect(stalePreviews(undefined, [])).toEqual([]);
  });

  it.each([
    ['there are none', undefined, [source]],
    ['the file has other bytes', previewsOf([image]), [{ ...source, digest: 'fedcba9876543210' }]],
    ['the image has another size', previewsOf([{ ...image, width: 4000 }]), [source]],
    ['the picture is gone', previewsOf([image]), []],
  ])('are stale where %s', (_, previews, sources) => {
    expect(stalePreviews(previews, sources)).toEqual(['images/wave']);
  });
});

it.each([
  [
    { width: 4096, height: 2048 },
    { width: 128, height: 64 },
  ],
  [
    { width: 60, height: 90 },
    { width: 60, height: 90 },
  ],
  [
    { width: 9000, height: 10 },
    { width: 128, height: 1 },
  ],
])('a picture of %j is %j as seen from afar', (whole, small) => {
  expect(previewSize(whole)).toEqual(small);
});
