import { buildForScene } from '../../../src/building/built-room.ts';
import { type DrawnRoom, drawnRoom } from '../../../src/scene/room/drawn-room.ts';
import { contentOf, plan } from './real-museum.ts';

/** A real room as the scene draws it, after it has crossed from a worker. */
export function drawnOf(id: string, { isBaked = false } = {}): DrawnRoom {
  const content = contentOf(id);
  return drawnRoom(structuredClone(buildForScene({ plan, roomId: id, content, isBaked })), content);
}
