import { gilt } from '../../lib/materials.ts';
import { type Material, type Mesh, scale3, type Vec3 } from '../../lib/mesh.ts';
import { centreOf, facesOf, PLATONIC } from '../../lib/polyhedra.ts';
import { Assembly, turning } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** One spike: its tip, and the pentagon it stands on, counter-clockwise seen from outside. */
export type Spike = { readonly tip: Vec3; readonly foot: readonly Vec3[] };

/**
 * The small stellated dodecahedron {5/2, 5}: each face of a dodecahedron prolonged in its plane until it is a pentagram.
 * Neighbouring face planes make an angle whose cosine is 1/√5, so five of them meet √5 times as far out as the face
 * between them. Source: J. Kepler, Harmonices Mundi II (Linz, 1619); H. S. M. Coxeter, Regular Polytopes, 6.2.
 */
export function spikes(): Spike[] {
  const core = PLATONIC.dodecahedron;
  return facesOf(core).map((face) => {
    const foot = face.map((k) => core[k]!);
    return { tip: scale3(centreOf(foot), Math.sqrt(5)), foot };
  });
}

const HEIGHT_M = 0.82;
const ROWS = 34;

/** Burnished with a brush: soft enough for every lamp to lie on several facets. */
const burnished: Material = { ...gilt, color: '#f2c265', roughness: 0.36, patina: '#b97a2c' };

/** A gilt star of twelve points, standing on three of them. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 92, elevationDeg: 21, backdrop: '#cbbda6' },
  build(): Mesh {
    const upright = turning([1, 1, 1], [0, 1, 0]);
    const star = new Assembly();
    for (const { tip, foot } of spikes()) {
      foot.forEach((a, i) => {
        star.triangle([upright(tip), upright(a), upright(foot[(i + 1) % 5]!)], ROWS);
      });
    }
    return star.stand(burnished, HEIGHT_M);
  },
};
