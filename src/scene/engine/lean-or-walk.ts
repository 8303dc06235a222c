import type { Picker } from './picker.ts';
import type { Visitor } from './visitor.ts';

/** Works nearer than this are leant towards; further away one walks. */
const LEAN_FROM_M = 3.5;

/** Leans towards the work under a point of the canvas, or back; where none hangs near, one takes a step that way. */
export function leanOrWalk(
  { walker, lean, travel, view }: Pick<Visitor, 'walker' | 'lean' | 'travel' | 'view'>,
  picker: Picker,
  amount: number,
  xPx: number,
  yPx: number,
): void {
  const share = Math.sign(amount) * (1 - Math.exp(-Math.abs(amount) * 0.6));
  if (share < 0 && lean.isLeaning) {
    lean.push(share, 0, 0, 0, 0);
    return;
  }
  const { x, y, z } = lean.target;
  const eye = { x: walker.at.x + x, y: walker.eyeY + y, z: walker.at.z + z };
  const ray = view.ray(xPx, yPx, eye, walker.yaw, walker.pitch);
  const hit = picker.pick(walker.room, ray);
  const isNear = hit?.kind === 'work' && hit.atM < LEAN_FROM_M && hit.room === walker.room;
  if (share > 0 && isNear && !travel.isUnderWay) {
    lean.push(share, ray.dx, ray.dy, ray.dz, hit.atM);
    return;
  }
  travel.stop();
  walker.nudge(share * 0.9);
}
