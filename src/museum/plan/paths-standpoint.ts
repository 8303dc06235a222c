import type { PlanPoint } from '../format/common.ts';
import type { PlacedWork } from '../hang/place-works.ts';
import { clearanceM } from './collision.ts';
import { floorAt } from './collision-floor.ts';
import { furnitureSegments, wallSegments } from './collision-segments.ts';
import { BODY_RADIUS_M, type WalkSpace } from './collision-space.ts';
import { heightOf } from './footprint.ts';
import { canStand, isClear, nearestFree } from './paths-clear.ts';

/** Height of a visitor's eyes above the floor, in metres. */
export const EYE_M = 1.6;
/** Room for the label beside a picture, and the air around what one looks at. */
const LABEL_M = 0.36;
const AIR = 1.18;
const MIN_PICTURE_M = 0.6;
const MIN_OBJECT_M = 1.3;
/** Furniture lower than this hides nothing that hangs on a wall. */
const SEE_OVER_M = 1.1;

/** The picture plane's half sizes at 1 m: tangents of half the vertical and horizontal field of view. */
export type Lens = { readonly tanHalfV: number; readonly tanHalfH: number };

/** Where one stands to look at something: `yaw` clockwise from north and `pitch` upwards, in radians. */
export type Stand = { readonly x: number; readonly z: number; readonly yaw: number; readonly pitch: number };

/** The standpoint before a work, fitting it and its label to the lens; `from` decides the side of an object. */
export function standBefore(
  space: WalkSpace,
  room: string,
  placed: PlacedWork,
  lens: Lens,
  from: PlanPoint,
): Stand {
  const [wx, baseY, wz] = placed.position;
  const picture = placed.work.kind === 'picture';
  const { wantedM, facing } = picture ? pictureView(placed, lens) : objectView(placed, lens, from);
  const y = picture ? baseY : baseY + placed.work.dimensions.heightM / 2;
  const leastM = picture ? MIN_PICTURE_M : MIN_OBJECT_M;
  const walls = sightBlockers(space, room, placed);
  for (const turnDeg of picture || placed.within
    ? [0, 15, -15, 30, -30, 45, -45]
    : [0, 30, -30, 60, -60, 90, -90, 135, -135, 180]) {
    const [fx, fz] = turned(facing, (turnDeg * Math.PI) / 180);
    const freeM = placed.within ? outOfNicheM(placed.within, [fx, fz]) : 0.05;
    if (freeM === undefined) continue;
    for (const scale of [1, 0.9, 1.12, 0.8, 1.3, 0.7, 0.6, 1.6, 0.5]) {
      const d = Math.max(leastM, wantedM * scale);
      const at: PlanPoint = [wx + fx * d, wz + fz * d];
      if (!canStand(space, room, BODY_RADIUS_M + 0.02, at[0], at[1])) continue;
      if (!isClear(walls, 0.01, [wx + fx * freeM, wz + fz * freeM], at)) continue;
      return lookFrom(space, room, at, [wx, y, wz]);
    }
  }
  const at = nearestFree(
    space,
    room,
    BODY_RADIUS_M + 0.01,
    wx + facing[0] * wantedM,
    wz + facing[1] * wantedM,
  );
  return lookFrom(space, room, at ?? from, [wx, y, wz]);
}

/** How far from its middle one looks past a niche's sides and its wall, or `undefined` where a side is in the way. */
function outOfNicheM(
  { niche, wall }: NonNullable<PlacedWork['within']>,
  [fx, fz]: PlanPoint,
): number | undefined {
  const out = fx * wall.inward[0] + fz * wall.inward[1];
  const aside = Math.abs(fx * wall.along[0] + fz * wall.along[1]);
  const atM = niche.depthM / 2 / out;
  return aside * atM > niche.widthM / 2 ? undefined : atM + 0.05;
}

/** A stand at a point of the plan that looks at a point in space. */
export function lookFrom(
  space: WalkSpace,
  room: string,
  at: PlanPoint,
  target: readonly [number, number, number],
): Stand {
  const dx = target[0] - at[0];
  const dz = target[2] - at[1];
  const rise = target[1] - floorAt(space.plan, room, at[0], at[1]) - EYE_M;
  return { x: at[0], z: at[1], yaw: Math.atan2(dx, -dz), pitch: Math.atan2(rise, Math.hypot(dx, dz)) };
}

function pictureView(placed: PlacedWork, lens: Lens): { wantedM: number; facing: PlanPoint } {
  const border = 2 * ((placed.frame?.widthM ?? 0) + (placed.frame?.matM ?? 0));
  const { widthM, heightM } = placed.work.dimensions;
  const fitH = ((heightM + border) * AIR) / 2 / lens.tanHalfV;
  const fitW = ((widthM + border) * AIR + 2 * LABEL_M) / 2 / lens.tanHalfH;
  return { wantedM: Math.max(MIN_PICTURE_M, fitH, fitW), facing: placed.facing };
}

function objectView(placed: PlacedWork, lens: Lens, from: PlanPoint): { wantedM: number; facing: PlanPoint } {
  const { widthM, heightM } = placed.work.dimensions;
  const dx = from[0] - placed.position[0];
  const dz = from[1] - placed.position[2];
  const distance = Math.hypot(dx, dz);
  const fit = Math.max((heightM * 1.6) / 2 / lens.tanHalfV, (widthM * 1.6) / 2 / lens.tanHalfH) + widthM / 2;
  const wantedM = Math.max(MIN_OBJECT_M, fit);
  if (placed.within) return { wantedM, facing: placed.within.wall.inward };
  const facing: PlanPoint = distance > 0.2 ? [dx / distance, dz / distance] : placed.facing;
  return { wantedM, facing };
}

/** What hides a work from who stands in its room, as pieces of walls on the plan. */
export function sightBlockers(space: WalkSpace, room: string, placed: PlacedWork): Float64Array {
  const { place } = placed.item;
  const own = 'furniture' in place ? place.furniture : undefined;
  const tall = space
    .furnitureOf(room)
    .filter((piece) => heightOf(piece, Number.POSITIVE_INFINITY) > SEE_OVER_M && piece.id !== own);
  return Float64Array.from([...wallSegments(space.plan, room, () => true), ...furnitureSegments(tall)]);
}

const turned = ([x, z]: PlanPoint, angle: number): PlanPoint => [
  x * Math.cos(angle) - z * Math.sin(angle),
  x * Math.sin(angle) + z * Math.cos(angle),
];

/** The standpoint from which a room is first seen: just inside the given opening, or its freest corner. */
export function standInRoom(
  space: WalkSpace,
  room: string,
  through?: { point: PlanPoint; into: PlanPoint },
): Stand {
  const outline = space.plan.rooms.get(room)?.outline ?? [];
  let cx = 0;
  let cz = 0;
  for (const [x, z] of outline) {
    cx += x / outline.length;
    cz += z / outline.length;
  }
  const wanted: PlanPoint = through
    ? [through.point[0] + through.into[0] * 0.9, through.point[1] + through.into[1] * 0.9]
    : [cx, cz];
  const free = nearestFree(space, room, BODY_RADIUS_M + 0.05, wanted[0], wanted[1]) ?? wanted;
  if (through)
    return { x: free[0], z: free[1], yaw: Math.atan2(through.into[0], -through.into[1]), pitch: 0 };
  return { x: free[0], z: free[1], yaw: longestView(space, room, free), pitch: 0 };
}

function longestView(space: WalkSpace, room: string, [x, z]: PlanPoint): number {
  let best = 0;
  let bestM = -1;
  for (let i = 0; i < 16; i++) {
    const yaw = (i * Math.PI) / 8;
    let reachM = 0;
    while (reachM < 40) {
      const m = reachM + 0.5;
      const clear = clearanceM(space.near(room), x + Math.sin(yaw) * m, z - Math.cos(yaw) * m);
      if (clear < 0.4) break;
      reachM = m;
    }
    if (reachM > bestM + 0.01) {
      bestM = reachM;
      best = yaw;
    }
  }
  return best;
}
