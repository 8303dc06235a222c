import type { SceneRoom, Standpoint } from '../../../src/scene/contract.ts';
import { Visitor } from '../../../src/scene/engine/visitor.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';
import { entrance, openingDay, recorder } from './museum-for-scene.ts';

/** A visitor of the built-in museum, and what they tell. */
export function visit(standpoint: Standpoint, rooms: ReadonlyMap<string, SceneRoom> = openingDay()) {
  const record = recorder();
  const visitor = new Visitor(builtIn, entrance, record.events);
  visitor.setSize(1280, 720);
  visitor.setRooms(rooms);
  visitor.setStandpoint(standpoint);
  visitor.update(1 / 60);
  return { visitor, ...record };
}

/** Lets time pass until all is still; fails if it never is. */
export function settle(visitor: Visitor, dt = 1 / 60, mostS = 60) {
  for (let t = 0; t < mostS; t += dt) if (!visitor.update(dt)) return t;
  throw new Error('never came to rest');
}

export const where = ({ walker }: Visitor) => [walker.room, walker.at.x, walker.at.z] as const;

/** Where a point of the world is on the 1280 × 720 canvas of a visitor with a level gaze. */
export function onScreen(visitor: Visitor, x: number, y: number, z: number): [number, number] {
  const { walker, eye } = visitor;
  const ahead = (x - eye.x) * Math.sin(walker.yaw) - (z - eye.z) * Math.cos(walker.yaw);
  const right = (x - eye.x) * Math.cos(walker.yaw) + (z - eye.z) * Math.sin(walker.yaw);
  const tan = Math.tan((visitor.view.fovDeg * Math.PI) / 360);
  return [640 + (right / ahead / tan) * 360, 360 - ((y - eye.y) / ahead / tan) * 360];
}
