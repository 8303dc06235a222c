import type { Directory } from '../../src/museum/format/directory.ts';
import { at, drop, put } from './memory-source.ts';
import { type SmallMuseum, smallMuseum } from './small-museum.ts';

const MAIN = 'wings/main.json';
export const EAST = 'wings/east.json';
export const SHARD = 'directory/0.json';

/** Puts the gallery into a wing of its own, behind the stair, and writes a directory of one file. */
export function partInTwo(museum: SmallMuseum): void {
  const gallery = at(museum, MAIN, '/rooms/1');
  put(museum, MAIN, '/openings/0/wings', ['main', 'east']);
  const stair = structuredClone(at(museum, MAIN, '/openings/0'));
  drop(museum, MAIN, '/rooms/1');
  museum.files[EAST] = { format: 1, wing: 'east', rooms: [gallery], openings: [stair] };
  const label = { fr: 'Aile est', en: 'East wing' };
  put(museum, 'museum.json', '/wings/-', { id: 'east', label, plan: EAST, rooms: 1, floors: [0] });
  put(museum, 'museum.json', '/directory', { folder: 'directory', shards: 1 });
  const rooms = { gallery: 'east', hall: 'main', vault: 'main' };
  museum.files[SHARD] = { format: 1, rooms } satisfies Directory;
}

/** The small museum in two wings. */
export function twoWings(): SmallMuseum {
  const museum = smallMuseum();
  partInTwo(museum);
  return museum;
}
