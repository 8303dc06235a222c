import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { boundsOf, makePlane, onPlane, type Plane, planeThrough, rectangle } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { SectionPoint } from '../frame-profiles.ts';
import { skyGlow } from '../lay-lights.ts';
import { addMoulding } from '../moulding.ts';
import { EVEN_CHART, type RoomParts } from '../parts.ts';
import { SURFACE } from '../surface-kinds.ts';
import { addScaled, type Rgb, scale, type Vec2, type Vec3 } from '../vec.ts';
import { insideOf, litIn } from './side.ts';

/** How far the glass stays from both ends, how wide it is at most, its share of the width, and its shaft. */
const GLASS = { endM: 0.9, widthM: 1.3, share: 0.5, shaftM: 0.45 } as const;
const BAR = { everyM: 1.05, half: 0.02, deep: 0.05 } as const;
const WHITE: Rgb = [0.86, 0.87, 0.88];
const LIP: readonly SectionPoint[] = [
  { x: 0.08, out: 0 },
  { x: 0.08, out: 0.018 },
  { x: 0.02, out: 0.028 },
  { x: 0, out: 0.028 },
  { x: 0, out: 0 },
];

/** A stair's rooflight: the hole in its sloping head, in the plane of that, which looks down. */
export type StairLight = {
  readonly plane: Plane;
  readonly head: Vec2;
  readonly min: Vec2;
  readonly max: Vec2;
  readonly level: number;
};

/** Where a stair's rooflight is; `undefined` for openings without one, or too short for it. */
export function stairLightOf(opening: ResolvedOpening): StairLight | undefined {
  const { light, kind, depthM, widthM, heightM, sides } = opening;
  if (!light || kind === 'arch' || depthM < 2.5 * GLASS.endM) return undefined;
  const at = (side: 0 | 1, aside: number) =>
    insideOf(opening, side * depthM, aside, sides[side].floorM + heightM);
  const plane = planeThrough(at(0, -widthM / 2), at(1, -widthM / 2), at(0, widthM / 2));
  const lengthM = Math.hypot(depthM, sides[1].floorM - sides[0].floorM);
  const half = Math.min(GLASS.widthM, widthM * GLASS.share) / 2;
  return {
    plane,
    head: [lengthM, widthM],
    min: [GLASS.endM, widthM / 2 - half],
    max: [lengthM - GLASS.endM, widthM / 2 + half],
    level: light.level,
  };
}

/** The glass as what shines: its corners counter-clockwise as seen from below. */
export const stairSky = ({ plane, min, max }: StairLight): readonly Vec3[] =>
  rectangle(...min, ...max).map((at) => onPlane(plane, at, -GLASS.shaftM));

/** Adds a stair's head with its rooflight: a shaft, the glass and its bars. */
export function addStairLight(
  parts: RoomParts,
  opening: ResolvedOpening,
  light: StairLight,
  look: Look,
): void {
  const { plane, head, min, max } = light;
  const contour = rectangle(0, 0, ...head);
  const hole = rectangle(...min, ...max);
  const chart = parts.addChart({ plane, ...boundsOf(contour), ...litIn(opening) });
  parts.addFacet({ plane, contour, holes: [hole], ...look, chart });
  const middle: Vec2 = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2];
  const half: Vec2 = [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2];
  const centred = { ...plane, origin: onPlane(plane, middle) };
  addMoulding(parts, { plane: centred, half, outM: 0, points: LIP, look, chart, share: 1 });
  const white = { surface: SURFACE.paint, color: WHITE };
  for (let i = 0; i < 4; i++) {
    const [a, b] = [hole[i]!, hole[(i + 1) % 4]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const along = addScaled(scale(plane.u, (b[0] - a[0]) / length), plane.v, (b[1] - a[1]) / length);
    // Up the shaft from its edge: seen from within.
    const side = makePlane(onPlane(plane, a), along, scale(plane.n, -1));
    parts.addLit(side, rectangle(0, 0, length, GLASS.shaftM), white, { ...litIn(opening), texelsPerM: 5 });
  }
  const glass = { ...plane, origin: onPlane(plane, [0, 0], -GLASS.shaftM) };
  parts.addFacet({
    plane: glass,
    contour: hole,
    surface: SURFACE.paint,
    color: [0.93, 0.97, 1],
    chart: EVEN_CHART,
    gain: 0,
    glow: skyGlow(light.level),
    follows: 'sky',
  });
  addBars(parts, light, glass);
}

/** Adds glazing bars across the glass, and one along its middle where it is wide. */
function addBars(parts: RoomParts, { min, max, level }: StairLight, glass: Plane): void {
  const gain = 0.62 * Math.min(1, level);
  const add = (u0: number, v0: number, u1: number, v1: number) => {
    const front = { ...glass, origin: onPlane(glass, [0, 0], BAR.deep) };
    const look = { surface: SURFACE.paint, color: WHITE, chart: EVEN_CHART, follows: 'sky' as const };
    parts.addFacet({ plane: front, contour: rectangle(u0, v0, u1, v1), ...look, gain });
    const corners = rectangle(u0, v0, u1, v1);
    for (let i = 0; i < 4; i++) {
      const [a, b] = [corners[i]!, corners[(i + 1) % 4]!];
      const plane = planeThrough(onPlane(glass, a), onPlane(glass, b), onPlane(front, a));
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      parts.addFacet({ plane, contour: rectangle(0, 0, length, BAR.deep), ...look, gain: gain * 1.15 });
    }
  };
  const count = Math.max(1, Math.round((max[0] - min[0]) / BAR.everyM));
  for (let i = 1; i < count; i++) {
    const at = min[0] + ((max[0] - min[0]) * i) / count;
    add(at - BAR.half, min[1], at + BAR.half, max[1]);
  }
}
