import { isGated } from '../access/decide-room-access.ts';
import type { Previews } from '../format/previews.ts';
import type { Room } from '../format/room.ts';
import { PREVIEWS_AT } from '../previews/preview.ts';
import type { CheckedFile, KnownRoom, RoomFolder } from './content.ts';
import { type Half, issueFileName } from './museum-source.ts';
import { nowhere, type Reading, readFile } from './read-file.ts';

const HALVES = ['public', 'members'] as const;

/**
 * Reads the folders of all rooms: those that plans name, where they belong, and those that merely lie there, so that
 * a broken plan hides nothing.
 */
export async function readRoomFolders(
  reading: Reading,
  rooms: ReadonlyMap<string, KnownRoom>,
  plansComplete: boolean,
): Promise<readonly RoomFolder[]> {
  const lying = {
    public: await reading.source.list('public', 'rooms'),
    members: await reading.source.list('members', 'rooms'),
  };
  const folders: RoomFolder[] = [];
  for (const [id, known] of rooms) {
    const half: Half = isGated(known.planRoom.access) ? 'members' : 'public';
    if (reportWrongHalf(reading, id, known, half, lying)) continue;
    folders.push(await readRoomFolder(reading, id, half, known));
  }
  for (const half of HALVES) {
    for (const id of lying[half].filter((name) => !rooms.has(name))) {
      const path = `rooms/${id}`;
      if (plansComplete) {
        reading.report(nowhere(issueFileName(half, path)), [], 'unused-folder', {
          path: issueFileName(half, path),
        });
      } else folders.push(await readRoomFolder(reading, id, half, undefined));
    }
  }
  return folders;
}

/** Reports a room that lies in the half where it does not belong; true where its own half has nothing of it. */
function reportWrongHalf(
  { report }: Reading,
  id: string,
  { at, index }: KnownRoom,
  half: Half,
  lying: Readonly<Record<Half, readonly string[]>>,
): boolean {
  const other: Half = half === 'public' ? 'members' : 'public';
  if (!lying[other].includes(id)) return false;
  const path = ['rooms', index, ...(half === 'members' ? ['access'] : ['id'])];
  const params = { room: id, path: issueFileName(other, `rooms/${id}`) };
  report(at, path, half === 'members' ? 'gated-room-in-public' : 'public-room-in-members', params);
  return !lying[half].includes(id);
}

async function readRoomFolder(
  reading: Reading,
  id: string,
  half: Half,
  known: KnownRoom | undefined,
): Promise<RoomFolder> {
  const read = async <Kind extends 'room' | 'works'>(kind: Kind) => {
    const path = `rooms/${id}/${kind}.json`;
    const outcome = await readFile(reading, kind, half, path);
    if (outcome.status === 'missing' && known) {
      reading.report(known.at, ['rooms', known.index, 'id'], 'missing-file', {
        path: issueFileName(half, path),
      });
    }
    if (outcome.status !== 'fine') return undefined;
    reportWrongName(reading, outcome.file, id);
    return outcome.file;
  };
  const room = await read('room');
  const works = await read('works');
  const previews = room?.value.previews ? await readPreviews(reading, id, half, room) : undefined;
  return { id, half, ...(room && { room }), ...(works && { works }), ...(previews && { previews }) };
}

async function readPreviews(
  reading: Reading,
  id: string,
  half: Half,
  room: CheckedFile<Room>,
): Promise<CheckedFile<Previews> | undefined> {
  const path = `rooms/${id}/${PREVIEWS_AT}`;
  const outcome = await readFile(reading, 'previews', half, path);
  if (outcome.status === 'missing')
    reading.report(room, ['previews'], 'missing-file', { path: issueFileName(half, path) });
  return outcome.status === 'fine' ? outcome.file : undefined;
}

function reportWrongName({ report }: Reading, file: CheckedFile<{ room: string }>, expected: string): void {
  const found = file.value.room;
  if (found !== expected) report(file, ['room'], 'wrong-room-name', { found, expected });
}
