import { frameSizes, hangPlane } from '../../building/frames.ts';
import type { Vec3 } from '../../building/vec.ts';
import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import type { SceneRoom } from '../contract.ts';

/** A box that a pointer's ray may meet: `axes` are unit vectors, one for each of `halfSize`. */
export type PickTarget = {
  readonly kind: 'work' | 'door';
  /** The work's or the opening's id. */
  readonly id: string;
  readonly centre: Vec3;
  readonly halfSize: Vec3;
  readonly axes: readonly [Vec3, Vec3, Vec3];
};

const DOOR_HALF_DEPTH_M = 0.05;

/** What can be picked of a room: its works where it is ready, its shut doors where it is closed. */
export function pickTargets(plan: ResolvedPlan, roomId: string, room: SceneRoom): readonly PickTarget[] {
  if (room.status === 'ready')
    return room.placed.map((placed) =>
      placed.work.kind === 'picture' ? pictureBox(placed) : objectBox(placed),
    );
  if (room.status !== 'closed') return [];
  return (plan.openingsOf.get(roomId) ?? []).map((opening): PickTarget => {
    const [a, b] = opening.sides;
    const [ax, az] = opening.axis;
    return {
      kind: 'door',
      id: opening.id,
      centre: [
        (a.point[0] + b.point[0]) / 2,
        Math.min(a.floorM, b.floorM) + opening.heightM / 2,
        (a.point[1] + b.point[1]) / 2,
      ],
      halfSize: [opening.depthM / 2 + DOOR_HALF_DEPTH_M, opening.heightM / 2, opening.widthM / 2],
      axes: [
        [ax, 0, az],
        [0, 1, 0],
        [-az, 0, ax],
      ],
    };
  });
}

type Placed = Extract<SceneRoom, { status: 'ready' }>['placed'][number];

function pictureBox(placed: Placed): PickTarget {
  const plane = hangPlane(placed);
  const { outer, frontM } = frameSizes(placed);
  const half = frontM / 2;
  return {
    kind: 'work',
    id: placed.work.id,
    centre: [plane.origin[0] + plane.n[0] * half, plane.origin[1], plane.origin[2] + plane.n[2] * half],
    halfSize: [outer[0], outer[1], half],
    axes: [plane.u, plane.v, plane.n],
  };
}

function objectBox({ work, position, facing }: Placed): PickTarget {
  const { widthM, heightM } = work.dimensions;
  const depthM = work.kind === 'object' ? work.dimensions.depthM : widthM;
  return {
    kind: 'work',
    id: work.id,
    centre: [position[0], position[1] + heightM / 2, position[2]],
    halfSize: [widthM / 2, heightM / 2, depthM / 2],
    axes: [
      [facing[1], 0, -facing[0]],
      [0, 1, 0],
      [facing[0], 0, facing[1]],
    ],
  };
}
