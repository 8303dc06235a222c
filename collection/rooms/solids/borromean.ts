import { linear } from '../../lib/color.ts';
import {
  add3,
  gridMesh,
  type Material,
  type Mesh,
  scale3,
  smoothNormals,
  standUpright,
  type Vec3,
} from '../../lib/mesh.ts';
import { PHI } from '../../lib/polyhedra.ts';
import { turning } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** Half-axes of the ellipses: as in golden rectangles, so that the three fit into an icosahedron. */
const LONG = PHI;
const SHORT = 1;

/**
 * The k-th of three equal ellipses in the three planes of space, the long axis of each piercing the next one's plane
 * inside it. Three circles can't be so linked. Source: B. Lindström, H.-O. Zetterström, "Borromean circles are
 * impossible", American Mathematical Monthly 98 (1991), 340–341.
 */
export function ring(k: number, t: number): Vec3 {
  const p: Vec3 = [LONG * Math.cos(t), SHORT * Math.sin(t), 0];
  return k === 0 ? p : k === 1 ? [p[2], p[0], p[1]] : [p[1], p[2], p[0]];
}

const ALONG = 420;
/** The section: a bevelled rectangle, half as wide (across the ellipse's plane) and as thick (within it). */
const HALF_WIDTH = 0.235;
const HALF_THICKNESS = 0.15;
const BEVEL = 0.05;
/** What the tools leave of a sharp edge. */
const WORN = 0.007;
const HEIGHT_M = 0.52;

/** Three marbles, honed: ivory, warm grey, black. */
const STONES = ['#e6dfd0', '#9c8f84', '#3d3e42'];
const marble: Material = { name: 'marble', color: '#ffffff', metallic: 0, roughness: 0.34 };

/** Points of the section [out, aside], counter-clockwise: sides stay flat, edges are a hair round. */
export function section(): (readonly [number, number])[] {
  const [w, t] = [HALF_WIDTH, HALF_THICKNESS];
  const corners: (readonly [number, number])[] = [
    [t, -w + BEVEL],
    [t, w - BEVEL],
    [t - BEVEL, w],
    [-t + BEVEL, w],
    [-t, w - BEVEL],
    [-t, -w + BEVEL],
    [-t + BEVEL, -w],
    [t - BEVEL, -w],
  ];
  return corners.flatMap((a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const at = [WORN / length, 0.25, 0.5, 0.75, 1 - WORN / length];
    return at.map((s) => [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s] as const);
  });
}
const SECTION = section();

function bandPoint(k: number, row: number, column: number): Vec3 {
  const t = (2 * Math.PI * row) / ALONG;
  const [away, across] = SECTION[column]!;
  const inPlane = Math.hypot(LONG * Math.sin(t), SHORT * Math.cos(t));
  const out: Vec3 = [(SHORT * Math.cos(t)) / inPlane, (LONG * Math.sin(t)) / inPlane, 0];
  const aside: Vec3 = [0, 0, 1];
  const [p, o, s] = [ring(0, t), out, aside];
  const q = add3(p, add3(scale3(o, away), scale3(s, across)));
  return k === 0 ? q : k === 1 ? [q[2], q[0], q[1]] : [q[1], q[2], q[0]];
}

/** Three rings of three marbles, standing on the ends of all three. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 30, elevationDeg: 14, backdrop: '#8f9a9c' },
  build(): Mesh {
    const up = turning([1, 1, 1], [0, 1, 0]);
    const positions: number[] = [];
    const tints: number[] = [];
    const indices: number[] = [];
    for (let k = 0; k < 3; k++) {
      const start = positions.length / 3;
      const grid = gridMesh(ALONG, SECTION.length, (r, c) => up(bandPoint(k, r, c)), {
        wrapRows: true,
        flip: true,
      });
      positions.push(...grid.positions);
      const stone = linear(STONES[k]!);
      for (let i = 0; i < grid.positions.length; i += 3) tints.push(...stone);
      for (const i of grid.indices) indices.push(start + i);
    }
    const standing = standUpright(Float32Array.from(positions), HEIGHT_M);
    const triangles = Uint32Array.from(indices);
    return {
      positions: standing,
      normals: smoothNormals(standing, triangles),
      indices: triangles,
      tints: Float32Array.from(tints),
      material: marble,
    };
  },
};
