import type { PlanRoom } from '../museum/format/plan.ts';
import type { ResolvedOpening } from '../museum/plan/openings.ts';
import type { Wall } from '../museum/plan/walls.ts';
import { makePlane } from './facet.ts';
import type { Finishes, Look } from './finishes.ts';
import { openingOutline } from './opening-shape.ts';
import type { RoomParts } from './parts.ts';
import { gainTowards, mitreFactors, type ProfilePoint, sweepAlongWall } from './sweep.ts';
import { cross, scale, sub, unit, type Vec2 } from './vec.ts';
import { freeSpans, openingsInWall, wallPlane } from './walls.ts';

/** Width and projection of the casing around an opening, in metres. */
export const CASING_M = { width: 0.1, out: 0.022 } as const;
const SKIRTING_OUT_M = 0.018;
/** A cornice stands out of the dark edge of its wall, and has the ceiling's light as well. */
const CORNICE_GAIN = 1.4;

const skirtingProfile = (heightM: number): readonly ProfilePoint[] => [
  [SKIRTING_OUT_M, 0],
  [SKIRTING_OUT_M, heightM - 0.012],
  [SKIRTING_OUT_M - 0.008, heightM],
  [0, heightM],
];

const corniceProfile = (heightM: number): readonly ProfilePoint[] => [
  [0, heightM - 0.14],
  [0.02, heightM - 0.14],
  [0.02, heightM - 0.11],
  [0.035, heightM - 0.095],
  [0.07, heightM - 0.04],
  [0.07, heightM - 0.02],
  [0.09, heightM - 0.02],
  [0.09, heightM],
];

/** Adds skirting, cornice and the casings of openings to a room's walls. */
export function addTrim(
  parts: RoomParts,
  planRoom: PlanRoom,
  walls: readonly Wall[],
  openings: readonly ResolvedOpening[],
  finishes: Finishes,
  wallCharts: readonly number[],
): void {
  const cornice: Look = finishes.ceiling;
  for (const wall of walls) {
    const chart = wallCharts[wall.index]!;
    const pierced = openingsInWall(planRoom.id, wall.index, openings);
    const shared = { wall, floorM: planRoom.elevationM, mitre: mitreFactors(walls, wall.index), chart };
    const profile = skirtingProfile(finishes.skirting.heightM);
    const look = { surface: finishes.skirting.surface, color: finishes.skirting.color };
    for (const span of freeSpans(wall, pierced, CASING_M.width))
      sweepAlongWall(parts, { ...shared, span, profile, look });
    const whole = { fromM: 0, toM: wall.lengthM };
    sweepAlongWall(parts, {
      ...shared,
      span: whole,
      profile: corniceProfile(planRoom.heightM),
      look: cornice,
      gain: CORNICE_GAIN,
    });
    for (const { opening, atM } of pierced) addCasing(parts, planRoom, wall, opening, atM, look, chart);
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

function addCasing(
  parts: RoomParts,
  planRoom: PlanRoom,
  wall: Wall,
  opening: ResolvedOpening,
  atM: number,
  look: Look,
  chart: number,
): void {
  const face = wallPlane(wall, planRoom.elevationM);
  const inner = openingOutline(opening.kind, opening.widthM, opening.heightM);
  const outer = widened(inner, CASING_M.width);
  const world = ([u, v]: Vec2, out: number) =>
    [0, 1, 2].map(
      (k) => face.origin[k]! + face.u[k]! * (atM + u) + face.v[k]! * v + face.n[k]! * out,
    ) as unknown as readonly [number, number, number];
  const front = { ...face, origin: world([-atM, 0], CASING_M.out) };
  const shifted = ([u, v]: Vec2): Vec2 => [u + atM, v];
  for (let i = 0; i + 1 < inner.length; i++) {
    const quad = [inner[i]!, inner[i + 1]!, outer[i + 1]!, outer[i]!].map(shifted);
    parts.addFacet({ plane: front, contour: quad, ...look, chart });
    for (const [a, b, sign] of [
      [outer[i]!, outer[i + 1]!, 1],
      [inner[i + 1]!, inner[i]!, 1],
    ] as const) {
      // The casing's edge, from the wall out to its front.
      const along = unit(sub(world(b, 0), world(a, 0)));
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const plane = makePlane(world(a, CASING_M.out), along, scale(face.n, -sign));
      const contour: Vec2[] = [
        [0, 0],
        [length, 0],
        [length, CASING_M.out],
        [0, CASING_M.out],
      ];
      parts.addFacet({ plane, contour, ...look, chart, gain: gainTowards(cross(plane.u, plane.v), face.n) });
    }
  }
}
