import type { PlanPoint } from '../format/common.ts';
import type { Region } from '../format/details.ts';
import type { PlacedWork } from '../hang/place-works.ts';
import { floorAt } from './collision-floor.ts';
import { BODY_RADIUS_M, type WalkSpace } from './collision-space.ts';
import { canStand, isClear } from './paths-clear.ts';
import { EYE_M, type Lens, lookFrom, type Stand, sightBlockers } from './paths-standpoint.ts';

type Point = readonly [x: number, y: number, z: number];
type Offset = { readonly x: number; readonly y: number; readonly z: number };

/** Where the feet stand, where the eyes look, and how far the eyes are from where the feet alone would have them. */
export type CloseStand = { readonly stand: Stand; readonly lean: Offset };

/** Share of the screen, each way, that a part of a picture may fill. */
const FILLED = 0.84;
/** How far a picture's surface is out of the wall at most, and how near to it the eyes come. */
const SURFACE_M = 0.05;
const NEAREST_EYE_M = 0.15;
const NEAREST_BODY_M = 0.6;
/** How far eyes go up, down and ahead of where they are when one stands upright. */
const STRETCH_M = 1.25;
const STOOP_M = 0.95;
const REACH_M = 1.4;

/**
 * Before a part of a hung picture, so that all of it is seen at once and as large as can be; `undefined` where nobody
 * can stand so. The eyes rise, stoop and come closer than the feet.
 */
export function standClose(
  space: WalkSpace,
  room: string,
  placed: PlacedWork,
  region: Region,
  lens: Lens,
): CloseStand | undefined {
  const corners = cornersOf(placed, region);
  const centre = middle(corners);
  const walls = sightBlockers(space, room, placed);
  const { widthM, heightM } = placed.work.dimensions;
  const fitM = Math.max(
    (region.width * widthM) / 2 / lens.tanHalfH / FILLED,
    (region.height * heightM) / 2 / lens.tanHalfV / FILLED,
    NEAREST_EYE_M,
  );
  for (const turnDeg of [0, 12, -12, 24, -24, 36, -36]) {
    const [fx, fz] = turned(placed.facing, (turnDeg * Math.PI) / 180);
    for (let eyeM = fitM; eyeM < fitM * 2.6 + 0.4; eyeM *= 1.07) {
      for (let bodyM = Math.max(eyeM, NEAREST_BODY_M); bodyM <= eyeM + REACH_M; bodyM += 0.2) {
        const at: PlanPoint = [centre[0] + fx * bodyM, centre[2] + fz * bodyM];
        if (!canStand(space, room, BODY_RADIUS_M + 0.02, at[0], at[1])) continue;
        if (!isClear(walls, 0.01, [centre[0] + fx * 0.05, centre[2] + fz * 0.05], at)) continue;
        const upright = floorAt(space.plan, room, at[0], at[1]) + EYE_M;
        const y = Math.min(upright + STRETCH_M, Math.max(upright - STOOP_M, centre[1]));
        const eye: Point = [centre[0] + fx * eyeM, y, centre[2] + fz * eyeM];
        const { yaw, pitch } = gaze(eye, centre);
        // Further away, more of it comes into view: no other place for the feet helps.
        if (!corners.every((corner) => isSeen(eye, yaw, pitch, corner, lens))) break;
        const lean = { x: eye[0] - at[0], y: eye[1] - upright, z: eye[2] - at[1] };
        return { stand: { x: at[0], z: at[1], yaw, pitch }, lean };
      }
    }
  }
  return undefined;
}

/** Turned towards a point of an object's own frame from where one stands before it. */
export function lookAtPart(
  space: WalkSpace,
  room: string,
  { position: [x, y, z], facing: [fx, fz] }: PlacedWork,
  [px, py, pz]: Point,
  from: Stand,
): Stand {
  return lookFrom(space, room, [from.x, from.z], [x + fz * px + fx * pz, y + py, z - fx * px + fz * pz]);
}

function cornersOf(
  { position, facing, work }: PlacedWork,
  { x, y, width, height }: Region,
): readonly Point[] {
  const { widthM, heightM } = work.dimensions;
  const at = (u: number, v: number): Point => {
    const across = (u - 0.5) * widthM;
    return [
      position[0] + facing[1] * across + facing[0] * SURFACE_M,
      position[1] + (0.5 - v) * heightM,
      position[2] - facing[0] * across + facing[1] * SURFACE_M,
    ];
  };
  return [at(x, y), at(x + width, y), at(x, y + height), at(x + width, y + height)];
}

const middle = (points: readonly Point[]): Point => {
  const mean = (axis: 0 | 1 | 2) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1), mean(2)];
};

function gaze(eye: Point, target: Point): { yaw: number; pitch: number } {
  const [dx, dy, dz] = [target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]];
  return { yaw: Math.atan2(dx, -dz), pitch: Math.atan2(dy, Math.hypot(dx, dz)) };
}

function isSeen(eye: Point, yaw: number, pitch: number, point: Point, lens: Lens): boolean {
  const [dx, dy, dz] = [point[0] - eye[0], point[1] - eye[1], point[2] - eye[2]];
  const level = dx * Math.sin(yaw) - dz * Math.cos(yaw);
  const right = dx * Math.cos(yaw) + dz * Math.sin(yaw);
  const ahead = level * Math.cos(pitch) + dy * Math.sin(pitch);
  const up = dy * Math.cos(pitch) - level * Math.sin(pitch);
  // A hundredth more than asked for, so that the fit itself passes.
  const most = ahead * FILLED * 1.01;
  return ahead > 0 && Math.abs(right) <= lens.tanHalfH * most && Math.abs(up) <= lens.tanHalfV * most;
}

const turned = ([x, z]: PlanPoint, angle: number): PlanPoint => [
  x * Math.cos(angle) - z * Math.sin(angle),
  x * Math.sin(angle) + z * Math.cos(angle),
];
