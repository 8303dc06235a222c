import { clearanceM } from './collision.ts';
import { roomAt } from './collision-floor.ts';
import type { WalkSpace } from './collision-space.ts';
import { footprintOf } from './footprint.ts';
import { isInside } from './polygon.ts';

/** True when a circle of `radius` can go straight from (ax, az) to (bx, bz) without touching a piece. */
export function isClear(
  segments: Float64Array,
  radius: number,
  [ax, az]: readonly [number, number],
  [bx, bz]: readonly [number, number],
): boolean {
  const low = { x: Math.min(ax, bx) - radius, z: Math.min(az, bz) - radius };
  const high = { x: Math.max(ax, bx) + radius, z: Math.max(az, bz) + radius };
  for (let i = 0; i < segments.length; i += 4) {
    const cx = segments[i]!;
    const cz = segments[i + 1]!;
    const dx = segments[i + 2]!;
    const dz = segments[i + 3]!;
    if (Math.max(cx, dx) < low.x || Math.min(cx, dx) > high.x) continue;
    if (Math.max(cz, dz) < low.z || Math.min(cz, dz) > high.z) continue;
    if (crosses(ax, az, bx, bz, cx, cz, dx, dz)) return false;
    const limit = radius * radius;
    if (pointToPieceSq(cx, cz, ax, az, bx, bz) < limit || pointToPieceSq(dx, dz, ax, az, bx, bz) < limit)
      return false;
    if (pointToPieceSq(ax, az, cx, cz, dx, dz) < limit || pointToPieceSq(bx, bz, cx, cz, dx, dz) < limit)
      return false;
  }
  return true;
}

/** True when a body of `radius` can stand there: in the room or one of its doorways, and touching nothing. */
export function canStand(space: WalkSpace, room: string, radius: number, x: number, z: number): boolean {
  if (roomAt(space.plan, x, z, room) !== room || clearanceM(space.near(room), x, z) < radius) return false;
  return !space.furnitureOf(room).some((piece) => isInside(footprintOf(piece), x, z));
}

/** The place nearest to a point where a body of `radius` can stand in `room`, within 4 m; else `undefined`. */
export function nearestFree(
  space: WalkSpace,
  room: string,
  radius: number,
  x: number,
  z: number,
): readonly [number, number] | undefined {
  if (canStand(space, room, radius, x, z)) return [x, z];
  for (let ringM = 0.05; ringM <= 4; ringM += ringM < 1 ? 0.05 : 0.15) {
    for (let i = 0; i < 24; i++) {
      const px = x + Math.cos((i * Math.PI) / 12) * ringM;
      const pz = z + Math.sin((i * Math.PI) / 12) * ringM;
      if (canStand(space, room, radius, px, pz)) return [px, pz];
    }
  }
  return undefined;
}

function crosses(
  ax: number,
  az: number,
  bx: number,
  bz: number,
  cx: number,
  cz: number,
  dx: number,
  dz: number,
): boolean {
  const abC = (bx - ax) * (cz - az) - (bz - az) * (cx - ax);
  const abD = (bx - ax) * (dz - az) - (bz - az) * (dx - ax);
  const cdA = (dx - cx) * (az - cz) - (dz - cz) * (ax - cx);
  const cdB = (dx - cx) * (bz - cz) - (dz - cz) * (bx - cx);
  return abC * abD < 0 && cdA * cdB < 0;
}

function pointToPieceSq(x: number, z: number, ax: number, az: number, bx: number, bz: number): number {
  const dx = bx - ax;
  const dz = bz - az;
  const lengthSq = dx * dx + dz * dz;
  const t = lengthSq === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / lengthSq));
  return (x - ax - t * dx) ** 2 + (z - az - t * dz) ** 2;
}
