import type { PlanPoint } from '../format/common.ts';
import type { PlanRoom } from '../format/plan.ts';
import type { Frame, Furniture, HangItem, Niche, Room } from '../format/room.ts';
import type { Work, Works } from '../format/works.ts';
import { pointOnWall, type Wall, wallsOf } from '../plan/walls.ts';

/** Height of a work's centre above the floor unless its place says otherwise (museum practice: 1.55 m). */
export const CENTRE_LINE_M = 1.55;

/** A frame for works whose hang names none: dark wood, slim. */
export const DEFAULT_FRAME: Frame = { color: '#2b2320', widthM: 0.03, depthM: 0.045 };

/**
 * A work where it hangs or stands, in world metres (x east, y up, z south). `position` is a picture's centre on the
 * wall's face, or the middle of an object's base; `facing` the unit vector on the plan away from the wall.
 */
export type PlacedWork = {
  readonly work: Work;
  readonly item: HangItem;
  readonly position: readonly [x: number, y: number, z: number];
  readonly facing: PlanPoint;
  readonly frame: Frame | undefined;
  /** The niche it stands in, and the wall that this is in. */
  readonly within?: { readonly niche: Niche; readonly wall: Wall };
};

/** The unit vector on the plan that a footprint's front (+z at rotation 0) faces, rotating clockwise from above. */
export function frontOf(rotationDeg: number): PlanPoint {
  const angle = (rotationDeg * Math.PI) / 180;
  return [-Math.sin(angle), Math.cos(angle)];
}

/** The unit vector on the plan along a footprint's width (+x at rotation 0). */
export function widthAxisOf(rotationDeg: number): PlanPoint {
  const [x, z] = frontOf(rotationDeg);
  return [z, -x];
}

/** Places every work of the hang that can be placed; dangling references are left out (validation names them). */
export function placeWorks(planRoom: PlanRoom, room: Room, works: Works): readonly PlacedWork[] {
  const byId = new Map(works.works.map((work) => [work.id, work]));
  const furniture = new Map(room.furniture.map((piece) => [piece.id, piece]));
  const walls = wallsOf(planRoom.outline);
  return room.hang.flatMap((item) => {
    const work = byId.get(item.work);
    if (!work) return [];
    const { place } = item;
    const frame = work.kind === 'picture' ? (item.frame ?? DEFAULT_FRAME) : undefined;
    if (place.kind === 'wall') {
      const wall = walls[place.wall];
      if (!wall) return [];
      const [x, z] = pointOnWall(wall, place.atM);
      const y = planRoom.elevationM + (place.centreM ?? CENTRE_LINE_M);
      return [{ work, item, position: [x, y, z] as const, facing: wall.inward, frame }];
    }
    if (place.kind === 'niche') {
      const niche = room.niches?.find(({ id }) => id === place.niche);
      const wall = niche && walls[niche.wall];
      return wall ? [inNiche(planRoom, { niche, wall }, work, item, place.rotationDeg ?? 0)] : [];
    }
    const piece = furniture.get(place.furniture);
    if (!piece) return [];
    return place.kind === 'plinth'
      ? onPlinth(planRoom, piece, work, item, place.rotationDeg ?? 0)
      : onFreeWall(planRoom, piece, work, item, place, frame);
  });
}

function onPlinth(planRoom: PlanRoom, piece: Furniture, work: Work, item: HangItem, rotationDeg: number) {
  if (piece.kind !== 'plinth') return [];
  const [x, z] = piece.position;
  const position = [x, planRoom.elevationM + piece.heightM, z] as const;
  return [
    { work, item, position, facing: frontOf((piece.rotationDeg ?? 0) + rotationDeg), frame: undefined },
  ];
}

function inNiche(
  planRoom: PlanRoom,
  within: NonNullable<PlacedWork['within']>,
  work: Work,
  item: HangItem,
  rotationDeg: number,
): PlacedWork {
  const { niche, wall } = within;
  const [x, z] = pointOnWall(wall, niche.atM);
  const [ix, iz] = wall.inward;
  const inM = niche.depthM / 2;
  const position = [x - ix * inM, planRoom.elevationM + niche.sillM, z - iz * inM] as const;
  const angle = (rotationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const facing: PlanPoint = [ix * cos - iz * sin, ix * sin + iz * cos];
  return { work, item, position, facing, frame: undefined, within };
}

function onFreeWall(
  planRoom: PlanRoom,
  piece: Furniture,
  work: Work,
  item: HangItem,
  place: { side: 'front' | 'back'; atM: number; centreM?: number | undefined },
  frame: Frame | undefined,
) {
  if (piece.kind !== 'free-wall') return [];
  const rotationDeg = piece.rotationDeg ?? 0;
  const front = frontOf(rotationDeg);
  const width = widthAxisOf(rotationDeg);
  const sign = place.side === 'front' ? 1 : -1;
  // Facing the front one looks along −front, so the wall's left end lies at −width; at the back it is mirrored.
  const alongM = sign * (place.atM - piece.widthM / 2);
  const outM = (sign * piece.depthM) / 2;
  const position = [
    piece.position[0] + width[0] * alongM + front[0] * outM,
    planRoom.elevationM + (place.centreM ?? CENTRE_LINE_M),
    piece.position[1] + width[1] * alongM + front[1] * outM,
  ] as const;
  return [{ work, item, position, facing: [front[0] * sign, front[1] * sign] as PlanPoint, frame }];
}
