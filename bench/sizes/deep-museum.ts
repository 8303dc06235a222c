import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSynthMuseum } from '../../src/cli/synth/write-museum.ts';
import { writePicture } from '../../src/cli/synth/write-pictures.ts';
import type { Plan } from '../../src/museum/format/plan.ts';
import type { Room } from '../../src/museum/format/room.ts';
import type { Works } from '../../src/museum/format/works.ts';
import { placeWorks } from '../../src/museum/hang/place-works.ts';
import { HungPicture } from '../../src/scene/pictures/hung-picture.ts';
import { imageOf, type PoolPicture } from '../../src/synth/index.ts';

/** The room that one comes into from the entrance hall, with its wall opposite. */
const ROOM = 'room-2';
const WALL = 2;
const PICTURE: PoolPicture = { name: 'p37', number: 37, width: 16_384, height: 8192 };
/** So large that its pixels are as small as a screen's at reading distance, in metres. */
const SIZE = { widthM: 4, heightM: 2 };
const SEED = 1;

export type DeepMuseum = {
  readonly folder: string;
  readonly room: string;
  readonly work: string;
  readonly picture: PoolPicture;
  /** The picture's folder, as part of its addresses too. */
  readonly files: string;
};

/** A synthetic museum in which one picture of 16,384 pixels hangs alone on a wall, with all its tiles. */
export async function writeDeepMuseum(folder: string): Promise<DeepMuseum> {
  await writeSynthMuseum({ rooms: 2, works: 20, gated: 0, seed: SEED }, folder, () => {});
  const files = join('pictures', PICTURE.name);
  await writePicture(SEED, PICTURE, join(folder, files));
  const roomFile = join(folder, 'rooms', ROOM, 'room.json');
  const worksFile = join(folder, 'rooms', ROOM, 'works.json');
  const room = JSON.parse(await readFile(roomFile, 'utf8'));
  const works = JSON.parse(await readFile(worksFile, 'utf8'));
  const [kept, ...others] = room.hang.filter((hung: { place: { wall: number } }) => hung.place.wall === WALL);
  const taken = new Set(others.map((hung: { work: string }) => hung.work));
  kept.place = { kind: 'wall', wall: WALL, atM: 6 };
  room.hang = room.hang.filter((hung: { work: string }) => !taken.has(hung.work));
  works.works = works.works.filter((work: { id: string }) => !taken.has(work.id));
  const work = works.works.find((each: { id: string }) => each.id === kept.work);
  Object.assign(work, { dimensions: SIZE, image: imageOf(PICTURE) });
  await writeFile(roomFile, `${JSON.stringify(room)}\n`);
  await writeFile(worksFile, `${JSON.stringify(works)}\n`);
  // What a museum may say of its rooms beside these two files was made for others.
  await rm(join(folder, 'rooms', ROOM, 'previews'), { recursive: true, force: true });
  return { folder, room: ROOM, work: work.id, picture: PICTURE, files: PICTURE.name };
}

/** Where the picture hangs in the world, by the same rules as in the browser. */
export async function hungIn({ folder, room, work }: DeepMuseum): Promise<HungPicture> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const plan: Plan = await read('wings/wing-1.json');
  const content: Room = await read(`rooms/${room}/room.json`);
  const works: Works = await read(`rooms/${room}/works.json`);
  const planRoom = plan.rooms.find(({ id }) => id === room)!;
  const placed = placeWorks(planRoom, content, works).find((each) => each.work.id === work)!;
  const order = { placed, room, filesAt: '', title: '', onFailed: () => {} };
  return new HungPicture(order, undefined as never);
}
