import type { Pose } from '../contract.ts';
import type { Walker } from './walker.ts';

/** Tells where the visitor stands and looks, whenever it is not what was told last. */
export class PoseTeller {
  readonly #walker: Walker;
  readonly #tell: (pose: Pose) => void;
  /** Told each time: who wants to keep it copies it. */
  readonly #pose = { room: '', x: 0, z: 0, yaw: 0 };

  constructor(walker: Walker, tell: (pose: Pose) => void) {
    this.#walker = walker;
    this.#tell = tell;
  }

  /** Call after each frame that was drawn. */
  update(): void {
    const { room, at, yaw } = this.#walker;
    const pose = this.#pose;
    if (pose.room === room && pose.x === at.x && pose.z === at.z && pose.yaw === yaw) return;
    pose.room = room;
    pose.x = at.x;
    pose.z = at.z;
    pose.yaw = yaw;
    this.#tell(pose);
  }
}
