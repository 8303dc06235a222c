import type { PlanPoint } from '../museum/format/common.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import type { Room } from '../museum/format/room.ts';
import { signedAreaM2 } from '../museum/plan/polygon.ts';
import { wallsOf } from '../museum/plan/walls.ts';
import { addBox } from './box.ts';
import { boundsOf, makePlane, rectangle } from './facet.ts';
import { planInto } from './floor-ceiling.ts';
import type { AreaLight } from './light/light-job.ts';
import { EVEN_CHART, type RoomParts } from './parts.ts';
import { SURFACE } from './surface-kinds.ts';
import { level, type Rgb, scale, UP } from './vec.ts';

/** Height of the shaft between the ceiling and the luminous panel, in metres. */
export const SHAFT_M = 0.75;
const BAR_EVERY_M = 1.3;
const WHITE: Rgb = [0.86, 0.87, 0.88];

type LayLight = NonNullable<Room['light']['layLights']>[number];

/** A luminous ceiling: `outline` is its hole, which is `atM` high in the world; `index` is its place among area lights. */
export type Skylight = {
  readonly outline: readonly PlanPoint[];
  readonly atM: number;
  readonly shaftM: number;
  readonly level: number;
  readonly index: number;
};

/** A lay-light as what it is made of. */
export const skylightOf = (planRoom: PlanRoom, { outline, level }: LayLight, index: number): Skylight => ({
  outline,
  atM: planRoom.elevationM + planRoom.heightM,
  shaftM: SHAFT_M,
  level,
  index,
});

/** Adds the shaft, the panel and the glazing bars above a hole in a ceiling. */
export function addSkylight(parts: RoomParts, sky: Skylight): void {
  // Seen from below and inside, a shaft's sides are the walls of a small room above the ceiling.
  for (const side of wallsOf(sky.outline)) {
    const plane = makePlane(level(side.left, sky.atM), level(side.along), UP);
    parts.addLit(
      plane,
      rectangle(0, 0, side.lengthM, sky.shaftM),
      { surface: SURFACE.paint, color: WHITE },
      {
        source: { kind: 'shaft', layLight: sky.index },
        texelsPerM: 5,
      },
    );
  }
  const panel = makePlane([0, sky.atM + sky.shaftM, 0], [1, 0, 0], [0, 0, 1]);
  const contour = planInto(panel, sky.outline);
  parts.addFacet({
    plane: panel,
    contour,
    surface: SURFACE.paint,
    color: [0.93, 0.97, 1],
    chart: EVEN_CHART,
    gain: 0,
    glow: skyGlow(sky.level),
    follows: 'sky',
  });
  addBars(parts, sky, sky.atM + sky.shaftM);
}

/** How bright a luminous panel itself is seen. */
export const skyGlow = (brightness: number): number => 0.9 + 1.1 * Math.min(1.2, brightness);

/** The stretch of the line `axis = at` inside a convex outline, along the other axis. */
export function chordOf(
  outline: readonly PlanPoint[],
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

function addBars(parts: RoomParts, { outline, level: brightness }: Skylight, panelM: number): void {
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
        chart: { borrowed: EVEN_CHART, gain: 0.62 * Math.min(1, brightness), follows: 'sky' },
      });
    }
  }
}

/** The hole of a skylight as what shines through it, seen from below counter-clockwise, in world metres. */
export function areaLightOf({ outline, atM, shaftM, level: brightness }: Skylight): AreaLight {
  const points = outline.map((point) => level(point, atM));
  const polygon = signedAreaM2(outline) > 0 ? points : points.reverse();
  return { polygon, level: brightness, panelM: atM + shaftM };
}

/** Unit vector that looks down from the ceiling. */
export const DOWN = scale(UP, -1);
