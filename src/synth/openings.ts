import type { PlanPoint } from '../museum/format/common.ts';
import type { Opening, OpeningKind } from '../museum/format/plan.ts';
import {
  CROSS_COLUMNS,
  STAIR_LANDING_COLUMN,
  STAIR_UP_COLUMN,
  type SynthRoom,
  WING_SIDE,
  wingId,
} from './layout.ts';

const DOOR = { widthM: 1.8, heightM: 2.7 };
const ARCH = { widthM: 2, heightM: 2.9 };
/** The entrance hall's door is aside of the first room's others, so that the first glance ends in that room. */
const HALL_DOOR_X_M = 3.5;

/** All ways between rooms, each once. */
export function layOpenings(rooms: readonly SynthRoom[]): readonly Opening[] {
  const at = new Map(rooms.map((room) => [keyOf(room), room]));
  return rooms.flatMap((room) => waysOf(room, (key) => at.get(keyOf(key))));
}

type Key = Pick<SynthRoom, 'kind' | 'floor' | 'column' | 'row'>;
const keyOf = ({ kind, floor, column, row }: Key) => `${kind} ${floor} ${column} ${row}`;

function waysOf(room: SynthRoom, find: (key: Key) => SynthRoom | undefined): readonly Opening[] {
  const { floor, column, row } = room;
  const cell = (c: number, r: number) => find({ kind: 'cell', floor, column: c, row: r });
  const [x, z] = [(room.from[0] + room.to[0]) / 2, (room.from[1] + room.to[1]) / 2];
  if (room.kind === 'hall') return southward(room, cell(0, 0), 'door', HALL_DOOR_X_M);
  if (room.kind === 'landing') {
    const beside = cell(column + STAIR_LANDING_COLUMN - STAIR_UP_COLUMN, 0);
    return beside ? southward(room, beside, 'passage', (beside.from[0] + beside.to[0]) / 2) : [];
  }
  const east = cell(column + 1, row);
  const south = CROSS_COLUMNS.includes(column % WING_SIDE) ? cell(column, row + 1) : undefined;
  const isAtStair = row === 0 && column % WING_SIDE === STAIR_UP_COLUMN;
  const above = isAtStair ? find({ kind: 'landing', floor: floor + 1, column, row: -1 }) : undefined;
  return [
    ...(east ? [way('door', room, east, [room.to[0], z], [east.from[0], z])] : []),
    ...southward(room, south, 'arch', x),
    ...(above ? [way('stair', room, above, [x, room.from[1]], [x, above.to[1]])] : []),
  ];
}

const southward = (
  room: SynthRoom,
  south: SynthRoom | undefined,
  kind: OpeningKind,
  x: number,
): readonly Opening[] => (south ? [way(kind, room, south, [x, room.to[1]], [x, south.from[1]])] : []);

function way(kind: OpeningKind, a: SynthRoom, b: SynthRoom, from: PlanPoint, to: PlanPoint): Opening {
  return {
    id: `${a.id}-${b.id}`,
    kind,
    rooms: [a.id, b.id],
    ...(a.wing === b.wing ? {} : { wings: [wingId(a.wing), wingId(b.wing)] }),
    from: roundedPoint(from),
    to: roundedPoint(to),
    ...(kind === 'door' ? DOOR : ARCH),
  };
}

/** To the millimetre, as people write them. */
export const roundedPoint = ([x, z]: PlanPoint): PlanPoint => [roundM(x), roundM(z)];
export const roundM = (metres: number): number => Math.round(metres * 1000) / 1000;
