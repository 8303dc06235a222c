import type { Room } from '../museum/format/room.ts';
import type { PlacedWork } from '../museum/hang/place-works.ts';
import { type ResolvedPlan, sidesFrom } from '../museum/plan/openings.ts';

/** Goes up with every change to how rooms are built from their files: light baked for another number is stale. */
export const BUILDER = 2;

/**
 * Names what a room's light depends on within the room itself: two rooms with the same key are built the same, chart by
 * chart. Made from the files' own numbers, never from computed ones, so that every engine finds the same key.
 */
export function lightKey(
  plan: ResolvedPlan,
  roomId: string,
  content: { readonly room: Room; readonly placed: readonly PlacedWork[] },
): string {
  const { elevationM, heightM, outline } = plan.rooms.get(roomId)!;
  const { finishes, furniture, hang } = content.room;
  const { baked: _, ...light } = content.room.light;
  const {
    text: _text,
    wallText: givenText,
    $schema: _schema,
    format: _format,
    room: _room,
    previews: _previews,
    ...rest
  } = content.room;
  const openings = (plan.openingsOf.get(roomId) ?? []).map((opening) => {
    const { here, there } = sidesFrom(opening, roomId);
    const isOwner = opening.sides[0].room === roomId;
    const ends = [here, there].map(({ point, floorM }) => [...point, floorM]);
    const { id, kind, widthM: w, heightM: h, light } = opening;
    return { id, kind, w, h, light, ends, isOwner };
  });
  const works = content.placed.map(({ work: { id, kind, dimensions } }) => ({ id, kind, dimensions }));
  // A wall text has a lamp; its words and colour change no light.
  const { color: _color, ...wallText } = givenText ?? {};
  const own = { ...rest, finishes, furniture, hang, light, wallText: givenText && wallText };
  return hashOf(canonical({ builder: BUILDER, elevationM, heightM, outline, openings, own, works }));
}

/** JSON with sorted keys and without what is undefined: equal values give equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}

/** 64 bits of a text as 16 hexadecimal digits (two FNV-1a walks with a final mix): for telling apart, not for secrets. */
export function hashOf(text: string): string {
  const walk = (seed: number): string => {
    let h = 0x811c9dc5 ^ seed;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
    return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
  };
  return walk(0) + walk(0x9e3779b9);
}
