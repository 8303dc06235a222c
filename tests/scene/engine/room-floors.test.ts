import { describe, expect, it } from 'vitest';
import type { Room } from '../../../src/museum/format/room.ts';
import { RoomPlans } from '../../../src/museum/plan/room-plans.ts';
import type { SceneRoom } from '../../../src/scene/contract.ts';
import { RoomFloors } from '../../../src/scene/engine/room-floors.ts';
import { builtIn } from '../../museum/plan/collision-plans.ts';

const ROOM = 'rotunda';
const part = new RoomPlans().of(builtIn, ROOM);
const neighbour = [...part.rooms.keys()].find((id) => id !== ROOM)!;
const far = [...builtIn.rooms.keys()].find((id) => !part.rooms.has(id))!;

function paved(color: string): SceneRoom {
  const room = { finishes: { floor: { kind: 'oak', color } } } as unknown as Room;
  return { status: 'ready', room, placed: [], filesAt: '' };
}

describe('the floors around a room', () => {
  it('are those of its neighbours, as far as they are here', () => {
    const floors = new RoomFloors();
    const there = paved('#aaaaaa');
    const floorOf = floors.of(ROOM, part, new Map([[neighbour, there]]));
    expect(floorOf(neighbour)).toEqual({ kind: 'oak', color: '#aaaaaa' });
    expect(floorOf(ROOM)).toBeUndefined();
  });

  it('are the same function while they stay, whatever becomes of other rooms', () => {
    const floors = new RoomFloors();
    const there = paved('#aaaaaa');
    const before = floors.of(ROOM, part, new Map([[neighbour, there]]));
    const others = new Map([
      [neighbour, there],
      [far, paved('#bbbbbb')],
    ]);
    expect(floors.of(ROOM, part, others)).toBe(before);
    const after = floors.of(ROOM, part, new Map([[neighbour, paved('#cccccc')]]));
    expect(after).not.toBe(before);
    expect(after(neighbour)).toEqual({ kind: 'oak', color: '#cccccc' });
  });
});
