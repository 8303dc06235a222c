import { describe, expect, it } from 'vitest';
import { PictureDirector } from '../../../src/scene/engine/picture-director.ts';
import type { Pictures } from '../../../src/scene/engine/picture-provider.ts';
import { openingDay } from './museum-for-scene.ts';

function direct(gaze: { x: number; z: number; yaw: number }, visible: string[], maxBytes = 1e9) {
  const px = new Map<string, number>();
  const order = new Map<string, number>();
  const pictures = {
    maxBytes,
    steer: (key: string, wanted: number, rank: number) => {
      px.set(key.split('/').at(-1)!, wanted);
      order.set(key.split('/').at(-1)!, rank);
    },
  } as unknown as Pictures;
  const director = new PictureDirector(pictures);
  const eyes = { ...gaze, y: 1.6, pxPerTan: 624 };
  director.update(0, true, eyes, openingDay(), visible, ['rotunda', 'gallery', 'cabinet']);
  return { px, order, director, eyes };
}

describe('what is asked of pictures', () => {
  it('is what they cover on the screen', () => {
    const { px } = direct({ x: -1, z: -13.581, yaw: -Math.PI / 2 }, ['gallery']);
    // 1.9 m or so at about 3 m, 624 px a metre at 1 m.
    expect(px.get('penrose')).toBeGreaterThan(300);
    expect(px.get('penrose')).toBeLessThan(1200);
  });

  it('is little behind one’s back and next to nothing in rooms that are not seen', () => {
    const { px, order } = direct({ x: -1, z: -13.581, yaw: -Math.PI / 2 }, ['gallery']);
    expect(px.get('truchet')).toBeLessThanOrEqual(256);
    expect(px.get('cycloid')).toBeLessThanOrEqual(1);
    expect(order.get('penrose')).toBeLessThan(order.get('truchet')!);
    expect(order.get('truchet')).toBeLessThan(order.get('cycloid')!);
  });

  it('rises as one comes nearer', () => {
    const far = direct({ x: 3, z: -13.581, yaw: -Math.PI / 2 }, ['gallery']).px.get('penrose')!;
    const near = direct({ x: -3.4, z: -13.581, yaw: -Math.PI / 2 }, ['gallery']).px.get('penrose')!;
    expect(near).toBeGreaterThan(far * 3);
  });

  it('keeps to the bytes there are, the nearest first', () => {
    const { px } = direct({ x: -1, z: -13.581, yaw: -Math.PI / 2 }, ['gallery', 'rotunda'], 3e6);
    let bytes = 0;
    for (const wanted of px.values()) bytes += wanted > 128 ? wanted * wanted * 5.3 : 0;
    expect(bytes).toBeLessThan(4e6);
    expect(px.get('penrose')).toBeGreaterThan(128);
  });

  it('is worked out a few times a second, not in every frame', () => {
    const { px, director, eyes } = direct({ x: -1, z: -13.581, yaw: -Math.PI / 2 }, ['gallery']);
    px.clear();
    for (let i = 0; i < 10; i++) director.update(1 / 60, false, eyes, openingDay(), ['gallery'], ['gallery']);
    expect(px.size).toBe(0);
    for (let i = 0; i < 10; i++) director.update(1 / 60, false, eyes, openingDay(), ['gallery'], ['gallery']);
    expect(px.size).toBeGreaterThan(0);
  });
});
