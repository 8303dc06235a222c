import type { Room } from '../museum/format/room.ts';
import { FORMAT } from '../museum/format/version.ts';
import type { Works } from '../museum/format/works.ts';
import { placesIn, spread } from './hang.ts';
import type { SynthRoom } from './layout.ts';
import { roundM } from './openings.ts';
import type { PoolPicture } from './pool.ts';
import { shareOf } from './spread.ts';
import type { SynthMuseum } from './synth-museum.ts';
import { makeWork } from './works.ts';

type Finishes = Room['finishes'];

/** One look a wing. */
const FINISHES: readonly Finishes[] = [
  finishes('plaster', '#e8e4da', 'oak-planks', '#9a7a55'),
  finishes('fabric', '#7c2f2a', 'oak-herringbone', '#7d5a38'),
  finishes('plaster', '#cfd6d3', 'terrazzo', '#cdc8bd'),
  finishes('fabric', '#2f4a46', 'oak-herringbone', '#8a6a48'),
  finishes('plaster', '#f1eee8', 'concrete', '#a9a6a0'),
  finishes('fabric', '#3c4a66', 'oak-planks', '#8b6b4a'),
];

function finishes(
  material: Finishes['wall']['material'],
  color: string,
  floor: Finishes['floor']['material'],
  floorColor: string,
): Finishes {
  return {
    wall: { material, color },
    floor: { material: floor, color: floorColor },
    ceiling: { color: '#f2efe8' },
  };
}

/** What a room holds: its `room.json` and its `works.json`. */
export function makeRoomContent(
  { wish, openingsOf }: SynthMuseum,
  room: SynthRoom,
  pictures: readonly PoolPicture[],
): { readonly room: Room; readonly works: Works } {
  const { first, count } = shareOf(room.index, wish.rooms, wish.works);
  const made = Array.from({ length: count }, (_, i) => makeWork(wish.seed, first + i, pictures));
  const places = spread(placesIn(room, openingsOf.get(room.id) ?? []), count);
  const [x, z] = [(room.from[0] + room.to[0]) / 2, (room.from[1] + room.to[1]) / 2];
  const lightM = { x: 3, z: 2 };
  return {
    room: {
      format: FORMAT,
      room: room.id,
      finishes: FINISHES[room.wing % FINISHES.length]!,
      light: {
        ambient: 0.6,
        layLights: [
          {
            outline: [
              [roundM(x - lightM.x), roundM(z - lightM.z)],
              [roundM(x + lightM.x), roundM(z - lightM.z)],
              [roundM(x + lightM.x), roundM(z + lightM.z)],
              [roundM(x - lightM.x), roundM(z + lightM.z)],
            ],
            level: 1,
          },
        ],
        spots: 1,
      },
      furniture: [
        {
          id: 'bench',
          kind: 'bench',
          position: [roundM(x + 2.6), roundM(z + 2.2)],
          widthM: 1.6,
          depthM: 0.45,
          heightM: 0.45,
        },
      ],
      hang: made.map(({ work, frame }, i) => ({ work: work.id, place: places[i]!, frame })),
      ...(count > 0 ? { previews: true as const } : {}),
    },
    works: { format: FORMAT, room: room.id, works: made.map(({ work }) => work) },
  };
}
