import type { Directory } from '../format/directory.ts';
import type { DirectoryPlace } from '../format/museum.ts';
import type { Plan } from '../format/plan.ts';
import { FORMAT } from '../format/version.ts';

/** About how many rooms one file of a directory holds: a kilobyte or two. */
const ROOMS_PER_SHARD = 64;

/**
 * The number of the file that a room's entry lies in: FNV-1a over the id's characters, 32 bits, modulo `shards` (Fowler,
 * Noll and Vo). Ids are ASCII, so a character is a byte.
 */
export function shardOf(room: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < room.length; i++) hash = Math.imul(hash ^ room.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

/** The path of a directory's file: its number in hexadecimal, as many digits as the last one needs. */
export const shardPath = ({ folder, shards }: DirectoryPlace, shard: number): string =>
  `${folder}/${shard.toString(16).padStart((shards - 1).toString(16).length, '0')}.json`;

/** The path of the file that says in which wing a room lies. */
export const directoryPathOf = (place: DirectoryPlace, room: string): string =>
  shardPath(place, shardOf(room, place.shards));

/** How many files a directory of so many rooms is best parted into. */
export const shardsFor = (rooms: number): number => Math.max(1, Math.ceil(rooms / ROOMS_PER_SHARD));

/** The files of a museum's directory by path; rooms sorted, so that equal museums give equal files. */
export function makeDirectory(
  place: DirectoryPlace,
  plans: readonly Pick<Plan, 'wing' | 'rooms'>[],
): ReadonlyMap<string, Directory> {
  const wings = plans.flatMap(({ wing, rooms }) => rooms.map(({ id }) => [id, wing] as const));
  wings.sort(([a], [b]) => (a < b ? -1 : 1));
  const shards = Array.from({ length: place.shards }, (): Record<string, string> => ({}));
  for (const [room, wing] of wings) shards[shardOf(room, place.shards)]![room] = wing;
  return new Map(shards.map((rooms, i) => [shardPath(place, i), { format: FORMAT, rooms }]));
}
