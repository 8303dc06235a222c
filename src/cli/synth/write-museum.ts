import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  makeRoomContent,
  makeSynthMuseum,
  POOL_FOLDER,
  type PoolPicture,
  poolPictures,
  ROOM_LINK,
  type SynthMuseum,
  type SynthWish,
} from '../../synth/index.ts';
import { SharedPreviews } from './shared-previews.ts';
import { writePicture, writeTeaser } from './write-pictures.ts';

export type SynthStep = { readonly kind: 'pictures' | 'rooms'; readonly done: number; readonly of: number };

export type SynthResult = {
  readonly rooms: number;
  readonly wings: number;
  readonly works: number;
  readonly gated: number;
  readonly pictures: number;
  readonly files: number;
  readonly bytes: number;
  /** The halves' folders, absolute; one half alone where no room is gated. */
  readonly public: string;
  readonly members?: string;
};

/** So many rooms are written at a time. */
const ROOMS_AT_ONCE = 32;

/**
 * Writes a synthetic museum: two JSON files a room and its previews, one plan a wing, the directory, and a pool of
 * pictures to which each room has a link, so that every room's pictures have addresses of their own and are fetched like
 * others'.
 */
export async function writeSynthMuseum(
  wish: SynthWish,
  folder: string,
  onStep: (step: SynthStep) => void,
): Promise<SynthResult> {
  const synth = makeSynthMuseum(wish);
  const hasGated = synth.gated.size > 0;
  const open = hasGated ? path.join(folder, 'public') : folder;
  const members = hasGated ? path.join(folder, 'members') : undefined;
  const pictures = poolPictures(wish.seed);
  const sum = await writePool(wish.seed, pictures, open, onStep);
  if (members) {
    await cp(path.join(open, POOL_FOLDER), path.join(members, POOL_FOLDER), { recursive: true });
    await writeTeaser(wish.seed, pictures[0]!, open);
    sum.files *= 2;
    sum.bytes *= 2;
  }
  const write = async (half: string, file: string, content: unknown) => {
    const text = `${JSON.stringify(content)}\n`;
    await writeFile(path.join(half, file), text);
    sum.files++;
    sum.bytes += Buffer.byteLength(text);
  };
  await writeRooms(synth, pictures, { open, members, sum, write, onStep });
  for (const [file, content] of [...synth.plans, ...synth.directory]) {
    await mkdir(path.dirname(path.join(open, file)), { recursive: true });
    await write(open, file, content);
  }
  await write(open, 'museum.json', synth.museum);
  return {
    rooms: synth.rooms.length,
    wings: synth.plans.size,
    works: wish.works,
    gated: synth.gated.size,
    pictures: pictures.length,
    ...sum,
    public: open,
    ...(members === undefined ? {} : { members }),
  };
}

async function writePool(
  seed: number,
  pictures: readonly PoolPicture[],
  half: string,
  onStep: (step: SynthStep) => void,
) {
  const sum = { files: 0, bytes: 0 };
  for (const [i, picture] of pictures.entries()) {
    const { files, bytes } = await writePicture(seed, picture, path.join(half, POOL_FOLDER, picture.name));
    sum.files += files;
    sum.bytes += bytes;
    onStep({ kind: 'pictures', done: i + 1, of: pictures.length });
  }
  return sum;
}

type Writing = {
  readonly open: string;
  readonly members: string | undefined;
  readonly sum: { files: number; bytes: number };
  readonly write: (half: string, file: string, content: unknown) => Promise<void>;
  readonly onStep: (step: SynthStep) => void;
};

async function writeRooms(
  synth: SynthMuseum,
  pictures: readonly PoolPicture[],
  { open, members, sum, write, onStep }: Writing,
): Promise<void> {
  const { rooms, gated } = synth;
  const previewsOf = new Map(
    [open, members ?? []].flat().map((half) => [half, new SharedPreviews(path.join(half, POOL_FOLDER))]),
  );
  for (let i = 0; i < rooms.length; i += ROOMS_AT_ONCE) {
    const batch = rooms.slice(i, i + ROOMS_AT_ONCE);
    await Promise.all(
      batch.map(async (each) => {
        const half = members !== undefined && gated.has(each.id) ? members : open;
        const { room, works } = makeRoomContent(synth, each, pictures);
        await mkdir(path.join(half, 'rooms', each.id), { recursive: true });
        await write(half, `rooms/${each.id}/room.json`, room);
        await write(half, `rooms/${each.id}/works.json`, works);
        const { files, bytes } = await previewsOf.get(half)!.write(path.join(half, 'rooms', each.id), works);
        sum.files += files;
        sum.bytes += bytes;
        await symlink(`../../${POOL_FOLDER}`, path.join(half, 'rooms', each.id, ROOM_LINK), 'dir');
      }),
    );
    onStep({ kind: 'rooms', done: i + batch.length, of: rooms.length });
  }
}
