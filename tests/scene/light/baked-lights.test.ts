import { describe, expect, it } from 'vitest';
import type { BakedLight } from '../../../src/museum/format/baked-light.ts';
import { HALF, QUARTER, WHOLE } from '../../../src/scene/room/choose-sizes.ts';
import { bakedRoom, fakeBitmap, lightsAnswering } from './baked-room.ts';

const { order, light } = bakedRoom('solids');
const here = () => new AbortController().signal;

describe('baked light', () => {
  it('comes with both its pictures as files, asked for with the visitor’s cookies', async () => {
    const { lights, fetch, createImageBitmap } = lightsAnswering(light);
    const files = await lights.load({ ...order, filesAt: '/api/rooms/solids/' }, here());
    expect(files!.light).toEqual(light);
    expect(await Promise.all([files!.sky.text(), files!.lamps.text()])).toEqual(['webp', 'webp']);
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/api/rooms/solids/light/light.json',
      '/api/rooms/solids/light/sky.webp',
      '/api/rooms/solids/light/lamps.webp',
    ]);
    for (const [, init] of fetch.mock.calls) expect(init).toMatchObject({ credentials: 'same-origin' });
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  const broken: [string, Partial<BakedLight> | string | number][] = [
    ['missing', 404],
    ['for others', 403],
    ['no JSON', '<html>'],
    ['cut off', JSON.stringify(light).slice(0, -20)],
    ['of a later format', { format: 2 as 1 }],
    ['of another room', { room: 'gallery' }],
    ['baked for the room as it was before', { key: 'as-it-was' }],
    ['short of a chart', { rects: light.rects.slice(4) }],
    ['with a chart too many', { rects: [...light.rects, 1, 1, 2, 2] }],
    ['with a chart outside of its pictures', { rects: [light.width - 1, 0, 2, 2, ...light.rects.slice(4)] }],
    ['with a chart of no size', { rects: [0, 0, 0, 2, ...light.rects.slice(4)] }],
    ['short of an object', { probes: light.probes.slice(36) }],
    ['without brightness', { sky: { src: 'sky.webp', scale: 0 } }],
    ['of pictures outside of its folder', { sky: { src: '../../sky.webp', scale: 1 } }],
  ];
  it.each(broken)('is none where it is %s, and no picture is fetched', async (_, change) => {
    const answer = typeof change === 'object' ? { ...light, ...change } : change;
    const { lights, fetch } = lightsAnswering(answer as BakedLight);
    expect(await lights.load(order, here())).toBeUndefined();
    for (const [url] of fetch.mock.calls) expect(url).toMatch(/light\.json$/);
  });

  it('is none where its pictures can’t be had', async () => {
    const { lights } = lightsAnswering(light, { pictures: 500 });
    expect(await lights.load(order, here())).toBeUndefined();
  });

  it('is none when the room was left meanwhile', async () => {
    const left = new AbortController();
    const { lights } = lightsAnswering(light);
    const loading = lights.load(order, left.signal);
    left.abort();
    expect(await loading).toBeUndefined();
  });

  it('asks for nothing once the room is left', async () => {
    const { lights, fetch } = lightsAnswering(light);
    expect(await lights.load(order, AbortSignal.abort())).toBeUndefined();
    for (const [url] of fetch.mock.calls) expect(url).toMatch(/light\.json$/);
  });

  it('is known to be on its way, for those who wait for the scene to rest', async () => {
    const { lights } = lightsAnswering(light);
    const loading = lights.load(order, here());
    expect(lights.isBusy).toBe(true);
    await loading;
    expect(lights.isBusy).toBe(false);
  });
});

describe('a picture of light', () => {
  const picture = new Blob(['webp']);

  it('is decoded as it was written', async () => {
    const { lights, createImageBitmap, bitmaps } = lightsAnswering(light);
    expect(await lights.decode(picture, light, WHOLE)).toBe(bitmaps[0]);
    expect(createImageBitmap.mock.calls.map(([, options]) => options)).toEqual([
      { premultiplyAlpha: 'none', colorSpaceConversion: 'none' },
    ]);
    expect(bitmaps[0]!.isClosed).toBe(false);
  });

  it.each([
    ['half', HALF, 2, 'low'],
    ['a quarter', QUARTER, 4, 'medium'],
  ] as const)('can be %s as wide and high, and the whole is let go', async (_, size, n, filter) => {
    const { lights, createImageBitmap, bitmaps } = lightsAnswering(light);
    const small = await lights.decode(picture, light, size);
    expect([small.width, small.height]).toEqual([light.width / n, light.height / n]);
    expect(createImageBitmap.mock.lastCall).toEqual([
      bitmaps[0],
      expect.objectContaining({
        premultiplyAlpha: 'none',
        colorSpaceConversion: 'none',
        resizeQuality: filter,
      }),
    ]);
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it.each([WHOLE, HALF] as const)('of another size is refused and let go', async (size) => {
    const { lights, bitmaps } = lightsAnswering(light, { bitmap: () => fakeBitmap(light.width, 7) });
    await expect(lights.decode(picture, light, size)).rejects.toThrow(/7/);
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it('that can’t be decoded is refused', async () => {
    const bitmap = () => {
      throw new Error('no WebP');
    };
    const { lights } = lightsAnswering(light, { bitmap });
    await expect(lights.decode(picture, light, WHOLE)).rejects.toThrow('no WebP');
  });
});
