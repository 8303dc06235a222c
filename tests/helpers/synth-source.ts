import type { MuseumSource } from '../../src/museum/validate/museum-source.ts';
import {
  imageOf,
  makeRoomContent,
  makeSynthMuseum,
  poolPictures,
  type SynthMuseum,
  type SynthWish,
} from '../../src/synth/index.ts';

/** A synthetic museum of rooms and works, none of them for members unless said so. */
export const synthOf = (rooms: number, works: number, more: Partial<SynthWish> = {}): SynthMuseum =>
  makeSynthMuseum({ rooms, works, gated: 0, seed: 1, ...more });

/** Serves a synthetic museum to validation without a disk; its pictures are all there. */
export function synthSource(synth: SynthMuseum): MuseumSource {
  const pictures = poolPictures(synth.wish.seed);
  const rooms = new Map(synth.rooms.map((room) => [room.id, room]));
  const inMembers = (id: string) => synth.gated.has(id);
  const contentOf = (path: string): unknown => {
    const [folder, id = '', file = '', name] = path.split('/');
    if (folder !== 'rooms') {
      return path === 'museum.json' ? synth.museum : (synth.plans.get(path) ?? synth.directory.get(path));
    }
    if (file === 'images') return imageOf(pictures.find((picture) => picture.name === name)!);
    const content = makeRoomContent(synth, rooms.get(id)!, pictures);
    // Previews are made of picture files, of which there are none here.
    const { previews: _, ...room } = content.room;
    return file === 'room.json' ? room : content.works;
  };
  return {
    read: async (_half, path) => JSON.stringify(contentOf(path)),
    exists: async () => true,
    list: async (half, folder) =>
      folder === 'rooms' ? [...rooms.keys()].filter((id) => inMembers(id) === (half === 'members')) : [],
  };
}
