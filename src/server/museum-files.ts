import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isGated } from '../museum/access/decide-room-access.ts';
import { API } from '../museum/api.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../museum/format/plan.ts';
import type { Tour, TourEntry } from '../museum/format/tour.ts';
import { MUSEUM_AT, type RoomContent } from '../museum/page-data.ts';
import { PREVIEWS_AT } from '../museum/previews/preview.ts';
import { isGatedTour, tourFile } from '../museum/tours/files.ts';
import { type MuseumFiles as FileTypes, parseMuseumFile } from '../museum/validate/parse-museum-file.ts';

/** A file's content, or the file that is broken (relative to its half), with the line where that is known. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly file: string; readonly line?: number };

/** Everything that may be known of the whole museum. */
export type MuseumSnapshot = {
  readonly museum: Museum;
  readonly plans: readonly Plan[];
  readonly rooms: ReadonlyMap<string, PlanRoom>;
};

export type MuseumFilesOptions = {
  readonly museumDir: string;
  readonly membersDir: string;
  /** How long the museum's and plans' files are believed before their dates are looked at again; 0 while editing. */
  readonly recheckMs?: number;
  /** How many files of rooms and tours stay parsed; fewer in tests. */
  readonly keptFiles?: number;
};

/** Those of a hundred rooms, as a room has three at most: who reads all rooms of a museum fills no memory. */
const KEPT_FILES = 300;
type Parsed = Map<string, { stamp: string; result: Loaded<unknown> }>;

export type MuseumFiles = ReturnType<typeof createMuseumFiles>;

/** Reads a museum's JSON files, each parsed again only when its date or size changes, or others were read since. */
export function createMuseumFiles(options: MuseumFilesOptions) {
  const { museumDir, membersDir, recheckMs = 1000, keptFiles = KEPT_FILES } = options;
  const ofMuseum: Parsed = new Map();
  const ofRooms: Parsed = new Map();
  let snapshot: { readonly atMs: number; readonly result: Promise<Loaded<MuseumSnapshot>> } | undefined;

  async function load<Kind extends keyof FileTypes>(
    dir: string,
    file: string,
    kind: Kind,
  ): Promise<Loaded<FileTypes[Kind]>> {
    const path = join(dir, file);
    const stamp = await stampOf(path);
    if (stamp === undefined) return { ok: false, file };
    const parsed = kind === 'museum' || kind === 'plan' ? ofMuseum : ofRooms;
    const known = parsed.get(path);
    const result =
      known?.stamp === stamp
        ? (known.result as Loaded<FileTypes[Kind]>)
        : parseFile(kind, await readFile(path, 'utf8').catch(() => ''), file);
    // What was asked for last stands last.
    parsed.delete(path);
    parsed.set(path, { stamp, result });
    if (ofRooms.size > keptFiles) ofRooms.delete(ofRooms.keys().next().value!);
    return result;
  }

  async function loadSnapshot(): Promise<Loaded<MuseumSnapshot>> {
    const museum = await load(museumDir, 'museum.json', 'museum');
    if (!museum.ok) return museum;
    const plans: Plan[] = [];
    for (const plan of await Promise.all(
      museum.value.wings.map((wing) => load(museumDir, wing.plan, 'plan')),
    )) {
      if (!plan.ok) return plan;
      plans.push(plan.value);
    }
    const rooms = new Map(plans.flatMap((plan) => plan.rooms.map((room) => [room.id, room] as const)));
    return { ok: true, value: { museum: museum.value, plans, rooms } };
  }

  return {
    museum(): Promise<Loaded<MuseumSnapshot>> {
      const now = performance.now();
      if (!snapshot || now - snapshot.atMs >= recheckMs) snapshot = { atMs: now, result: loadSnapshot() };
      return snapshot.result;
    },

    /** A tour's stops from the half they belong to. Deciding who may have them is the caller's matter. */
    tour: (entry: TourEntry): Promise<Loaded<Tour>> =>
      load(isGatedTour(entry) ? membersDir : museumDir, tourFile(entry.id), 'tour'),

    /** A room's content from the half it belongs to. Deciding who may have it is the caller's matter. */
    async room(planRoom: PlanRoom): Promise<Loaded<RoomContent>> {
      const gated = isGated(planRoom.access);
      const [dir, folder] = [gated ? membersDir : museumDir, `rooms/${planRoom.id}`];
      const room = await load(dir, `${folder}/room.json`, 'room');
      if (!room.ok) return room;
      const works = await load(dir, `${folder}/works.json`, 'works');
      if (!works.ok) return works;
      // What is only shown until the pictures are there takes no room away.
      const previews = room.value.previews
        ? await load(dir, `${folder}/${PREVIEWS_AT}`, 'previews')
        : undefined;
      const filesAt = gated ? API.roomFile(planRoom.id, '') : `${MUSEUM_AT}${folder}/`;
      const content = { room: room.value, works: works.value, filesAt };
      return { ok: true, value: previews?.ok ? { ...content, previews: previews.value } : content };
    },
  };
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}/${size}/${ino}`;
  } catch {
    return undefined;
  }
}

function parseFile<Kind extends keyof FileTypes>(
  kind: Kind,
  text: string,
  file: string,
): Loaded<FileTypes[Kind]> {
  const parsed = parseMuseumFile(kind, text, file);
  if (parsed.ok) return { ok: true, value: parsed.value };
  const line = parsed.issues[0]?.line;
  return { ok: false, file, ...(line === undefined ? {} : { line }) };
}
