import * as z from 'zod/mini';
import { isGated } from '../access/decide-room-access.ts';
import { idSchema } from '../format/common.ts';
import type { PlanRoom } from '../format/plan.ts';

/** Below the public half: the rooms whose works the public index names. Visitors never ask for it. */
export const INDEXED_ROOMS_AT = 'search/rooms.json';

const indexedRoomsSchema = z.object({ format: z.literal(1), rooms: z.array(idSchema) });

/** The file's text, for rooms in any order. */
export const writeIndexedRooms = (rooms: readonly string[]): string =>
  `${JSON.stringify({ format: 1, rooms: [...rooms].sort() })}\n`;

/** The rooms that a file names; `undefined` where the text is no such file. */
export function parseIndexedRooms(text: string): readonly string[] | undefined {
  try {
    const parsed = indexedRoomsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.rooms : undefined;
  } catch {
    return undefined;
  }
}

/** The rooms that a public index names though not everyone may know what hangs there. */
export const gatedAmong = (
  indexed: readonly string[],
  rooms: ReadonlyMap<string, Pick<PlanRoom, 'access'>>,
): readonly string[] =>
  indexed.filter((id) => {
    const room = rooms.get(id);
    // A room that is gone may have been taken off the plan for good reasons.
    return !room || isGated(room.access);
  });
