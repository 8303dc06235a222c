import type { Furniture } from '../../museum/format/room.ts';
import { frontOf, type PlacedWork } from '../../museum/hang/place-works.ts';
import { alongOpening } from '../../museum/plan/collision-floor.ts';
import type { WalkSpace } from '../../museum/plan/collision-space.ts';
import { extentOf, heightOf } from '../../museum/plan/footprint.ts';
import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { isInside } from '../../museum/plan/polygon.ts';
import { pointOnWall, type Wall } from '../../museum/plan/walls.ts';
import { hitBox, hitPanel, type Ray } from './picker-rays.ts';

/** What lies under a point of the screen, `atM` metres away. */
export type Hit =
  | { readonly kind: 'work'; readonly room: string; readonly placed: PlacedWork; readonly atM: number }
  | { readonly kind: 'door'; readonly opening: ResolvedOpening; readonly here: string; readonly atM: number }
  | {
      readonly kind: 'floor';
      readonly room: string;
      readonly x: number;
      readonly z: number;
      readonly atM: number;
    }
  | { readonly kind: 'wall'; readonly atM: number };

const MAX_ROOMS_DEEP = 8;
/** Who points at these means the floor before them. */
const LOW = new Set<Furniture['kind']>(['bench', 'chair', 'table']);

/** Finds what a ray meets, on the plan and its works rather than on meshes: cheap enough for every pointer move. */
export class Picker {
  readonly #spaceNow: () => WalkSpace;
  readonly #worksOf: (room: string) => readonly PlacedWork[];

  constructor(space: () => WalkSpace, worksOf: (room: string) => readonly PlacedWork[]) {
    this.#spaceNow = space;
    this.#worksOf = worksOf;
  }

  get #space(): WalkSpace {
    return this.#spaceNow();
  }

  pick(room: string, ray: Ray): Hit | undefined {
    const { plan } = this.#space;
    for (const opening of plan.openingsOf.get(room) ?? []) {
      if (alongOpening(opening, ray.x, ray.z) === undefined) continue;
      const ahead = ray.dx * opening.axis[0] + ray.dz * opening.axis[1];
      return this.#through(opening, ahead > 0 ? 1 : 0, ray, 0, 0);
    }
    return this.#inRoom(room, ray, 0, 0);
  }

  #inRoom(room: string, ray: Ray, fromM: number, depth: number): Hit | undefined {
    const { plan } = this.#space;
    const planRoom = plan.rooms.get(room);
    if (!planRoom || depth > MAX_ROOMS_DEEP) return undefined;
    const wall = this.#nearestWall(room, ray, fromM);
    let best: Hit | undefined = this.#thing(room, ray, fromM, wall?.atM ?? Number.POSITIVE_INFINITY);
    if (ray.dy < 0) {
      const atM = (planRoom.elevationM - ray.y) / ray.dy;
      const x = ray.x + ray.dx * atM;
      const z = ray.z + ray.dz * atM;
      const nearer = atM > fromM && atM < (best?.atM ?? wall?.atM ?? Number.POSITIVE_INFINITY);
      if (nearer && isInside(planRoom.outline, x, z)) best = { kind: 'floor', room, x, z, atM };
    }
    if (best || !wall) return best;
    return this.#atWall(room, wall.wall, ray, wall.atM, depth);
  }

  #nearestWall(room: string, ray: Ray, fromM: number): { wall: Wall; atM: number } | undefined {
    let best: { wall: Wall; atM: number } | undefined;
    for (const wall of this.#space.plan.walls.get(room) ?? []) {
      const towards = ray.dx * wall.inward[0] + ray.dz * wall.inward[1];
      if (towards >= 0) continue;
      const atM =
        ((wall.left[0] - ray.x) * wall.inward[0] + (wall.left[1] - ray.z) * wall.inward[1]) / towards;
      if (atM <= fromM + 1e-6 || (best && atM >= best.atM)) continue;
      const alongM =
        (ray.x + ray.dx * atM - wall.left[0]) * wall.along[0] +
        (ray.z + ray.dz * atM - wall.left[1]) * wall.along[1];
      if (alongM >= 0 && alongM <= wall.lengthM) best = { wall, atM };
    }
    return best;
  }

  #atWall(room: string, wall: Wall, ray: Ray, atM: number, depth: number): Hit | undefined {
    const y = ray.y + ray.dy * atM;
    const alongM =
      (ray.x + ray.dx * atM - wall.left[0]) * wall.along[0] +
      (ray.z + ray.dz * atM - wall.left[1]) * wall.along[1];
    for (const opening of this.#space.plan.openingsOf.get(room) ?? []) {
      const side = opening.sides[0].room === room ? 0 : 1;
      const here = opening.sides[side];
      if (here.wall !== wall.index || Math.abs(alongM - here.atM) > opening.widthM / 2) continue;
      if (y - here.floorM > opening.heightM) continue;
      if (this.#space.isBarred(opening)) return { kind: 'door', opening, here: room, atM };
      return this.#through(opening, side === 0 ? 1 : 0, ray, atM, depth);
    }
    return { kind: 'wall', atM };
  }

  /** Follows a ray inside an opening to its end at side `to`: the sloping floor, a reveal, or the next room. */
  #through(opening: ResolvedOpening, to: 0 | 1, ray: Ray, fromM: number, depth: number): Hit | undefined {
    const [first, second] = opening.sides;
    const ahead = ray.dx * opening.axis[0] + ray.dz * opening.axis[1];
    const end = opening.sides[to];
    const leavesM =
      ((end.point[0] - ray.x) * opening.axis[0] + (end.point[1] - ray.z) * opening.axis[1]) / ahead;
    const slope = (second.floorM - first.floorM) / opening.depthM;
    const startM = (ray.x - first.point[0]) * opening.axis[0] + (ray.z - first.point[1]) * opening.axis[1];
    const sinking = ray.dy - slope * ahead;
    const floorM = sinking < 0 ? (first.floorM + slope * startM - ray.y) / sinking : Number.POSITIVE_INFINITY;
    const x = ray.x + ray.dx * floorM;
    const z = ray.z + ray.dz * floorM;
    if (floorM >= fromM && floorM <= leavesM) {
      const t = alongOpening(opening, x, z);
      if (t !== undefined)
        return { kind: 'floor', room: opening.sides[t < 0.5 ? 0 : 1].room, x, z, atM: floorM };
    }
    const endX = ray.x + ray.dx * leavesM - end.point[0];
    const endZ = ray.z + ray.dz * leavesM - end.point[1];
    const lateralM = endZ * opening.axis[0] - endX * opening.axis[1];
    const free = Number.isFinite(leavesM) && Math.abs(lateralM) <= opening.widthM / 2;
    if (!free || ray.y + ray.dy * leavesM > end.floorM + opening.heightM)
      return { kind: 'wall', atM: leavesM };
    return this.#inRoom(end.room, ray, leavesM, depth + 1);
  }

  /** The nearest work or piece of furniture between two distances. */
  #thing(room: string, ray: Ray, fromM: number, toM: number): Hit | undefined {
    const { elevationM, heightM } = this.#space.plan.rooms.get(room)!;
    const works = this.#worksOf(room);
    let best: Hit | undefined;
    let bestM = toM + 0.01;
    for (const placed of works) {
      const atM = hitWork(ray, placed);
      if (atM < fromM || atM >= bestM) continue;
      bestM = atM;
      best = { kind: 'work', room, placed, atM };
    }
    for (const piece of this.#space.furnitureOf(room)) {
      const box = {
        centre: piece.position,
        front: frontOf(piece.rotationDeg ?? 0),
        ...extentOf(piece),
        lowM: elevationM,
        highM: elevationM + heightOf(piece, heightM),
      };
      const atM = hitBox(ray, box);
      if (atM < fromM || atM >= bestM - 0.001) continue;
      bestM = atM;
      const carried = works.find((placed) => {
        const { place } = placed.item;
        return place.kind === 'plinth' && place.furniture === piece.id;
      });
      if (carried) best = { kind: 'work', room, placed: carried, atM };
      else if (LOW.has(piece.kind)) {
        best = { kind: 'floor', room, x: ray.x + ray.dx * atM, z: ray.z + ray.dz * atM, atM };
      } else best = { kind: 'wall', atM };
    }
    return best;
  }
}

/** Where a ray meets a work: a picture with its frame, the box around an object, or the front of its niche. */
function hitWork(ray: Ray, placed: PlacedWork): number {
  const { work, position, facing, frame, within } = placed;
  if (within) {
    const { niche, wall } = within;
    const [x, z] = pointOnWall(wall, niche.atM);
    const centre = [x, position[1] + niche.heightM / 2, z] as const;
    return hitPanel(ray, centre, wall.inward, niche.widthM, niche.heightM);
  }
  if (work.kind === 'picture') {
    const border = 2 * ((frame?.widthM ?? 0) + (frame?.matM ?? 0));
    const depthM = frame?.depthM ?? 0.03;
    const centre = [position[0] + facing[0] * depthM, position[1], position[2] + facing[1] * depthM] as const;
    return hitPanel(ray, centre, facing, work.dimensions.widthM + border, work.dimensions.heightM + border);
  }
  return hitBox(ray, {
    centre: [position[0], position[2]],
    front: facing,
    widthM: work.dimensions.widthM,
    depthM: work.dimensions.depthM,
    lowM: position[1],
    highM: position[1] + work.dimensions.heightM,
  });
}
