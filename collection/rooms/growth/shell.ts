import { linear } from '../../lib/color.ts';
import { porcelain } from '../../lib/materials.ts';
import { type Mesh, smoothNormals, standUpright, type Vec3 } from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** By how much a shell grows in a turn; how far its tube lies from the axis and sinks, in its own width. */
const PER_TURN = 1.72;
const FROM_AXIS = 1.02;
const SINK = 1.95;
const TALL = 1.22;
const TURNS = 7;
const CORDS = 15;

/** How big the tube is after an angle: it grows by the same factor in every equal step. */
export const sizeAfter = (angle: number): number => PER_TURN ** (angle / (2 * Math.PI));

/**
 * The tube of a shell: an oval that turns around an axis while it moves away, sinks and grows in step; `thickness` is
 * taken off its size, for the inside. Sources: H. Moseley, Philosophical Transactions 128, 1838; D. M. Raup,
 * "Geometric analysis of shell coiling", Journal of Paleontology 40, 1966.
 */
export function shell(angle: number, around: number, thickness = 0): Vec3 {
  const size = sizeAfter(angle);
  const cords = 1 + 0.022 * Math.cos(CORDS * around) * (thickness > 0 ? 0 : 1);
  const ribs = 1 + 0.012 * Math.cos(14 * angle) * (thickness > 0 ? 0 : 1);
  const radius = (cords * ribs - thickness) * size;
  const out = size * FROM_AXIS + radius * Math.cos(around);
  return [out * Math.cos(angle), -size * SINK + TALL * radius * Math.sin(around), out * Math.sin(angle)];
}

const ALONG = 760;
const AROUND = 96;
/** How many turns the inside goes back from the mouth, and rings of the rounded lip between. */
const INSIDE = 1.1;
const LIP = 10;
const WALL = 0.085;
const END = 2 * Math.PI * TURNS;
const HEIGHT = 0.44;

/** Rings of the surface from the tip down to the lip, over it, and inside back to a closed end. */
function rings(): ((around: number) => Vec3)[] {
  const outside = Array.from({ length: ALONG }, (_, i) => {
    const angle = (END * i) / (ALONG - 1);
    return (around: number) => shell(angle, around, i === 0 ? 0.98 : 0);
  });
  const lip = Array.from({ length: LIP }, (_, i) => {
    const bend = (Math.PI * (i + 1)) / (LIP + 1);
    const thickness = (WALL * (1 - Math.cos(bend))) / 2;
    const beyond = ((WALL / 2) * Math.sin(bend)) / FROM_AXIS;
    return (around: number) => shell(END + beyond, around, thickness + 1e-6);
  });
  const count = Math.round((ALONG * INSIDE) / TURNS);
  const inside = Array.from({ length: count }, (_, i) => {
    const angle = END - (2 * Math.PI * INSIDE * i) / (count - 1);
    const thickness = i === count - 1 ? 0.98 : WALL;
    return (around: number) => shell(angle, around, thickness);
  });
  return [...outside, ...lip, ...inside];
}

type Profile = readonly (readonly [r: number, y: number])[];

/** The dish and the pillar that carry the shell, in widths of its mouth, above the lowest point of its lip. */
const DISH: Profile = [
  [1e-5, -0.2],
  [1.5, -0.2],
  [1.72, -0.17],
  [1.9, -0.06],
  [1.96, 0.04],
  [1.93, 0.07],
  [1.88, 0.05],
  [1.72, -0.01],
  [1.2, 0.04],
  [1e-5, 0.08],
];
const PILLAR: Profile = [
  [0.62, 0],
  [0.6, 0.1],
  [0.44, 0.22],
  [0.34, 0.4],
  [0.31, 0.62],
  [0.36, 0.85],
  [0.46, 1.05],
  [1e-5, 1.1],
];
const DISH_AT = 0.35;
const PILLAR_AT = -0.5;

/** A white shell with a blush inside, carried by a pillar on a dish. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 62, elevationDeg: 12, backdrop: '#8a9a8c' },
  build(): Mesh {
    const points: Vec3[] = [];
    const tints: number[] = [];
    const indices: number[] = [];
    const add = (
      rows: readonly ((around: number) => Vec3)[],
      tint: (row: number) => string,
      flip: boolean,
    ) => {
      const start = points.length;
      rows.forEach((ring, r) => {
        for (let j = 0; j < AROUND; j++) {
          points.push(ring((2 * Math.PI * j) / AROUND));
          tints.push(...linear(tint(r)));
          if (r + 1 === rows.length) continue;
          const [a, b] = [start + r * AROUND + j, start + r * AROUND + ((j + 1) % AROUND)];
          const [c, d] = [a + AROUND, b + AROUND];
          indices.push(...(flip ? [a, c, b, b, c, d] : [a, b, c, b, d, c]));
        }
      });
    };
    add(rings(), (r) => (r < ALONG + LIP / 2 ? '#ffffff' : '#f0c4b0'), false);
    const low = Math.min(...points.map((p) => p[1]));
    const unit = sizeAfter(END);
    const turned = (profile: Profile, x: number) =>
      profile.map(
        ([r, y]) =>
          (around: number): Vec3 => [
            unit * (x + r * Math.cos(around)),
            low + unit * y,
            unit * r * Math.sin(around),
          ],
      );
    add(turned(DISH, DISH_AT), () => '#ffffff', true);
    add(turned(PILLAR, PILLAR_AT), () => '#ffffff', true);
    const positions = standUpright(Float32Array.from(points.flat()), HEIGHT);
    const wound = Uint32Array.from(indices);
    return {
      positions,
      normals: smoothNormals(positions, wound),
      indices: wound,
      tints: Float32Array.from(tints),
      material: porcelain,
    };
  },
};
