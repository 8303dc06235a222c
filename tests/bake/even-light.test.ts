import { describe, expect, it } from 'vitest';
import { evenLight, openness } from '../../src/bake/even-light.ts';
import type { Chart } from '../../src/building/facet.ts';
import type { LightJob, Spot } from '../../src/building/light/light-job.ts';
import { boxFaces, worldOf } from './box-world.ts';

const TEXELS = 41;
const walls = boxFaces([0, 0, 0], [4, 4, 4]).slice(0, 4);
const world = worldOf(walls, TEXELS);
const charts = walls.map(
  ({ plane, size }): Chart => ({
    plane,
    min: [0, 0],
    size,
    texelsPerM: 10,
    source: { kind: 'room' },
    bounce: [0.5, 0.5, 0.5],
  }),
);
/** Lights the middle of the first wall from a metre away. */
const spot: Spot = {
  position: [2, 2, 1],
  direction: [0, 0, -1],
  halfAngle: Math.PI / 4,
  target: [2, 2, 0],
  facing: [0, 0, 1],
};
const job = { spots: [spot] } as unknown as LightJob;

/** Light 1 in the middle of the first wall, `corner` elsewhere, seen as far as said. */
function even(corner: number, reachM: number, spots = job) {
  const isLit = (texel: number) =>
    texel < TEXELS ** 2 && Math.abs((texel % TEXELS) - 20) < 12 && Math.abs(texel / TEXELS - 20) < 12;
  const light = (texel: number) => (isLit(texel) ? 1 : corner);
  return { ...evenLight(world, charts, spots, { light, open: () => openness(reachM) }), corner };
}

describe('even light', () => {
  it.each([
    [0, 2],
    [0.05, 2],
    [0.2, 0.4],
  ])(
    'lifts corners of %d that see %d m to a third of the lit wall, which stays as bright',
    (corner, reachM) => {
      const { even: added, kept } = even(corner, reachM);
      const open = openness(reachM);
      expect(kept + added * open).toBeCloseTo(1, 9);
      expect(1 / (corner * kept + added * open)).toBeCloseTo(3, 9);
    },
  );

  it('is not added where corners are bright enough, nor where no lamp lights a wall', () => {
    expect(even(0.34, 2)).toMatchObject({ even: 0, kept: 1 });
    expect(even(0, 2, { spots: [] } as unknown as LightJob)).toMatchObject({ even: 0, kept: 1 });
  });

  it('hardly reaches creases', () => {
    expect(openness(0.02)).toBeLessThan(0.2);
    expect(openness(2)).toBeGreaterThan(0.9);
  });
});
