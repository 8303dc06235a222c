import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { isGated } from '../../museum/access/decide-room-access.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Work } from '../../museum/format/works.ts';
import {
  accessGroup,
  type IndexFile,
  IndexWriter,
  type Packing,
  SEARCH_FOLDER,
} from '../../museum/search/index.ts';
import type { Half, MuseumSource } from '../../museum/validate/museum-source.ts';
import { readMuseum } from '../read-museum.ts';
import { indexedWork } from './indexed-work.ts';

/** An index in one language: of what everyone may see, or of the rooms of one access group. */
export type MadeIndex = {
  readonly half: Half;
  readonly group: string | undefined;
  readonly lang: string;
  /** Below the half's folder. */
  readonly folder: string;
  readonly works: number;
  /** Whose works it names. */
  readonly rooms: readonly string[];
  readonly files: readonly IndexFile[];
};

export const PACKING: Packing = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
  digest: (files) => {
    const hash = createHash('sha256');
    for (const bytes of files) hash.update(bytes);
    return hash.digest('hex').slice(0, 16);
  },
};

type Draft = Omit<MadeIndex, 'works' | 'rooms' | 'files'> & {
  readonly writer: IndexWriter;
  readonly rooms: string[];
  works: number;
};

/** Makes the indexes of a museum, one for each language and group; throws `BrokenMuseum`. */
export async function makeIndexes(source: MuseumSource, hasMembers: boolean): Promise<MadeIndex[]> {
  const museum = await readMuseum(source, 'museum', 'public', 'museum.json');
  const drafts = new Map<string, Draft>();
  // There is a public index even where there is nothing to find, so that a visitor is told so.
  for (const lang of museum.languages) draftFor(drafts, undefined, lang);
  for (const wing of museum.wings) {
    const plan = await readMuseum(source, 'plan', 'public', wing.plan);
    for (const room of plan.rooms) {
      if (isGated(room.access) && !hasMembers) continue;
      const works = await hungWorks(source, room);
      for (const lang of museum.languages) {
        const draft = draftFor(drafts, room.access && accessGroup(room.access), lang);
        for (const work of works) draft.writer.add(indexedWork(work, room, lang));
        draft.works += works.length;
        draft.rooms.push(room.id);
      }
    }
  }
  return [...drafts.values()].map(({ writer, ...index }) => ({ ...index, files: writer.files(PACKING) }));
}

function draftFor(drafts: Map<string, Draft>, group: string | undefined, lang: string): Draft {
  const folder = [SEARCH_FOLDER, ...(group === undefined ? [] : [group]), lang].join('/');
  const half = group === undefined ? 'public' : 'members';
  const known = drafts.get(`${half}/${folder}`);
  if (known) return known;
  const draft: Draft = { half, group, lang, folder, works: 0, rooms: [], writer: new IndexWriter(lang) };
  drafts.set(`${half}/${folder}`, draft);
  return draft;
}

/** A room's works in the order they hang in; what does not hang can't be gone to. */
async function hungWorks(source: MuseumSource, { id, access }: PlanRoom): Promise<Work[]> {
  const half = isGated(access) ? 'members' : 'public';
  const room = await readMuseum(source, 'room', half, `rooms/${id}/room.json`);
  const { works } = await readMuseum(source, 'works', half, `rooms/${id}/works.json`);
  const byId = new Map(works.map((work) => [work.id, work]));
  return room.hang.flatMap(({ work }) => byId.get(work) ?? []);
}
