import type { PlanRoom } from '../museum/format/plan.ts';
import type { Room } from '../museum/format/room.ts';
import { WALL_TEXT_M } from '../museum/hang/wall-text-size.ts';
import type { Wall } from '../museum/plan/walls.ts';
import type { Plane } from './facet.ts';
import type { Finishes } from './finishes.ts';
import type { Lit } from './spots.ts';
import { linearColor, luminance } from './surface-kinds.ts';
import { addScaled, type Rgb } from './vec.ts';
import { wallPlane } from './walls.ts';

/** A room's text on its wall: the plane's origin is the block's middle, u to the reader's right. */
export type WallTextPlace = {
  readonly room: Room;
  readonly plane: Plane;
  readonly widthM: number;
  /** Linear colour of the letters. */
  readonly ink: Rgb;
  /** The wall's chart. */
  readonly chart: number;
  /** Its lamp lights it as a picture of about its size. */
  readonly lit: Lit;
};

/** Letters on light walls, and on walls darker than a middle grey. */
const INK = { dark: '#2a2621', light: '#f3efe6' } as const;
const MIDDLE = 0.18;
/** Height that its lamp takes it for, in whatever language it is. */
const LIT_M = 0.6;

/** Where a room's text is set; `undefined` where it is on no wall. */
export function placeWallText(
  planRoom: PlanRoom,
  room: Room | undefined,
  walls: readonly Wall[],
  finishes: Finishes,
  wallCharts: readonly number[],
): WallTextPlace | undefined {
  const given = room?.wallText;
  const wall = given && walls[given.wall];
  if (!wall) return undefined;
  const { atM, centreM = WALL_TEXT_M.centre, widthM = WALL_TEXT_M.width, color } = given;
  const face = wallPlane(wall, planRoom.elevationM);
  const origin = addScaled(addScaled(face.origin, face.u, atM), face.v, centreM);
  const isLight = luminance(finishes.wall(wall.index).color) > MIDDLE;
  const ink = linearColor(color ?? (isLight ? INK.dark : INK.light));
  const lit: Lit = {
    work: { kind: 'picture', dimensions: { widthM, heightM: LIT_M } },
    item: { place: { kind: 'wall' } },
    position: origin,
    facing: wall.inward,
  };
  return { room, plane: { ...face, origin }, widthM, ink, chart: wallCharts[wall.index]!, lit };
}
