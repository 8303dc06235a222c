import type { Pose } from '../../scene/contract.ts';

/** Where the visitor stands, for whoever draws it by themselves: told outside of React, often, always the same object. */
export type PoseBoard = {
  readonly pose: Pose;
  readonly tell: (pose: Pose) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPoseBoard(): PoseBoard {
  const pose = { room: '', x: 0, z: 0, yaw: 0 };
  const listeners = new Set<() => void>();
  const call = (listener: () => void) => listener();
  return {
    pose,
    tell({ room, x, z, yaw }) {
      pose.room = room;
      pose.x = x;
      pose.z = z;
      pose.yaw = yaw;
      listeners.forEach(call);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
