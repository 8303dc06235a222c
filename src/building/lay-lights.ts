import type { PlanRoom } from '../museum/format/plan.ts';
import type { Room } from '../museum/format/room.ts';
import { signedAreaM2 } from '../museum/plan/polygon.ts';
import { wallsOf } from '../museum/plan/walls.ts';
import { addBox } from './box.ts';
import { boundsOf, makePlane, rectangle } from './facet.ts';
import { ceilingPlane, planInto } from './floor-ceiling.ts';
import { EVEN_CHART, type RoomParts } from './parts.ts';
import { SURFACE } from './surface-kinds.ts';
import { level, type Rgb, scale, UP } from './vec.ts';

/** Height of the shaft between the ceiling and the luminous panel, in metres. */
export const SHAFT_M = 0.75;
const BAR_EVERY_M = 1.3;
const WHITE: Rgb = [0.86, 0.87, 0.88];

type LayLight = NonNullable<Room['light']['layLights']>[number];

/** Adds a lay-light's shaft, panel and glazing bars above its hole in the ceiling. */
export function addLayLight(parts: RoomParts, planRoom: PlanRoom, layLight: LayLight, index: number): void {
  const ceilingM = planRoom.elevationM + planRoom.heightM;
  // Seen from below and inside, a shaft's sides are the walls of a small room above the ceiling.
  for (const side of wallsOf(layLight.outline)) {
    const plane = makePlane(level(side.left, ceilingM), level(side.along), UP);
    parts.addLit(
      plane,
      rectangle(0, 0, side.lengthM, SHAFT_M),
      { surface: SURFACE.paint, color: WHITE },
      {
        source: { kind: 'shaft', layLight: index },
        texelsPerM: 5,
      },
    );
  }
  const below = ceilingPlane(planRoom);
  const panel = { ...below, origin: [0, ceilingM + SHAFT_M, 0] as const };
  const contour = planInto(panel, layLight.outline);
  parts.addFacet({
    plane: panel,
    contour,
    surface: SURFACE.paint,
    color: [0.93, 0.97, 1],
    chart: EVEN_CHART,
    gain: 0,
    glow: 0.9 + 1.1 * Math.min(1.2, layLight.level),
  });
  addBars(parts, layLight, ceilingM + SHAFT_M);
}

/** The stretch of the line `axis = at` inside a convex outline, along the other axis. */
function chordOf(
  outline: LayLight['outline'],
  axis: 0 | 1,
  at: number,
): readonly [number, number] | undefined {
  const cuts: number[] = [];
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i]!;
    const b = outline[(i + 1) % outline.length]!;
    if (a[axis] <= at === b[axis] <= at) continue;
    const t = (at - a[axis]) / (b[axis] - a[axis]);
    cuts.push(a[1 - axis]! + t * (b[1 - axis]! - a[1 - axis]!));
  }
  return cuts.length < 2 ? undefined : [Math.min(...cuts), Math.max(...cuts)];
}

function addBars(parts: RoomParts, { outline, level: brightness }: LayLight, panelM: number): void {
  if (Math.abs(signedAreaM2(outline)) < 0.2) return;
  const { min, size } = boundsOf(outline);
  const look = { surface: SURFACE.paint, color: WHITE };
  for (const axis of [0, 1] as const) {
    const count = Math.max(1, Math.round(size[axis] / BAR_EVERY_M));
    for (let i = 1; i < count; i++) {
      const at = min[axis] + (size[axis] * i) / count;
      const chord = chordOf(outline, axis, at);
      if (!chord) continue;
      const middle = (chord[0] + chord[1]) / 2;
      const half = (chord[1] - chord[0]) / 2;
      addBox(parts, {
        centre: axis === 0 ? [at, panelM - 0.04, middle] : [middle, panelM - 0.04, at],
        width: axis === 0 ? [0, 0, -1] : [1, 0, 0],
        half: [half, axis === 0 ? 0.035 : 0.03, 0.022],
        look,
        skip: { top: true, ends: true },
        chart: { borrowed: EVEN_CHART, gain: 0.62 * Math.min(1, brightness) },
      });
    }
  }
}

/** A lay-light's outline at ceiling height, seen from below counter-clockwise, in world metres. */
export function layLightPolygon(
  planRoom: PlanRoom,
  layLight: LayLight,
): readonly (readonly [number, number, number])[] {
  const y = planRoom.elevationM + planRoom.heightM;
  const points = layLight.outline.map(([x, z]) => level([x, z], y));
  return signedAreaM2(layLight.outline) > 0 ? points : points.reverse();
}

/** Unit vector that looks down from the ceiling. */
export const DOWN = scale(UP, -1);
