import { describe, expect, it } from 'vitest';
import { computeLight } from '../../../src/building/light/compute-light.ts';
import { flatten, polygonFormFactor } from '../../../src/building/light/form-factor.ts';
import { toHalf } from '../../../src/building/light/half-atlas.ts';
import type { LightJob, LightResult } from '../../../src/building/light/light-job.ts';
import { packAtlas } from '../../../src/building/light/pack-atlas.ts';
import { buildRoom } from '../../../src/building/room-model.ts';
import type { Vec3 } from '../../../src/building/vec.ts';
import { atlasUv, flatRects } from '../../../src/building/write-mesh.ts';
import { contentOf, plan } from '../../scene/room/real-museum.ts';
import { roomOf, smallPlan } from '../../scene/room/small-museum.ts';

const fromHalf = (h: number) => ((h >> 10) & 31 ? (1 + (h & 1023) / 1024) * 2 ** (((h >> 10) & 31) - 15) : 0);

/** Green of the light at a world position on a chart. */
function lightAt(job: LightJob, light: LightResult, chart: number, point: Vec3): number {
  const placed = job.charts[chart]!;
  const [u, v] = atlasUv(placed, 0, { ...job.atlas, rects: flatRects([placed.rect]) }, point);
  const x = Math.min(light.width - 1, Math.floor(u * light.width));
  const y = Math.min(light.height - 1, Math.floor(v * light.height));
  return fromHalf(light.texels[(y * light.width + x) * 4 + 1]!);
}

const FLOOR = 5;
const bench = (x: number) => ({
  id: 'b',
  kind: 'bench' as const,
  position: [x, 3] as [number, number],
  widthM: 1.8,
  depthM: 0.5,
  heightM: 0.45,
});

describe('form factors', () => {
  const wall = (corners: Vec3[]) => flatten(corners);

  it('of a closed box add up to one from any point on its floor', () => {
    const sides = [
      [
        [0, 3, 0],
        [4, 3, 0],
        [4, 3, 5],
        [0, 3, 5],
      ],
      [
        [0, 0, 0],
        [0, 3, 0],
        [0, 3, 5],
        [0, 0, 5],
      ],
      [
        [4, 0, 0],
        [4, 3, 0],
        [4, 3, 5],
        [4, 0, 5],
      ],
      [
        [0, 0, 0],
        [4, 0, 0],
        [4, 3, 0],
        [0, 3, 0],
      ],
      [
        [0, 0, 5],
        [4, 0, 5],
        [4, 3, 5],
        [0, 3, 5],
      ],
    ] as Vec3[][];
    for (const [x, z] of [
      [2, 2.5],
      [0.3, 4],
      [3.9, 0.2],
    ] as const) {
      const sum = sides.reduce((all, side) => all + polygonFormFactor(wall(side), x, 1e-9, z, 0, 1, 0), 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('count nothing behind the point', () => {
    const below = wall([
      [-1, -1, -1],
      [1, -1, -1],
      [1, -1, 1],
      [-1, -1, 1],
    ]);
    expect(polygonFormFactor(below, 0, 0, 0, 0, 1, 0)).toBe(0);
  });
});

describe('a room under a lay-light', () => {
  const { job } = buildRoom(smallPlan, 'box', { room: roomOf(), placed: [] });
  const symmetric = { ...job, openings: [] };
  const light = computeLight(symmetric);

  it('is lit the same on both sides of its middle', () => {
    for (const [x, z] of [
      [1, 1],
      [3, 2],
      [0.5, 5],
    ] as const) {
      const here = lightAt(symmetric, light, FLOOR, [x, 0, z]);
      const there = lightAt(symmetric, light, FLOOR, [8 - x, 0, z]);
      expect(Math.abs(here / there - 1)).toBeLessThan(0.06);
    }
  });

  it('has the wanted level on its walls and is clipped nowhere', () => {
    expect(light.meanWall[1]).toBeGreaterThan(job.generalLevel * 0.8);
    expect(light.meanWall[1]).toBeLessThan(job.generalLevel * 1.25);
    const brightest = light.texels.reduce(
      (most, h, i) => (i % 4 === 3 ? most : Math.max(most, fromHalf(h))),
      0,
    );
    expect(brightest).toBeLessThan(4);
  });

  it('is darker in its corners than in the middle of its walls', () => {
    const corner = lightAt(symmetric, light, 1, [0.05, 0.1, 0]);
    const middle = lightAt(symmetric, light, 1, [4, 2, 0]);
    expect(corner).toBeLessThan(middle * 0.9);
  });

  it('comes out the same, byte for byte', () => {
    expect(computeLight(symmetric).texels).toEqual(light.texels);
  });
});

it('is darker under a bench than beside it', () => {
  const { job } = buildRoom(smallPlan, 'box', { room: roomOf({ furniture: [bench(4)] }), placed: [] });
  const light = computeLight(job);
  const under = lightAt(job, light, FLOOR, [4, 0, 3]);
  const beside = lightAt(job, light, FLOOR, [4, 0, 5]);
  expect(under).toBeLessThan(beside * 0.45);
});

it('a spot makes the wall around its work look 1.5 to 4 times as bright as the wall’s darkest corner', () => {
  const { job, pictures } = buildRoom(plan, 'gallery', contentOf('gallery'));
  const light = computeLight(job);
  const hat = pictures.find(({ work }) => work.id === 'hat')!;
  const wall = hat.item.place.kind === 'wall' ? hat.item.place.wall : 0;
  const [x, y, z] = hat.position;
  const above = lightAt(job, light, 1 + wall, [x, y + 0.9, z]);
  const corner = lightAt(job, light, 1 + wall, [x, 4.5, -6.7]);
  const seen = (above / corner) ** (1 / 2.2);
  expect(seen).toBeGreaterThan(1.5);
  expect(seen).toBeLessThan(4);
});

describe('the atlas', () => {
  it('places charts with their borders apart from each other', () => {
    const charts = Array.from({ length: 40 }, (_, i) => ({
      size: [0.2 + (i % 7), 0.1 + (i % 5)] as const,
      texelsPerM: 12,
    }));
    const { width, height, rects } = packAtlas(charts);
    const used = new Uint8Array(width * height);
    for (const { x, y, width: w, height: h } of rects)
      for (let j = y - 1; j <= y + h; j++)
        for (let i = x - 1; i <= x + w; i++) {
          expect(i >= 0 && j >= 0 && i < width && j < height).toBe(true);
          expect(used[j * width + i]).toBe(0);
          used[j * width + i] = 1;
        }
  });

  it('keeps numbers to half-float precision', () => {
    for (const value of [0, 0.001, 0.33, 1, 2.5, 100])
      expect(fromHalf(toHalf(value))).toBeCloseTo(value, value > 10 ? 1 : 3);
  });
});
