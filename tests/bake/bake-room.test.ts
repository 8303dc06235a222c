import { describe, expect, it } from 'vitest';
import { bakeWorld } from '../../src/bake/bake-room.ts';
import { panelOf } from '../../src/bake/emitters.ts';
import { WIDE } from '../../src/bake/fields.ts';
import type { BakeWorld } from '../../src/bake/world.ts';
import { boxFaces, tellHere, worldOf } from './box-world.ts';

const quality = { bounces: 3, bounceSide: 6, lastSide: 8, texels: 1 };
const COVE_GREEN = 7;
const SKY_GREEN = 1;

const at = (light: Float32Array, texel: number, channel: number) => light[texel * WIDE + channel]!;

/** Mean of a chart's light, without its outermost texels, which lie in the corners. */
function meanOf(world: BakeWorld, light: Float32Array, chart: number, channel: number): number {
  const { first, width, height } = world.charts[chart]!;
  let sum = 0;
  let count = 0;
  for (let j = 1; j < height - 1; j++)
    for (let i = 1; i < width - 1; i++) {
      sum += at(light, first + j * width + i, channel);
      count++;
    }
  return sum / count;
}

describe('baking', () => {
  it('keeps energy: in a closed box that shines evenly, light is the geometric sum of its reflectance', async () => {
    const world = worldOf(
      boxFaces([0, 0, 0], [4, 3, 5]).map((face) => ({ ...face, cove: 1, albedo: 0.5 })),
      9,
    );
    const { light } = await bakeWorld(world, tellHere(), { quality });
    // Direct light, three bounces and the last gathering: 1 + ½ + ¼ + ⅛ + 1⁄16.
    for (let chart = 0; chart < 6; chart++)
      expect(meanOf(world, light, chart, COVE_GREEN)).toBeCloseTo(1.9375, 2);
  });

  it('takes what is too bright to be told from white for less bright, as it bounces', async () => {
    const faces = boxFaces([0, 0, 0], [4, 3, 5]).map((face) => ({ ...face, cove: 100, albedo: 0.5 }));
    const { light } = await bakeWorld(worldOf(faces, 9), tellHere(), { quality });
    for (let chart = 0; chart < 6; chart++)
      expect(meanOf(worldOf(faces, 9), light, chart, COVE_GREEN)).toBeCloseTo(112, 1);
  });

  it('lights a floor under a panel as Lambert’s form factor says', async () => {
    const y = 3;
    const corners = [
      [1, y, 1],
      [1, y, 3],
      [3, y, 3],
      [3, y, 1],
    ] as const;
    const panel = panelOf({ polygon: corners, level: 1, panelM: y }, 1);
    const floor = { ...boxFaces([1.9, 0, 1.9], [2.1, 3, 2.1])[4]!, albedo: 0 };
    const world = worldOf([floor], 21, { panels: [panel] });
    const { light } = await bakeWorld(world, tellHere(), { quality: { ...quality, bounces: 0 } });
    // Parallel squares of side 2 at distance 3, from the middle (Howell, configuration B-4, four times).
    const a = 1 / 3;
    const quarter =
      (1 / (2 * Math.PI)) * 2 * ((a / Math.sqrt(1 + a * a)) * Math.atan(a / Math.sqrt(1 + a * a)));
    expect(at(light, 10 * 21 + 10, SKY_GREEN)).toBeCloseTo(4 * quarter, 2);
  });

  it('lets no light through a wall', async () => {
    const lit = boxFaces([0, 0, 0], [4, 3, 4]).map((face) => ({ ...face, cove: 1 }));
    const dark = boxFaces([4.2, 0, 0], [8, 3, 4]);
    const world = worldOf([...lit, ...dark], 9);
    const { light } = await bakeWorld(world, tellHere(), { quality });
    for (let chart = 6; chart < 12; chart++) {
      const { first, width, height } = world.charts[chart]!;
      for (let texel = first; texel < first + width * height; texel++)
        expect(at(light, texel, COVE_GREEN)).toBe(0);
    }
  });

  it('throws a shadow under a table, soft at its edge', async () => {
    const panel = panelOf(
      {
        polygon: [
          [1.5, 3, 1.5],
          [1.5, 3, 2.5],
          [2.5, 3, 2.5],
          [2.5, 3, 1.5],
        ],
        level: 1,
        panelM: 3,
      },
      1,
    );
    const floor = boxFaces([0, 0, 0], [4, 3, 4])[4]!;
    const top = boxFaces([1.2, 0.7, 1.2], [2.8, 0.75, 2.8])[5]!;
    const open = worldOf([floor], 41, { panels: [panel] });
    const covered = worldOf([floor, top], 41, { panels: [panel] });
    const none = { quality: { ...quality, bounces: 0 } };
    const free = (await bakeWorld(open, tellHere(), none)).light;
    const shaded = (await bakeWorld(covered, tellHere(), none)).light;
    const share = (i: number, j: number) =>
      at(shaded, j * 41 + i, SKY_GREEN) / at(free, j * 41 + i, SKY_GREEN);
    expect(share(20, 20)).toBeLessThan(0.02);
    // What is smoothed reaches a few texels.
    expect(share(1, 1)).toBeGreaterThan(0.97);
    const row = Array.from({ length: 41 }, (_, i) => share(i, 20));
    expect(row.filter((s) => s > 0.1 && s < 0.9).length).toBeGreaterThan(3);
  });

  it('gives the same numbers however the work is cut up', async () => {
    const world = worldOf(
      boxFaces([0, 0, 0], [4, 3, 5]).map((face, i) => ({ ...face, cove: i === 5 ? 1 : 0 })),
      7,
    );
    const one = await bakeWorld(world, tellHere(1000), { quality, probes: [[2, 1, 2]] });
    const other = await bakeWorld(world, tellHere(5), { quality, probes: [[2, 1, 2]] });
    expect(other.light).toEqual(one.light);
    expect(other.probes).toEqual(one.probes);
    expect(one.light.some((value) => value > 0)).toBe(true);
  });
});
