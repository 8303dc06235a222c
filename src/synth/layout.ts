import type { PlanPoint } from '../museum/format/common.ts';

/** A wing is a square of so many rooms on a side. */
export const WING_SIDE = 5;
const ROOMS_PER_WING = WING_SIDE ** 2;
/** Rooms in metres, and the wall between two of them. */
export const ROOM_WIDTH_M = 12;
export const ROOM_DEPTH_M = 9;
export const ROOM_HEIGHT_M = 4.2;
export const WALL_M = 0.4;
/** From floor to floor, and the length of the stairs, which climb at 27°. */
export const FLOOR_M = 5;
export const STAIR_M = 10;
/** A floor has at most so many wings on a side. */
const MOST_WINGS_ON_SIDE = 6;
/** The columns of a wing whose rooms also lead to the south. */
export const CROSS_COLUMNS: readonly number[] = [1, 3];
/** The columns of a wing from which its stair leads up, and into which the one from below leads. */
export const STAIR_UP_COLUMN = 2;
export const STAIR_LANDING_COLUMN = 3;

/** `hall` is the entrance, `landing` where a stair arrives, `cell` a room of a wing's square. */
export type SynthRoomKind = 'hall' | 'landing' | 'cell';

/** A room where it stands: columns count to the east, rows to the south, over the whole floor. */
export type SynthRoom = {
  readonly index: number;
  readonly id: string;
  readonly kind: SynthRoomKind;
  readonly wing: number;
  readonly floor: number;
  readonly column: number;
  readonly row: number;
  /** North-west and south-east corners in metres. */
  readonly from: PlanPoint;
  readonly to: PlanPoint;
};

export const wingId = (wing: number): string => `wing-${wing + 1}`;

/**
 * The rooms of a museum of `count` rooms, in the order of their wings: an entrance hall, then squares of 5 × 5 rooms
 * whose doors line up, the squares in a square on each floor, the floors above each other, with landings north of them
 * where stairs arrive. However many there are, every room is reached: a wing fills from where one comes into it.
 */
export function layRooms(count: number): readonly SynthRoom[] {
  const wings = Math.ceil(count / ROOMS_PER_WING);
  const side = Math.min(MOST_WINGS_ON_SIDE, Math.max(1, Math.round(Math.cbrt(wings))));
  const rooms: SynthRoom[] = [];
  for (let wing = 0; rooms.length < count; wing++) {
    const floor = Math.floor(wing / side ** 2);
    const place = { wing, floor, column: wing % side, row: Math.floor((wing % side ** 2) / side) };
    for (const room of roomsOfWing(place)) {
      if (rooms.length === count) break;
      rooms.push({ ...room, index: rooms.length, id: `room-${rooms.length + 1}` });
    }
  }
  return rooms;
}

type WingPlace = { wing: number; floor: number; column: number; row: number };
type Laid = Omit<SynthRoom, 'index' | 'id'>;

function roomsOfWing({ wing, floor, column, row }: WingPlace): readonly Laid[] {
  const left = column * WING_SIDE;
  const top = row * WING_SIDE;
  const isNorth = row === 0;
  const isEntrance = wing === 0;
  const rooms: Laid[] = [];
  if (isEntrance) rooms.push({ ...hallPlace(), kind: 'hall', wing, floor, column: 0, row: -1 });
  else if (isNorth && floor > 0) {
    const at = left + STAIR_UP_COLUMN;
    rooms.push({ ...landingPlace(at), kind: 'landing', wing, floor, column: at, row: -1 });
  }
  for (let i = 0; i < WING_SIDE; i++) {
    for (const j of orderInRow(i, isNorth, column === 0, floor)) {
      const at = { column: left + j, row: top + i };
      rooms.push({ ...cellPlace(at.column, at.row), kind: 'cell', wing, floor, ...at });
    }
  }
  // One comes in from a hall or landing of its own: then the last room of the square is left out.
  return rooms.slice(0, ROOMS_PER_WING);
}

/** The first room of a row is one that a way leads into: from a landing, the west, the north or the row before. */
function orderInRow(i: number, isNorth: boolean, isWest: boolean, floor: number): readonly number[] {
  if (i > 0) return [1, 0, 2, 3, 4];
  if (isNorth && floor > 0) return [STAIR_LANDING_COLUMN, 2, 1, 0, 4];
  return isWest && !isNorth ? [1, 0, 2, 3, 4] : [0, 1, 2, 3, 4];
}

function cellPlace(column: number, row: number): Pick<SynthRoom, 'from' | 'to'> {
  const x = column * (ROOM_WIDTH_M + WALL_M);
  const z = row * (ROOM_DEPTH_M + WALL_M);
  return { from: [x, z], to: [x + ROOM_WIDTH_M, z + ROOM_DEPTH_M] };
}

const hallPlace = (): Pick<SynthRoom, 'from' | 'to'> => ({
  from: [0, -WALL_M - ROOM_DEPTH_M],
  to: [ROOM_WIDTH_M, -WALL_M],
});

/** A landing is two rooms wide: the stair arrives in the one half, the way to the wing leaves from the other. */
function landingPlace(column: number): Pick<SynthRoom, 'from' | 'to'> {
  const x = column * (ROOM_WIDTH_M + WALL_M);
  return { from: [x, -STAIR_M - ROOM_DEPTH_M], to: [x + 2 * ROOM_WIDTH_M + WALL_M, -STAIR_M] };
}
