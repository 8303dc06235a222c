import { type Material, type Mesh, scale3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { PLATONIC, shortestPairs } from '../../lib/polyhedra.ts';
import { Assembly, circle, spanning, turning } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

export type SolidName = keyof typeof PLATONIC;

/** Kepler's order, from Saturn's sphere down to Mercury's. */
export const ORDER: readonly SolidName[] = [
  'cube',
  'tetrahedron',
  'dodecahedron',
  'icosahedron',
  'octahedron',
];

/** Radius of the sphere that touches a solid's faces, the one through its corners being 1. Euclid, Elements XIII. */
const golden = Math.sqrt((5 + 2 * Math.sqrt(5)) / 15);
export const INNER: Readonly<Record<SolidName, number>> = {
  cube: 1 / Math.sqrt(3),
  tetrahedron: 1 / 3,
  dodecahedron: golden,
  icosahedron: golden,
  octahedron: 1 / Math.sqrt(3),
};

/**
 * The six spheres' radii, the outermost 1: each is inscribed in the solid that the one before is drawn around.
 * Source: J. Kepler, Prodromus dissertationum… mysterium cosmographicum (Tübingen, 1596), plate III.
 */
export function orbs(): number[] {
  const radii = [1];
  for (const name of ORDER) radii.push(radii.at(-1)! * INNER[name]);
  return radii;
}

/** Bars' radii in units of the outermost sphere. */
const BARS = [0.024, 0.019, 0.0088, 0.0076, 0.0074];
/** Bright steel, bluish steel, copper, blued steel, tinned steel. */
const TINTS = ['#d3d4d4', '#9fb8ca', '#c4623a', '#2f62b0', '#f0efe9'];
const GOLD = '#d2a049';
const WIRE = 0.0036;
const SUN = 0.019;
const HEIGHT_M = 1.28;

const alloy: Material = { name: 'steel and gilt', color: '#ffffff', metallic: 1, roughness: 0.48 };

/** Five solids in rods of steel, the planets' orbits in gold, the cube balanced on its corner upon a turned foot. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: -3, elevationDeg: 17, backdrop: '#5b656b' },
  build(): Mesh {
    const up = turning([1, 1, 1], [0, 1, 0]);
    const nest = new Assembly();
    const radii = orbs();
    ORDER.forEach((name, level) => {
      const corners = PLATONIC[name].map((p) => up(scale3(unit3(p), radii[level]!)));
      const bar = BARS[level]!;
      const look = { color: TINTS[level]!, sides: level < 2 ? 28 : 18 };
      for (const [i, j] of shortestPairs(corners)) nest.tube([corners[i]!, corners[j]!], bar, look);
      for (const p of corners)
        nest.ball(p, bar * (level < 2 ? 1.6 : 1.3), {
          color: level < 2 ? GOLD : look.color,
          sides: look.sides,
        });
    });
    // Each orbit is a great circle through corners of the solid inside it; the last hangs on the crossed wires.
    const planes: readonly Vec3[] = [
      [1, -1, 0],
      [1, 0, -1],
      [0, 1, -1],
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ];
    radii.forEach((radius, i) => {
      const [u, v] = spanning(up(unit3(planes[i]!)));
      const thin = [0.0125, 0.0095, 0.0044, 0.0036, 0.003, 0.0026][i]!;
      nest.tube(circle([0, 0, 0], radius, u, v, 220), thin, { color: GOLD, sides: 12, closed: true });
    });
    // Wires: along the cube's diagonals through the tetrahedron's corners, and along its axes inside the dodecahedron.
    for (const corner of PLATONIC.tetrahedron) {
      const along = up(unit3(corner));
      nest.tube([scale3(along, radii[2]!), along], WIRE, { color: GOLD, sides: 10 });
    }
    for (const axis of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as Vec3[]) {
      // The middle of the dodecahedron's edges: φ of its corners' √3.
      const end = scale3(up(axis), (radii[2]! * (1 + Math.sqrt(5))) / 2 / Math.sqrt(3));
      nest.tube([scale3(end, -1), end], WIRE * 0.8, { color: GOLD, sides: 10 });
    }
    nest.ball([0, 0, 0], SUN, { color: GOLD, sides: 28 });
    return nest.turned(foot(), [0, -1.3, 0], { color: '#8d8f92', sides: 96 }).stand(alloy, HEIGHT_M);
  },
};

/** The turned foot: a broad disc, a slender waist, a cup that takes the cube's lowest corner. */
function foot(): (readonly [number, number])[] {
  const profile: (readonly [number, number])[] = [
    [0, 0],
    [0.3, 0],
    [0.305, 0.004],
    [0.305, 0.018],
    [0.3, 0.024],
  ];
  for (let i = 0; i <= 48; i++) {
    const t = i / 48;
    const swell = 0.012 * Math.exp(-(((t - 0.62) / 0.06) ** 2));
    profile.push([0.016 + 0.26 * (1 - t) ** 5.5 + swell + 0.022 * t ** 10, 0.026 + 0.262 * t]);
  }
  return [...profile, [0.034, 0.296], [0, 0.3]];
}
