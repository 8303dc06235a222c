import * as THREE from 'three';
import type { Room } from '../../../src/museum/format/room.ts';
import type { MuseumSceneProps, SceneRoom } from '../../../src/scene/contract.ts';
import type { SceneWorld } from '../../../src/scene/engine/scene-world.ts';
import type { VisitorEvents } from '../../../src/scene/engine/visitor.ts';
import { builtIn, builtInFurniture, builtInWorks } from '../../museum/plan/collision-plans.ts';

export const entrance: MuseumSceneProps['entrance'] = { room: 'rotunda', position: [0, 4.6], headingDeg: 0 };

export function readyRoom(id: string): SceneRoom {
  const room = { furniture: builtInFurniture.get(id)! } as unknown as Room;
  return { status: 'ready', room, placed: builtInWorks.get(id)!, filesAt: `/rooms/${id}/` };
}

export const closedRoom: SceneRoom = { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } };

/** The public rooms ready, the salon closed. */
export function openingDay(): Map<string, SceneRoom> {
  const rooms = new Map<string, SceneRoom>();
  for (const id of builtIn.rooms.keys()) rooms.set(id, id === 'salon' ? closedRoom : readyRoom(id));
  return rooms;
}

/** All rooms stand, as far as frames can tell. */
export function buildAll({ loop }: SceneWorld): void {
  for (const slot of loop.slots) slot.isBuilt = true;
  const isHere = (id: string) => loop.slots.some((slot) => slot.id === id);
  for (const id of builtIn.rooms.keys())
    if (!isHere(id)) loop.slots.push({ id, group: new THREE.Group(), isBuilt: true });
}

/** Events written down in order, but for waking and mounting. */
export function recorder() {
  const told: [string, unknown][] = [];
  const events: VisitorEvents = {
    onEnterRoom: (room) => told.push(['enter', room]),
    onSelectWork: (work) => told.push(['select', work?.work ?? null]),
    onTryDoor: (door) => told.push(['door', door.room]),
    onWantRooms: (rooms) => told.push(['want', rooms]),
    onMoved: () => told.push(['moved', true]),
    wake: () => {},
    onMountRooms: () => {},
  };
  return {
    told,
    events,
    of: (kind: string) => told.filter(([name]) => name === kind).map(([, value]) => value),
  };
}
