import { expect } from 'vitest';
import { clearanceM } from '../../../src/museum/plan/collision.ts';
import { roomAt } from '../../../src/museum/plan/collision-floor.ts';
import { BODY_RADIUS_M, WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import type { ResolvedOpening, ResolvedPlan } from '../../../src/museum/plan/openings.ts';
import { sidesFrom } from '../../../src/museum/plan/openings.ts';
import { VisibleRooms } from '../../../src/museum/plan/visible-rooms.ts';
import { seeded } from './collision-plans.ts';

export type Barred = (opening: ResolvedOpening) => boolean;
export const open: Barred = () => false;

/** Follows one ray through the plan wall by wall, and adds each room whose doorway it comes upon. */
function follow(
  plan: ResolvedPlan,
  barred: Barred,
  room: string,
  x: number,
  z: number,
  dx: number,
  dz: number,
  seen: Set<string>,
  inside: (room: string, x: number, z: number) => void,
) {
  let here = room;
  let fromM = 0;
  for (let hops = 0; hops < 30; hops++) {
    let nearestM = Number.POSITIVE_INFINITY;
    let through: ResolvedOpening | undefined;
    for (const wall of plan.walls.get(here)!) {
      const cross = dx * wall.along[1] - dz * wall.along[0];
      if (Math.abs(cross) < 1e-12) continue;
      const wx = wall.left[0] - x;
      const wz = wall.left[1] - z;
      const atM = (wx * wall.along[1] - wz * wall.along[0]) / cross;
      const alongM = (wx * dz - wz * dx) / cross;
      if (atM <= fromM + 1e-7 || atM >= nearestM || alongM < 0 || alongM > wall.lengthM) continue;
      nearestM = atM;
      through = plan.openingsOf.get(here)!.find((opening) => {
        const side = sidesFrom(opening, here).here;
        return side.wall === wall.index && Math.abs(alongM - side.atM) < opening.widthM / 2;
      });
    }
    const middle = [x + (dx * (fromM + nearestM)) / 2, z + (dz * (fromM + nearestM)) / 2] as const;
    if (nearestM < 1e6) inside(here, ...middle);
    if (!through) return;
    const { there } = sidesFrom(through, here);
    seen.add(there.room);
    if (barred(through)) return;
    const sign = through.sides[0].room === here ? 1 : -1;
    const ahead = (dx * through.axis[0] + dz * through.axis[1]) * sign;
    fromM =
      (((there.point[0] - x) * through.axis[0] + (there.point[1] - z) * through.axis[1]) * sign) / ahead;
    const lateral =
      (z + dz * fromM - there.point[1]) * through.axis[0] -
      (x + dx * fromM - there.point[0]) * through.axis[1];
    if (Math.abs(lateral) > through.widthM / 2) return;
    here = there.room;
  }
}

function bruteForce(
  plan: ResolvedPlan,
  barred: Barred,
  room: string,
  x: number,
  z: number,
  yaw: number,
  tanHalf: number,
  inside: (room: string, x: number, z: number) => void,
) {
  const seen = new Set([room]);
  const rays = 3000;
  for (let i = 0; i <= rays; i++) {
    const slope = ((i / rays) * 2 - 1) * tanHalf;
    const dx = Math.sin(yaw) + Math.cos(yaw) * slope;
    const dz = -Math.cos(yaw) + Math.sin(yaw) * slope;
    follow(plan, barred, room, x, z, dx, dz, seen, inside);
  }
  return seen;
}

/** Compares the rooms seen from random places of every room with those that rays reach: never one less. */
export function compare(plan: ResolvedPlan, barred: Barred, seed: number, viewsPerRoom = 120) {
  const random = seeded(seed);
  const visible = new VisibleRooms(plan, barred);
  const space = new WalkSpace(plan);
  let views = 0;
  let extra = 0;
  let several = 0;
  for (const room of plan.rooms.values()) {
    const xs = room.outline.map(([x]) => x);
    const zs = room.outline.map(([, z]) => z);
    for (let i = 0; i < viewsPerRoom; i++) {
      const x = Math.min(...xs) + random() * (Math.max(...xs) - Math.min(...xs));
      const z = Math.min(...zs) + random() * (Math.max(...zs) - Math.min(...zs));
      const yaw = random() * 7;
      const tanHalf = 0.3 + random() * 1.5;
      if (
        roomAt(plan, x, z, room.id) !== room.id ||
        clearanceM(space.near(room.id), x, z) < BODY_RADIUS_M / 4
      )
        continue;
      const ours = new Set(visible.update(room.id, { x, z, yaw, tanHalf }));
      let unseen = 0;
      const theirs = bruteForce(plan, barred, room.id, x, z, yaw, tanHalf, (id, atX, atZ) => {
        if (!visible.sees(id, atX, atZ, 1e-6)) unseen++;
      });
      expect(unseen, `what rays cross in rooms, from ${room.id} ${x},${z} towards ${yaw}`).toBe(0);
      for (const id of theirs) expect(ours, `${id} from ${room.id} ${x},${z} towards ${yaw}`).toContain(id);
      for (const id of ours) if (!theirs.has(id)) extra++;
      expect(visible.rooms.length).toBe(ours.size);
      views++;
      if (theirs.size > 1) several++;
    }
  }
  return { views, extra, several };
}
