import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { onPlane, type Plane, polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { openingOutline } from '../opening-shape.ts';
import type { RoomParts } from '../parts.ts';
import { gainTowards } from '../sweep.ts';
import type { Vec2 } from '../vec.ts';
import type { CasingSection } from './profiles.ts';

/** Adds the casing around an opening whose middle is `atM` along a wall's face. */
export function addCasing(
  parts: RoomParts,
  casing: {
    readonly face: Plane;
    readonly opening: ResolvedOpening;
    readonly atM: number;
    readonly section: CasingSection;
    readonly look: Look;
    readonly chart: number;
  },
): void {
  const { face, opening, atM, section, look, chart } = casing;
  const inner = openingOutline(opening.kind, opening.widthM, opening.heightM).map(
    ([u, v]): Vec2 => [u + atM, v],
  );
  const rings = section.map(([aside, out]) => widened(inner, aside).map((at) => onPlane(face, at, out)));
  for (let k = 0; k + 1 < rings.length; k++) {
    const [near, far] = [rings[k]!, rings[k + 1]!];
    for (let i = 0; i + 1 < inner.length; i++) {
      const { plane, contour } = polygonIn([far[i]!, near[i]!, near[i + 1]!, far[i + 1]!]);
      parts.addFacet({ plane, contour, ...look, chart, gain: gainTowards(plane.n, face.n) });
    }
  }
}

/** The outline moved outwards by `byM` at every corner, its feet kept on the floor. */
function widened(outline: readonly Vec2[], byM: number): readonly Vec2[] {
  return outline.map((point, i): Vec2 => {
    const before = outline[i - 1] ?? [point[0], point[1] - 1];
    const after = outline[i + 1] ?? [point[0], point[1] - 1];
    const normal = (a: Vec2, b: Vec2): Vec2 => {
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
    };
    const n0 = normal(before, point);
    const n1 = normal(point, after);
    const k = byM / (1 + n0[0] * n1[0] + n0[1] * n1[1]);
    return [point[0] + (n0[0] + n1[0]) * k, point[1] + (n0[1] + n1[1]) * k];
  });
}
