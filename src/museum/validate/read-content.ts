import { shardPath } from '../directory/shards.ts';
import { relativePathSchema } from '../format/common.ts';
import type { Directory } from '../format/directory.ts';
import type { Museum } from '../format/museum.ts';
import type { Plan } from '../format/plan.ts';
import type { CheckedFile, KnownRoom, MuseumContent } from './content.ts';
import type { MuseumSource } from './museum-source.ts';
import { type FileOutcome, nowhere, type Reading, readFile } from './read-file.ts';
import { readRoomFolders } from './read-rooms.ts';
import { readTours } from './read-tours.ts';

/** Reads all files of a museum; one that is broken hides none of the others. */
export async function readContent(reading: Reading): Promise<MuseumContent> {
  const outcome = await readFile(reading, 'museum', 'public', 'museum.json');
  if (outcome.status === 'missing') {
    reading.report(nowhere('museum.json'), [], 'missing-file', { path: 'museum.json' });
  }
  const museum = outcome.status === 'fine' ? outcome.file : undefined;
  const plans: CheckedFile<Plan>[] = [];
  let plansComplete = outcome.status === 'fine';
  for (const [path, index] of await planPaths(reading.source, outcome)) {
    const plan = await readFile(reading, 'plan', 'public', path);
    if (plan.status === 'fine') plans.push(plan.file);
    else plansComplete = false;
    if (plan.status === 'missing' && museum)
      reading.report(museum, ['wings', index, 'plan'], 'missing-file', { path });
  }
  const rooms = roomsOf(plans);
  const folders = await readRoomFolders(reading, rooms, plansComplete);
  const directory = await readDirectory(reading, museum);
  const tours = await readTours(reading, museum);
  return { museum, plans, rooms, folders, directory, tours };
}

/** The directory's files; one that lacks is found out where its rooms are looked for. */
async function readDirectory(
  reading: Reading,
  museum: CheckedFile<Museum> | undefined,
): Promise<MuseumContent['directory']> {
  const files = new Map<string, CheckedFile<Directory>>();
  const place = museum?.value.directory;
  if (!museum || !place) return files;
  for (let shard = 0; shard < place.shards; shard++) {
    const path = shardPath(place, shard);
    const outcome = await readFile(reading, 'directory', 'public', path);
    if (outcome.status === 'fine') files.set(path, outcome.file);
    if (outcome.status === 'missing') {
      reading.report(museum, ['directory', 'shards'], 'missing-file', { path });
      return files;
    }
  }
  return files;
}

/** The plans that a museum names; where it can't be read, whatever lies in `wings/`. */
async function planPaths(
  source: MuseumSource,
  outcome: FileOutcome<Museum>,
): Promise<readonly (readonly [path: string, index: number])[]> {
  if (outcome.status === 'fine') return unique(outcome.file.value.wings.map(({ plan }) => plan));
  const named =
    outcome.status === 'broken' ? listIn(outcome.raw, 'wings').map((wing) => textIn(wing, 'plan')) : [];
  const paths = named.filter((path) => relativePathSchema.safeParse(path).success);
  if (paths.length > 0) return unique(paths);
  const names = await source.list('public', 'wings');
  return unique(names.filter((name) => name.endsWith('.json')).map((name) => `wings/${name}`));
}

const unique = (paths: readonly string[]) =>
  [...new Set(paths)].map((path) => [path, paths.indexOf(path)] as const);

function roomsOf(plans: readonly CheckedFile<Plan>[]): ReadonlyMap<string, KnownRoom> {
  const rooms = new Map<string, KnownRoom>();
  for (const at of plans) {
    for (const [index, planRoom] of at.value.rooms.entries()) {
      if (!rooms.has(planRoom.id)) rooms.set(planRoom.id, { at, index, planRoom });
    }
  }
  return rooms;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = (value as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, name: string): string {
  const text = (value as Record<string, unknown> | null | undefined)?.[name];
  return typeof text === 'string' ? text : '';
}
