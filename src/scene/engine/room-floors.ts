import type { FloorOf } from '../../building/room-model.ts';
import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import type { SceneRoom } from '../contract.ts';

type Floors = ReadonlyMap<string, ReturnType<FloorOf>>;

/** The floors around each room, as far as they are here, as a function that stays the same while they do. */
export class RoomFloors {
  #known = new Map<string, { readonly floors: Floors; readonly floorOf: FloorOf }>();

  /** The floors of the rooms of `part`: those that a room is built from, see `RoomPlans`. */
  of(id: string, part: ResolvedPlan, rooms: ReadonlyMap<string, SceneRoom>): FloorOf {
    const floors = new Map([...part.rooms.keys()].map((each) => [each, floorIn(rooms.get(each))]));
    const known = this.#known.get(id);
    if (known && isSame(known.floors, floors)) return known.floorOf;
    const floorOf = (room: string) => floors.get(room);
    this.#known.set(id, { floors, floorOf });
    return floorOf;
  }

  /** Forgets the rooms that are built no more. */
  keepOnly(ids: readonly string[]): void {
    this.#known = new Map([...this.#known].filter(([id]) => ids.includes(id)));
  }
}

const floorIn = (room: SceneRoom | undefined) =>
  room?.status === 'ready' ? room.room.finishes.floor : undefined;

function isSame(a: Floors, b: Floors): boolean {
  if (a.size !== b.size) return false;
  for (const [id, floor] of a) if (!b.has(id) || b.get(id) !== floor) return false;
  return true;
}
