import { fromOklab, linear, type Rgb, toOklab } from '../../lib/color.ts';
import { wood } from '../../lib/materials.ts';
import { dot3, type Material, type Mesh, scale3, sub3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { centreOf, facesOf, PLATONIC, shortestPairs } from '../../lib/polyhedra.ts';
import { seededRandom } from '../../lib/random.ts';
import { Assembly, mix3, turning } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * The icosahedron with its corners cut off at a third of its edges: 60 corners, 12 pentagons, 20 hexagons.
 * Source: L. Pacioli, De divina proportione (Venice, 1509), plates XXIII–XXIV, "ycocedron abscisus", after Leonardo.
 */
export function truncatedIcosahedron(): Vec3[] {
  const corners = PLATONIC.icosahedron;
  return shortestPairs(corners).flatMap(([i, j]) => [
    mix3(corners[i]!, corners[j]!, 1 / 3),
    mix3(corners[i]!, corners[j]!, 2 / 3),
  ]);
}

/** Breadth of a bar on each face, and how deep the wood is, in edges. */
const BREADTH = 0.17;
const DEPTH = 0.24;
const HEIGHT_M = 0.5;
const ALONG = 12;
const ACROSS = 5;

/** One face cut open: its rim outside and inside and the walls of its window; neighbours share the rims' corners. */
function cutOpen(model: Assembly, face: readonly Vec3[], color: Rgb): void {
  const centre = centreOf(face);
  const normal = unit3(centre);
  const n = face.length;
  const edge = Math.hypot(...sub3(face[1]!, face[0]!));
  const shrunk = 1 - BREADTH / (0.5 / Math.tan(Math.PI / n));
  const inner = 1 - (DEPTH * edge) / dot3(centre, normal);
  const window = face.map((p) => mix3(centre, p, shrunk));
  const behind = window.map((p) => sub3(p, scale3(normal, DEPTH * edge)));
  face.forEach((p, i) => {
    const k = (i + 1) % n;
    const q = face[k]!;
    model.quad([p, q, window[k]!, window[i]!], ACROSS, ALONG, color);
    model.quad([scale3(q, inner), scale3(p, inner), behind[i]!, behind[k]!], ACROSS, ALONG, color);
    model.quad([window[i]!, window[k]!, behind[k]!, behind[i]!], ACROSS, ALONG, color);
  });
}

/** Pear wood, oiled: a shade of its own for every board. */
const pear: Material = { ...wood, name: 'pear wood', color: '#ffffff', roughness: 0.46 };
const WOOD = '#98693f';
/** Between the darkest board and the lightest, in OKLab. */
const VARIETY = 0.2;

/** Leonardo's hollow solid in wood, lying on one of its hexagons. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 10, elevationDeg: 17, backdrop: '#b9b2a2' },
  build(): Mesh {
    const corners = truncatedIcosahedron();
    const down = turning([1, 1, 1], [0, 1, 0]);
    const random = seededRandom(1509);
    const [lightness, a, b] = toOklab(linear(WOOD));
    const model = new Assembly();
    for (const face of facesOf(corners)) {
      const shade = (random() - 0.5) * VARIETY;
      const color = fromOklab([
        lightness + shade,
        a - shade * 0.1 + (random() - 0.5) * 0.02,
        b + shade * 0.1,
      ]);
      cutOpen(
        model,
        face.map((k) => down(corners[k]!)),
        color,
      );
    }
    return model.stand(pear, HEIGHT_M);
  },
};
