import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plan } from '../../../src/museum/format/plan.ts';
import type { Room } from '../../../src/museum/format/room.ts';
import type { Works } from '../../../src/museum/format/works.ts';
import { placeWorks } from '../../../src/museum/hang/place-works.ts';
import { resolvePlan } from '../../../src/museum/plan/openings.ts';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8')) as T;

/** The built-in museum's plan, as the scene gets it. */
export const plan = resolvePlan(read<Plan>('public/assets/museum/wings/main.json'));

export const roomIds: readonly string[] = [...plan.rooms.keys()];

/** A real room with its works placed. */
export function contentOf(id: string) {
  const folder = plan.rooms.get(id)!.access ? `members/rooms/${id}` : `public/assets/museum/rooms/${id}`;
  const room = read<Room>(`${folder}/room.json`);
  return { room, placed: placeWorks(plan.rooms.get(id)!, room, read<Works>(`${folder}/works.json`)) };
}
