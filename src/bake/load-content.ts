import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isGated } from '../museum/access/decide-room-access.ts';
import type { MuseumFileKind } from '../museum/format/migrations.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { Plan } from '../museum/format/plan.ts';
import type { Room } from '../museum/format/room.ts';
import { type PlacedWork, placeWorks } from '../museum/hang/place-works.ts';
import { type ResolvedPlan, resolvePlans } from '../museum/plan/openings.ts';
import { type MuseumFiles, parseMuseumFile } from '../museum/validate/parse-museum-file.ts';
import { loadObject } from './load-objects.ts';

/** The folders of a museum's halves. */
export type BakeFolders = { readonly public: string; readonly members: string | undefined };

/** What a room's light depends on beyond its plan. */
export type BakeContent = {
  readonly room: Room;
  readonly placed: readonly PlacedWork[];
  /** World triangles of its objects that could be read, nine numbers each. */
  readonly objects: readonly Float32Array[];
  /** Names of the objects that could not. */
  readonly unread: readonly string[];
  /** Tells when a model's file was changed. */
  readonly models: readonly string[];
};

export type BakeRoom = {
  readonly id: string;
  readonly isGated: boolean;
  readonly folder: string;
  readonly plan: ResolvedPlan;
};

/** A museum's rooms, wing by wing; throws the parser's issues where a file is broken: `validate` comes first. */
export async function readBakeRooms(folders: BakeFolders): Promise<readonly BakeRoom[]> {
  const museum: Museum = await readMuseumFile('museum', path.join(folders.public, 'museum.json'));
  const plans: Plan[] = [];
  for (const wing of museum.wings) {
    plans.push(await readMuseumFile('plan', path.join(folders.public, wing.plan)));
  }
  const plan = resolvePlans(plans);
  return [...plan.rooms.values()].flatMap(({ id, access }) => {
    const half = isGated(access) ? folders.members : folders.public;
    return half === undefined
      ? []
      : [{ id, isGated: isGated(access), folder: path.join(half, 'rooms', id), plan }];
  });
}

/** Reads what a room holds, models included. */
export async function readBakeContent({ id, folder, plan }: BakeRoom): Promise<BakeContent> {
  const room = await readMuseumFile('room', path.join(folder, 'room.json'));
  const works = await readMuseumFile('works', path.join(folder, 'works.json'));
  const placed = placeWorks(plan.rooms.get(id)!, room, works);
  const objects: Float32Array[] = [];
  const unread: string[] = [];
  const models: string[] = [];
  for (const each of placed) {
    if (each.work.kind !== 'object') continue;
    const { model } = each.work;
    // The coarsest level throws the same shadow.
    const file = path.join(folder, model.levels?.at(-1)?.id ?? model.id);
    const triangles = await loadObject(file, each);
    if (triangles) objects.push(triangles);
    else unread.push(each.work.id);
    const bytes = await readFile(file).catch(() => undefined);
    models.push(bytes ? createHash('sha256').update(bytes).digest('hex').slice(0, 16) : 'none');
  }
  return { room, placed, objects, unread, models };
}

/** Reads one file of the format. */
async function readMuseumFile<Kind extends MuseumFileKind>(
  kind: Kind,
  file: string,
): Promise<MuseumFiles[Kind]> {
  const parsed = parseMuseumFile(kind, await readFile(file, 'utf8'), file);
  if (!parsed.ok) throw new BrokenFile(file);
  return parsed.value;
}

/** A file that `validate` has something to say of. */
export class BrokenFile extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} is broken`);
    this.file = file;
  }
}
