import type { Opening } from '../museum/format/plan.ts';
import type { Place } from '../museum/format/room.ts';
import type { SynthRoom } from './layout.ts';
import { roundM } from './openings.ts';

/** Wall that a work takes with its label, and what stays free in corners and beside openings, in metres. */
const SLOT_M = 1.45;
const CORNER_M = 0.25;
const JAMB_M = 0.35;

/** The places along a room's walls, clockwise from the north-west. Wall 0 is the northern one. */
export function placesIn(room: SynthRoom, openings: readonly Opening[]): readonly Place[] {
  const gaps = openings.map((opening) => {
    const [x, z] = opening.rooms[0] === room.id ? opening.from : opening.to;
    return { ...wallOf(room, x, z), halfM: opening.widthM / 2 + JAMB_M };
  });
  return [0, 1, 2, 3].flatMap((wall) => {
    const lengthM = wall % 2 === 0 ? room.to[0] - room.from[0] : room.to[1] - room.from[1];
    const cuts = gaps.filter((gap) => gap.wall === wall).sort((a, b) => a.atM - b.atM);
    const ends = [
      CORNER_M,
      ...cuts.flatMap(({ atM, halfM }) => [atM - halfM, atM + halfM]),
      lengthM - CORNER_M,
    ];
    return Array.from({ length: ends.length / 2 }, (_, i) =>
      slots(wall, ends[2 * i]!, ends[2 * i + 1]!),
    ).flat();
  });
}

function slots(wall: number, fromM: number, toM: number): readonly Place[] {
  const count = Math.max(0, Math.floor((toM - fromM) / SLOT_M));
  const stepM = (toM - fromM) / count;
  return Array.from({ length: count }, (_, i) => ({
    kind: 'wall',
    wall,
    atM: roundM(fromM + stepM * (i + 0.5)),
  }));
}

/** The wall that a point lies on, and where from its left end as seen from inside. */
function wallOf({ from: [west, north], to: [east, south] }: SynthRoom, x: number, z: number) {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  if (near(z, north)) return { wall: 0, atM: x - west };
  if (near(x, east)) return { wall: 1, atM: z - north };
  if (near(z, south)) return { wall: 2, atM: east - x };
  return { wall: 3, atM: south - z };
}

/** `count` of the places, spread over the whole room. */
export const spread = (places: readonly Place[], count: number): readonly Place[] =>
  Array.from({ length: count }, (_, i) => places[Math.floor((i * places.length) / count)]!);
