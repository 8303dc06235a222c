import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatedAmong, INDEXED_ROOMS_AT, parseIndexedRooms } from '../src/museum/search/indexed-rooms.ts';

/** Throws where a museum's public search index names works of a room that is not for everyone: no static host may get it. */
export function assertIndexPublic(museumDir) {
  if (!existsSync(join(museumDir, 'search'))) return;
  const read = (file) => readFileSync(join(museumDir, file), 'utf8');
  const plans = JSON.parse(read('museum.json')).wings.map(({ plan }) => JSON.parse(read(plan)));
  const rooms = new Map(plans.flatMap((plan) => plan.rooms.map((room) => [room.id, room])));
  const indexed = existsSync(join(museumDir, INDEXED_ROOMS_AT))
    ? parseIndexedRooms(read(INDEXED_ROOMS_AT))
    : undefined;
  const gated = indexed && gatedAmong(indexed, rooms);
  if (gated?.length === 0) return;
  const names = gated ? `names works of ${gated.join(', ')}` : 'does not say whose works it names';
  throw new Error(`The public search index ${names}: run npx enfilade index, then build again.`);
}
