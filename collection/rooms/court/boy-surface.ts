import { type Complex, over, plus, scaled, times } from '../../lib/complex.ts';
import { gilt } from '../../lib/materials.ts';
import {
  add3,
  cross3,
  dot3,
  type Mesh,
  scale3,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * Boy's surface over the unit disc, opposite points of whose rim are the same point.
 * Source: R. Bryant, "Surfaces in conformal geometry", 1988; R. Kusner, "Conformal geometry and complete minimal
 * surfaces", 1987.
 */
export function boy(w: Complex): Vec3 {
  const w2 = times(w, w);
  const w3 = times(w2, w);
  const w4 = times(w2, w2);
  const w6 = times(w3, w3);
  const below = plus(plus(w6, scaled(w3, Math.sqrt(5))), [-1, 0]);
  const g1 = -1.5 * over(times(w, plus([1, 0], scaled(w4, -1))), below)[1];
  const g2 = -1.5 * over(times(w, plus([1, 0], w4)), below)[0];
  const g3 = over(plus([1, 0], w6), below)[1] - 0.5;
  const n = g1 * g1 + g2 * g2 + g3 * g3;
  return [g1 / n, g2 / n, g3 / n];
}

const RINGS = 88;
const SPOKES = 264;
const HALF_SHEET = 0.026;
const RIM_STEPS = 8;
const HEIGHT_M = 0.46;

/** The disc as half a sphere, by stereographic projection: opposite points of the sphere are one point. */
const onSphere = ([u, v]: Complex): Vec3 => {
  const k = 1 + u * u + v * v;
  return [(2 * u) / k, (2 * v) / k, (2 - k) / k];
};
const onPlane = ([x, y, z]: Vec3): Complex => [x / (1 + z), y / (1 + z)];

/**
 * One window in each of the three lobes: a circle on the sphere, and nearly one on the surface, since the map keeps
 * angles.
 */
const WINDOW = { radius: 0.7, turnDeg: 94, halfDeg: 8.5 };
const WINDOWS = [0, 120, 240].map((third) => {
  const a = ((WINDOW.turnDeg + third) * Math.PI) / 180;
  return {
    middle: onSphere([WINDOW.radius * Math.cos(a), WINDOW.radius * Math.sin(a)]),
    half: (WINDOW.halfDeg * Math.PI) / 180,
  };
});

const windowAt = (s: Vec3) => WINDOWS.find(({ middle, half }) => Math.abs(dot3(s, middle)) > Math.cos(half));

const onDisc = (row: number, column: number): Complex => {
  const r = Math.max(1e-3, Math.tan((Math.PI / 4) * (row / RINGS)));
  const a = (2 * Math.PI * column) / SPOKES;
  return [r * Math.cos(a), r * Math.sin(a)];
};

/** Whether the cell is bronze. */
const kept = (row: number, column: number): boolean => !windowAt(onSphere(onDisc(row + 0.5, column + 0.5)));

/** A grid point; one on the brink of a window moves onto its circle. */
function place(row: number, column: number): Complex {
  const w = onDisc(row, column);
  const around = [-1, 0].flatMap((r) => [-1, 0].map((c) => [row + r, column + c] as const));
  const gap = around.find(([r, c]) => !kept(r, c));
  const open = gap && windowAt(onSphere(onDisc(gap[0] + 0.5, gap[1] + 0.5)));
  if (!open || around.every(([r, c]) => !kept(r, c))) return w;
  const s = onSphere(w);
  const middle = scale3(open.middle, Math.sign(dot3(s, open.middle)));
  const away = unit3(sub3(s, scale3(middle, dot3(s, middle))));
  return onPlane(add3(scale3(middle, Math.cos(open.half)), scale3(away, Math.sin(open.half))));
}

/** Where a step from w would lead on the surface, to first order. */
const slopeAt = (w: Complex, [du, dv]: Complex, h = 1e-4): Vec3 =>
  sub3(boy([w[0] + h * du, w[1] + h * dv]), boy([w[0] - h * du, w[1] - h * dv]));
const normalAt = (w: Complex): Vec3 => unit3(cross3(slopeAt(w, [1, 0]), slopeAt(w, [0, 1])));

/** A bronze sheet with one side only: going round it twice, one skin closes around it; rims are turned half round. */
function sheet(): Omit<Mesh, 'material'> {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const known = new Map<string, number>();
  const put = (at: Vec3, facing: Vec3): number => {
    positions.push(...add3(at, scale3(facing, HALF_SHEET)));
    normals.push(...facing);
    return positions.length / 3 - 1;
  };
  const once = (key: string, make: () => number): number => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  const skin = (row: number, column: number, side: 1 | -1): number => {
    // At the disc's rim the back of a point is the front of the opposite one.
    if (row === RINGS && side < 0) return skin(row, column + SPOKES / 2, 1);
    return once(`${row} ${row === 0 ? 0 : column % SPOKES} ${side}`, () => {
      const w = place(row, column % SPOKES);
      return put(boy(w), scale3(normalAt(w), side));
    });
  };
  const rim = (row: number, column: number): number[] => {
    const w = place(row, column);
    const [n, s] = [normalAt(w), onSphere(w)];
    const { middle } = WINDOWS.find(
      (one) => Math.abs(Math.abs(dot3(s, one.middle)) - Math.cos(one.half)) < 1e-6,
    )!;
    // Into the window: along the great circle to its middle.
    const near = scale3(middle, Math.sign(dot3(s, middle)));
    const inward = unit3(sub3(near, scale3(s, dot3(s, near))));
    const h = 1e-4;
    const into = unit3(sub3(boy(onPlane(unit3(add3(s, scale3(inward, h))))), boy(w)));
    return Array.from({ length: RIM_STEPS + 1 }, (_, k) => {
      if (k === 0) return skin(row, column, 1);
      if (k === RIM_STEPS) return skin(row, column, -1);
      const turn = (Math.PI * k) / RIM_STEPS;
      return once(`${row} ${column % SPOKES} rim ${k}`, () =>
        put(boy(w), add3(scale3(n, Math.cos(turn)), scale3(into, Math.sin(turn)))),
      );
    });
  };
  for (let row = 0; row < RINGS; row++) {
    for (let column = 0; column < SPOKES; column++) {
      if (!kept(row, column)) continue;
      const ring = [
        [row, column],
        [row, column + 1],
        [row + 1, column + 1],
        [row + 1, column],
      ] as const;
      for (const side of [1, -1] as const) {
        const [a, b, c, d] = ring.map(([r, k]) => skin(r, k, side)) as [number, number, number, number];
        if (row > 0) indices.push(...(side > 0 ? [a, c, b] : [a, b, c]));
        indices.push(...(side > 0 ? [a, d, c] : [a, c, d]));
      }
      const beside = [
        [row - 1, column],
        [row, column + 1],
        [row + 1, column],
        [row, column - 1],
      ] as const;
      beside.forEach(([r, k], side) => {
        if (r < 0 || kept(r, k)) return;
        const [p, q] = [rim(...ring[side]!), rim(...ring[(side + 1) % 4]!)];
        for (let i = 0; i < RIM_STEPS; i++) {
          indices.push(p[i]!, q[i]!, q[i + 1]!, p[i]!, q[i + 1]!, p[i + 1]!);
        }
      });
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
  };
}

/** Boy's surface in gilt bronze: without rim, with one side only, passing through itself. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 86, elevationDeg: 24, backdrop: '#56686b' },
  build(): Mesh {
    const solid = sheet();
    // z is the axis of threefold symmetry: the surface stands on its three lobes, the dome on top.
    const turn = (values: Float32Array) =>
      values.map((_, i) => (i % 3 === 0 ? values[i]! : i % 3 === 1 ? -values[i + 1]! : values[i - 1]!));
    return {
      positions: standUpright(turn(solid.positions), HEIGHT_M),
      normals: turn(solid.normals),
      indices: solid.indices,
      material: gilt,
    };
  },
};
