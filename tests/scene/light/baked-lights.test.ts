import { describe, expect, it } from 'vitest';
import type { BakedLight } from '../../../src/museum/format/baked-light.ts';
import { bakedRoom, fakeBitmap, lightsAnswering } from './baked-room.ts';

const { order, light } = bakedRoom('solids');
const here = () => new AbortController().signal;

describe('baked light', () => {
  it('comes with both its pictures, as they were written, with the visitor’s cookies', async () => {
    const { lights, fetch, createImageBitmap, bitmaps } = lightsAnswering(light);
    const files = await lights.load({ ...order, filesAt: '/api/rooms/solids/' }, here());
    expect(files).toEqual({ light, sky: bitmaps[0], lamps: bitmaps[1] });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/api/rooms/solids/light/light.json',
      '/api/rooms/solids/light/sky.webp',
      '/api/rooms/solids/light/lamps.webp',
    ]);
    for (const [, init] of fetch.mock.calls) expect(init).toMatchObject({ credentials: 'same-origin' });
    for (const [, options] of createImageBitmap.mock.calls)
      expect(options).toEqual({ premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([false, false]);
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
    const { lights, createImageBitmap } = lightsAnswering(answer as BakedLight);
    expect(await lights.load(order, here())).toBeUndefined();
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('is none where its pictures can’t be had', async () => {
    const { lights } = lightsAnswering(light, { pictures: 500 });
    expect(await lights.load(order, here())).toBeUndefined();
  });

  it('is none where a picture has another size, and both are let go', async () => {
    const { lights, bitmaps } = lightsAnswering(light, { bitmap: () => fakeBitmap(light.width, 7) });
    expect(await lights.load(order, here())).toBeUndefined();
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it('is none where one of its pictures can’t be decoded, and the other is let go', async () => {
    let calls = 0;
    const { lights, bitmaps } = lightsAnswering(light, {
      bitmap: () => {
        if (calls++ === 0) throw new Error('no WebP');
        return fakeBitmap(light.width, light.height);
      },
    });
    expect(await lights.load(order, here())).toBeUndefined();
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it('is let go when the room was left meanwhile', async () => {
    const left = new AbortController();
    const { lights, bitmaps } = lightsAnswering(light, {
      bitmap: () => {
        left.abort();
        return fakeBitmap(light.width, light.height);
      },
    });
    expect(await lights.load(order, left.signal)).toBeUndefined();
    expect(bitmaps.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('asks for nothing once the room is left', async () => {
    const { lights, createImageBitmap } = lightsAnswering(light);
    expect(await lights.load(order, AbortSignal.abort())).toBeUndefined();
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('is known to be on its way, for those who wait for the scene to rest', async () => {
    const { lights } = lightsAnswering(light);
    const loading = lights.load(order, here());
    expect(lights.isBusy).toBe(true);
    await loading;
    expect(lights.isBusy).toBe(false);
  });
});
