import type { Vec4 } from '../../lib/four-space.ts';
import type { Material, Mesh, Vec3 } from '../../lib/mesh.ts';
import { shortestPairs } from '../../lib/polyhedra.ts';
import { Assembly, mix3 } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** The sixteen corners (±1, ±1, ±1, ±1). */
export const corners = (): Vec4[] =>
  Array.from({ length: 16 }, (_, i) => [0, 1, 2, 3].map((k) => ((i >> k) & 1) * 2 - 1) as unknown as Vec4);

/** Where the eye stands on the w axis. */
const EYE = 3.1;

/** Central projection from the fourth axis: the cube that is further away shrinks into the nearer one. */
export const shadow = ([x, y, z, w]: Vec4): Vec3 => {
  const k = 1 / (EYE - w);
  return [x * k, y * k, z * k];
};

/** Half the rods' thickness before projection, and the ball at a corner. */
const ROD = 0.046;
const BALL = 2.1;
const NEAR = '#c3c5c7';
const FAR = '#cf9f47';
const HEIGHT_M = 0.66;
const metal: Material = { name: 'steel and gilt', color: '#ffffff', metallic: 1, roughness: 0.24 };

/** Cube within cube: rods of steel for the near one, gilt for the far one, and eight that pass from metal to metal. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 19, backdrop: '#2c3035' },
  build(): Mesh {
    const points = corners();
    const model = new Assembly();
    const thick = (w: number) => ROD / (EYE - w);
    for (const [i, j] of shortestPairs(points)) {
      const [a, b] = [points[i]!, points[j]!];
      const [p, q] = [shadow(a), shadow(b)];
      if (a[3] === b[3]) {
        const way = Array.from({ length: 41 }, (_, k) => mix3(p, q, k / 40));
        model.tube(way, thick(a[3]), { color: a[3] > 0 ? NEAR : FAR, sides: 32 });
        continue;
      }
      const [far, near] = a[3] < b[3] ? [p, q] : [q, p];
      const way = Array.from({ length: 41 }, (_, k) => mix3(far, near, k / 40));
      model.tube(way.slice(0, 21), (k) => thick(-1 + k / 20), { color: FAR, sides: 32 });
      model.tube(way.slice(20), (k) => thick(k / 20), { color: NEAR, sides: 32 });
    }
    for (const p of points)
      model.ball(shadow(p), thick(p[3]) * BALL, { color: p[3] > 0 ? NEAR : FAR, sides: 48 });
    return model.stand(metal, HEIGHT_M);
  },
};
