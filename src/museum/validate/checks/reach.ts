import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** Every room can be walked to from the entrance, whoever may pass its doors. */
export function checkReach({ museum, plans, rooms }: MuseumContent, report: Report): void {
  const start = museum?.value.entrance.room;
  if (start === undefined || !rooms.has(start)) return;
  const ways = new Map<string, string[]>();
  for (const [a, b] of plans.flatMap(({ value }) => value.openings.map((opening) => opening.rooms))) {
    ways.set(a, [...(ways.get(a) ?? []), b]);
    ways.set(b, [...(ways.get(b) ?? []), a]);
  }
  const reached = new Set([start]);
  // A set hands out what is added while it is walked through.
  for (const room of reached) for (const next of ways.get(room) ?? []) reached.add(next);
  for (const [id, { at, index }] of rooms) {
    if (!reached.has(id)) report(at, ['rooms', index, 'id'], 'room-unreachable', { room: id });
  }
}
