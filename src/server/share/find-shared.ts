import { join } from 'node:path';
import { decideRoomAccess, isGated } from '../../museum/access/decide-room-access.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { type Shared, shareSource } from '../../museum/share-picture.ts';
import { staysInside } from '../file-path.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';

export type SharedFolders = {
  /** Both with links resolved. */
  readonly museumDir: string;
  readonly membersDir: string;
};

/** A file that a picture for posts is made of: a work, or a view that fills it. */
export type SharedFile = { readonly path: string; readonly shows: 'work' | 'view' };

/**
 * The file behind a picture for posts, by what everybody may see at `nowMs`: of a room that is closed to some only what
 * its plan shows to all, whoever asks.
 */
export async function findShared(
  { room: id, work }: Shared,
  { museum, rooms }: MuseumSnapshot,
  { files, nowMs, ...folders }: SharedFolders & { readonly files: MuseumFiles; readonly nowMs: number },
): Promise<SharedFile | undefined> {
  const room = rooms.get(id);
  if (!room) return undefined;
  const isOpen = decideRoomAccess(room.access, museum.tiers, null, nowMs).granted;
  if (work === undefined && room.cover) return inside(folders.museumDir, room.cover.src, 'view');
  if (!isOpen) {
    return work === undefined && room.teaser ? inside(folders.museumDir, room.teaser.src, 'view') : undefined;
  }
  return findWork(room, work, files, folders);
}

/** The work of a room, or the first that has its picture here. */
async function findWork(
  room: PlanRoom,
  wanted: string | undefined,
  files: MuseumFiles,
  { museumDir, membersDir }: SharedFolders,
): Promise<SharedFile | undefined> {
  const loaded = await files.room(room);
  if (!loaded.ok) return undefined;
  const { room: content, works } = loaded.value;
  const byId = new Map(works.works.map((each) => [each.id, each]));
  for (const { work } of content.hang) {
    if (wanted !== undefined && work !== wanted) continue;
    const found = byId.get(work);
    const source = found && shareSource(found.image);
    if (source?.from !== 'room') continue;
    const root = isGated(room.access) ? membersDir : museumDir;
    return inside(root, `rooms/${room.id}/${source.file}`, 'work');
  }
  return undefined;
}

const inside = async (
  root: string,
  file: string,
  shows: SharedFile['shows'],
): Promise<SharedFile | undefined> =>
  (await staysInside(root, file)) ? { path: join(root, file), shows } : undefined;
