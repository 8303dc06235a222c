import { type BakeContent, type BakeRoom, readBakeContent } from '../src/bake/load-content.ts';
import { buildTracerScene, makeTracer } from '../src/bake/tracer/index.ts';
import { buildWorld } from '../src/bake/world.ts';
import { buildRoom } from '../src/building/room-model.ts';
import type { Wall } from '../src/museum/plan/walls.ts';

export type Point = readonly [x: number, y: number, z: number];

/** A point counts as wall where what one sees lies this near to the wall's face: nothing that stands or hangs there. */
const ON_FACE_M = 0.003;
/** Around a point everything must be wall, this far. */
const AROUND_M = 0.03;

/** Tells which points of a room's walls one sees as wall, with nothing before them, and on what wall a look ends. */
export class VisibleWall {
  readonly #tracer;
  readonly #walls: readonly Wall[];

  private constructor(room: BakeRoom, content: BakeContent) {
    const world = buildWorld(
      room.plan,
      buildRoom(room.plan, room.id, content),
      (id) => (id === room.id ? content : undefined),
      [],
    );
    this.#tracer = makeTracer(buildTracerScene(world.triangles));
    this.#walls = room.plan.walls.get(room.id)!;
  }

  static async of(room: BakeRoom): Promise<VisibleWall> {
    return new VisibleWall(room, await readBakeContent(room));
  }

  /** Whether all around a point of a wall's face is seen from `eye`. */
  isSeen(eye: Point, [x, y, z]: Point): boolean {
    const wall = this.#wallAt([x, y, z]);
    if (!wall) return false;
    const [ax, az] = wall.along;
    const d = AROUND_M;
    return (
      [
        [0, 0],
        [d, 0],
        [-d, 0],
        [0, d],
        [0, -d],
      ] as const
    ).every(([side, up]) => {
      const aim: Point = [x + ax * side, y + up, z + az * side];
      const seen = this.behind(eye, aim);
      return (
        seen !== undefined && Math.hypot(seen[0] - aim[0], seen[1] - aim[1], seen[2] - aim[2]) < AROUND_M
      );
    });
  }

  /** The point of a wall's face that one sees in the direction of another point; `undefined` where it is no wall's. */
  behind(eye: Point, aim: Point): Point | undefined {
    const { rays, hits, distances } = this.#tracer;
    const way = [aim[0] - eye[0], aim[1] - eye[1], aim[2] - eye[2]] as const;
    rays.set([...eye, ...way, Number.POSITIVE_INFINITY]);
    this.#tracer.trace(1);
    if (hits[0]! < 0) return undefined;
    const t = distances[0]!;
    const at: Point = [eye[0] + way[0] * t, eye[1] + way[1] * t, eye[2] + way[2] * t];
    return this.#wallAt(at) ? at : undefined;
  }

  #wallAt([x, , z]: Point): Wall | undefined {
    return this.#walls.find(({ left, along, inward, lengthM }) => {
      const [dx, dz] = [x - left[0], z - left[1]];
      const atM = dx * along[0] + dz * along[1];
      return Math.abs(dx * inward[0] + dz * inward[1]) < ON_FACE_M && atM > 0 && atM < lengthM;
    });
  }
}
