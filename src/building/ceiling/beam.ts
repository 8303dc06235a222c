import { polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { DOWN } from '../lay-lights.ts';
import type { RoomParts } from '../parts.ts';
import { gainTowards } from '../sweep.ts';
import type { Vec2, Vec3 } from '../vec.ts';
import type { LineSpan } from './spans.ts';

/** The bevel of a beam's lower edges. */
const BEVEL_M = 0.02;

/** Adds a beam under a ceiling along x (axis 0) or z (axis 1): two sides, two bevels and an underside; no ends. */
export function addBeam(
  parts: RoomParts,
  beam: {
    readonly axis: 0 | 1;
    /** Its middle on the other axis. */
    readonly at: number;
    readonly span: LineSpan;
    readonly half: number;
    readonly ceilingM: number;
    readonly depthM: number;
    readonly look: Look;
    readonly chart: number;
    readonly gain: number;
  },
): void {
  const { axis, at, span, half, ceilingM, depthM, look, chart, gain } = beam;
  const point = (along: number, [aside, down]: Vec2): Vec3 =>
    axis === 0 ? [along, ceilingM - down, at + aside] : [at + aside, ceilingM - down, along];
  const bevel = Math.min(BEVEL_M, half / 3, depthM / 3);
  // From one upper edge around the underside to the other.
  const section: readonly Vec2[] = [
    [-half, 0],
    [-half, depthM - bevel],
    [bevel - half, depthM],
    [half - bevel, depthM],
    [half, depthM - bevel],
    [half, 0],
  ];
  for (let i = 0; i + 1 < section.length; i++) {
    const [a, b] = [section[i]!, section[i + 1]!];
    const corners = [point(span[0], a), point(span[1], a), point(span[1], b), point(span[0], b)];
    const { plane, contour } = polygonIn(axis === 0 ? corners : corners.toReversed());
    parts.addFacet({ plane, contour, ...look, chart, gain: gain * gainTowards(plane.n, DOWN) });
  }
}
