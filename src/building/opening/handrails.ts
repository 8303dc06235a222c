import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { stairProfile } from '../../museum/plan/stair-profile.ts';
import { addBox } from '../box.ts';
import { polygonIn } from '../facet.ts';
import type { RoomParts } from '../parts.ts';
import { SURFACE } from '../surface-kinds.ts';
import { gainTowards } from '../sweep.ts';
import { addScaled, level, type Rgb, scale, UP, type Vec2, type Vec3 } from '../vec.ts';
import { insideOf, rightOf } from './side.ts';

/** A round rail: its height over the nosings, its distance from the jamb, and its radius, in metres. */
const RAIL = { upM: 0.9, apartM: 0.075, radiusM: 0.022, sides: 12, endM: 0.28 } as const;
const BRACKET_EVERY_M = 1.3;
const WOOD: Rgb = [0.075, 0.038, 0.02];
const BRASS: Rgb = [0.36, 0.26, 0.11];

/** Adds a rail on brackets along both jambs of a stair, whose charts are given from left to right. */
export function addHandrails(
  parts: RoomParts,
  opening: ResolvedOpening,
  jambs: readonly [number, number],
): void {
  const path = railPath(opening);
  for (const [i, side] of ([-1, 1] as const).entries()) {
    const aside = side * (opening.widthM / 2 - RAIL.apartM);
    addRail(parts, opening, { path, aside, chart: jambs[i]!, inward: scale(rightOf(opening.axis), -side) });
  }
}

/** The rail's line as metres along the axis and height: level at both ends, with the nosings in between. */
function railPath(opening: ResolvedOpening): readonly Vec2[] {
  const steps = stairProfile(opening);
  const nosings = steps.slice(1).map((step, i): Vec2 => {
    const upper = Math.max(step.heightM, steps[i]!.heightM);
    return [step.fromM, upper + RAIL.upM];
  });
  const [first, last] = [nosings[0]!, nosings.at(-1)!];
  const end = (t: number) => Math.min(opening.depthM - 0.02, Math.max(0.02, t));
  return [[end(first[0] - RAIL.endM), first[1]], first, last, [end(last[0] + RAIL.endM), last[1]]];
}

function addRail(
  parts: RoomParts,
  opening: ResolvedOpening,
  rail: {
    readonly path: readonly Vec2[];
    readonly aside: number;
    readonly chart: number;
    readonly inward: Vec3;
  },
): void {
  const { path, aside, chart, inward } = rail;
  const right = rightOf(opening.axis);
  const rings = path.map((point, k) => {
    const across = bisector(path, k);
    return Array.from({ length: RAIL.sides }, (_, i): Vec3 => {
      const angle = (i / RAIL.sides) * 2 * Math.PI;
      const out = RAIL.radiusM * Math.cos(angle);
      const at: Vec2 = [
        point[0] + across[0] * RAIL.radiusM * Math.sin(angle),
        point[1] + across[1] * RAIL.radiusM * Math.sin(angle),
      ];
      return addScaled(insideOf(opening, at[0], aside, at[1]), right, out);
    });
  });
  const look = { surface: SURFACE.polishedWood, color: WOOD, chart };
  for (let k = 0; k + 1 < rings.length; k++)
    for (let i = 0; i < RAIL.sides; i++) {
      const j = (i + 1) % RAIL.sides;
      const corners = [rings[k]![i]!, rings[k + 1]![i]!, rings[k + 1]![j]!, rings[k]![j]!];
      const { plane, contour } = polygonIn(corners);
      parts.addFacet({ plane, contour, ...look, gain: gainTowards(plane.n, inward) });
    }
  for (const ring of [rings[0]!, rings.at(-1)!.toReversed()])
    parts.addFacet({ ...polygonIn(ring), ...look, gain: 0.8 });
  addBrackets(parts, opening, rail);
}

/** Across the rail in its upright plane at a point of its line, as long as its bend asks for. */
function bisector(path: readonly Vec2[], k: number): Vec2 {
  const way = (a: Vec2, b: Vec2): Vec2 => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  };
  const before = k > 0 ? way(path[k - 1]!, path[k]!) : way(path[0]!, path[1]!);
  const after = k + 1 < path.length ? way(path[k]!, path[k + 1]!) : before;
  const sum: Vec2 = [before[0] + after[0], before[1] + after[1]];
  const share = 2 / (sum[0] ** 2 + sum[1] ** 2);
  return [-sum[1] * share, sum[0] * share];
}

/** Adds the brackets: each an arm out of the wall, below the rail, and a pin up to it. */
function addBrackets(
  parts: RoomParts,
  opening: ResolvedOpening,
  { path, aside, chart, inward }: Parameters<typeof addRail>[2],
): void {
  const [, from, to] = path as readonly [Vec2, Vec2, Vec2, Vec2];
  const count = Math.max(2, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / BRACKET_EVERY_M) + 1);
  const width = level(opening.axis);
  const look = { surface: SURFACE.metal, color: BRASS };
  for (let i = 0; i < count; i++) {
    const share = (i + 0.15) / (count - 0.7);
    const t = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    const box = (back: number, down: number, half: Vec3) =>
      addBox(parts, {
        centre: addScaled(addScaled(insideOf(opening, t, aside, y), inward, -back), UP, -down),
        width,
        half,
        look,
        chart: { borrowed: chart, gain: 0.9 },
      });
    box(RAIL.apartM / 2, 0.062, [0.007, 0.007, RAIL.apartM / 2]);
    box(0, 0.04, [0.006, 0.022, 0.006]);
    box(RAIL.apartM - 0.004, 0.062, [0.025, 0.03, 0.004]);
  }
}
