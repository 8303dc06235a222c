import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A work's generator, and the folder of its room in the museum's public or gated half. */
export type WorkPlace = {
  readonly id: string;
  readonly room: string;
  readonly module: string;
  readonly folder: string;
};

const ROOMS = new URL('../rooms/', import.meta.url);
const PUBLIC_HALF = new URL('../../public/assets/museum/rooms/', import.meta.url);
const GATED_HALF = new URL('../../members/rooms/', import.meta.url);
const GATED_ROOMS = new Set(['salon', 'chance', 'fourth']);

/** Where a room's content lies. */
export const roomFolder = (room: string): string =>
  fileURLToPath(new URL(`${room}/`, GATED_ROOMS.has(room) ? GATED_HALF : PUBLIC_HALF));

/** Every work that has a generator: a file `rooms/<room>/<work>.ts` that exports `work`. */
export async function findWorks(): Promise<WorkPlace[]> {
  const rooms = (await readdir(ROOMS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = await Promise.all(
    rooms.map(async ({ name: room }) => {
      const files = await readdir(new URL(`${room}/`, ROOMS));
      return files
        .filter((file) => file.endsWith('.ts'))
        .sort()
        .map((file) => ({
          id: file.slice(0, -3),
          room,
          module: new URL(`${room}/${file}`, ROOMS).href,
          folder: roomFolder(room),
        }));
    }),
  );
  return found.flat();
}
