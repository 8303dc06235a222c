import { cell120, stereographic, type Vec4 } from '../../lib/four-space.ts';
import { biscuit } from '../../lib/materials.ts';
import type { Mesh, Vec3 } from '../../lib/mesh.ts';
import { PHI, shortestPairs } from '../../lib/polyhedra.ts';
import { Assembly, turning } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** Corners and edges of the half of the 120-cell around w = −1, on the unit sphere, the equator's edges included. */
export function half(): { corners: Vec4[]; edges: [number, number][] } {
  const all = cell120().map((p) => p.map((v) => v / Math.sqrt(8)) as unknown as Vec4);
  const below = all.map((p) => p[3] < 1e-9);
  const edges = shortestPairs(all).filter(([i, j]) => below[i] && below[j]);
  return { corners: all, edges };
}

/** The great circle's way from a to b on the hypersphere. */
function arc(a: Vec4, b: Vec4, steps: number): Vec4[] {
  const angle = Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const [p, q] = [Math.sin(angle * (1 - i / steps)), Math.sin((angle * i) / steps)].map(
      (v) => v / Math.sin(angle),
    );
    return a.map((v, k) => v * p! + b[k]! * q!) as unknown as Vec4;
  });
}

/** Half a bar's thickness on the hypersphere; the projection magnifies it by 1/(1 − w). */
const BAR = 0.026;
const STEPS = 6;
const SIDES = 10;
const HEIGHT_M = 0.56;

/** Half the 120-cell in stereographic projection, in biscuit porcelain: every bar an arc of a circle. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 12, elevationDeg: 16, backdrop: '#4a5763' },
  build(): Mesh {
    const { corners, edges } = half();
    // An axis through the middles of two opposite faces of the inmost cell stands upright.
    const up = turning([0, 1, PHI], [0, 1, 0]);
    const place = (p: Vec4): Vec3 => up(stereographic(p));
    const thickness = (p: Vec4) => BAR / (1 - p[3]);
    const cage = new Assembly();
    for (const [i, j] of edges) {
      const way = arc(corners[i]!, corners[j]!, STEPS);
      cage.tube(way.map(place), (k) => thickness(way[k]!), { sides: SIDES });
    }
    for (const i of new Set(edges.flat())) {
      cage.ball(place(corners[i]!), thickness(corners[i]!) * 1.12, { sides: SIDES });
    }
    return cage.stand(biscuit, HEIGHT_M);
  },
};
