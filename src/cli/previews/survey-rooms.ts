import path from 'node:path';
import { isGated } from '../../museum/access/decide-room-access.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Previews } from '../../museum/format/previews.ts';
import { PREVIEWS_AT } from '../../museum/previews/preview.ts';
import {
  isRemote,
  type PreviewSource,
  previewSources,
  type RoomFiles,
  stalePreviews,
} from '../../museum/previews/preview-sources.ts';
import type { MuseumSource } from '../../museum/validate/museum-source.ts';
import { parseMuseumFile } from '../../museum/validate/parse-museum-file.ts';
import { type MuseumFolders, nodeMuseumSource } from '../node-museum-source.ts';
import { readMuseum } from '../read-museum.ts';

/** A room, and how far its previews are of what hangs in it. */
export type SurveyedRoom = {
  readonly id: string;
  /** Where its files lie, previews included: those of a gated room never leave its half. */
  readonly folder: string;
  readonly sources: readonly PreviewSource[];
  /** Pictures behind other museums' services, which have no previews. */
  readonly remote: number;
  readonly isFresh: boolean;
};

/** Looks at a museum's rooms one by one, in both halves where both are there; throws `BrokenMuseum`. */
export async function* surveyRooms(folders: MuseumFolders): AsyncGenerator<SurveyedRoom> {
  const source = nodeMuseumSource(folders);
  const museum = await readMuseum(source, 'museum', 'public', 'museum.json');
  const seen = new Set<string>();
  for (const wing of museum.wings) {
    const plan = await readMuseum(source, 'plan', 'public', wing.plan);
    for (const room of plan.rooms) {
      const half = folders[isGated(room.access) ? 'members' : 'public'];
      if (half === undefined || seen.has(room.id)) continue;
      seen.add(room.id);
      yield await survey(source, room, path.join(half, 'rooms', room.id));
    }
  }
}

async function survey(source: MuseumSource, { id, access }: PlanRoom, folder: string): Promise<SurveyedRoom> {
  const half = isGated(access) ? 'members' : 'public';
  const room = await readMuseum(source, 'room', half, `rooms/${id}/room.json`);
  const works = await readMuseum(source, 'works', half, `rooms/${id}/works.json`);
  const files: RoomFiles = {
    read: (file) => source.read(half, `rooms/${id}/${file}`).catch(() => undefined),
    digest: async (file) => source.digest?.(half, `rooms/${id}/${file}`),
  };
  const sources = await previewSources(works, files);
  const remote = works.works.filter(({ kind, image }) => kind === 'picture' && isRemote(image)).length;
  const isFresh =
    sources.length === 0 ? !room.previews : room.previews === true && (await holdPreviews(files, sources));
  return { id, folder, sources, remote, isFresh };
}

/** Whether the previews that lie there are of these pictures, and their sheet is whole. */
async function holdPreviews(files: RoomFiles, sources: readonly PreviewSource[]): Promise<boolean> {
  const text = await files.read(PREVIEWS_AT);
  const parsed = text === undefined ? undefined : parseMuseumFile('previews', text, PREVIEWS_AT);
  if (!parsed?.ok || stalePreviews(parsed.value, sources).length > 0) return false;
  return hasSheet(files, parsed.value);
}

/** The sheet's name ends in the first digits of what it holds. */
async function hasSheet(files: RoomFiles, { sheet }: Previews): Promise<boolean> {
  const hash = /-([0-9a-f]+)\.webp$/.exec(sheet.src)?.[1];
  const digest = await files.digest(path.posix.join(path.posix.dirname(PREVIEWS_AT), sheet.src));
  return hash !== undefined && digest?.startsWith(hash) === true;
}
