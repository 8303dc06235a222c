import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import { VisibleRooms } from '../../museum/plan/visible-rooms.ts';
import type { SceneEvents } from '../contract.ts';
import { planTanHalf } from './lens.ts';
import { RoomWatch } from './room-watch.ts';
import type { View } from './view.ts';
import type { Walker } from './walker.ts';

export type SurroundingsEvents = Pick<SceneEvents, 'onEnterRoom' | 'onWantRooms'> & {
  /** Other rooms than before have to be built. */
  readonly onMountRooms: (rooms: readonly string[]) => void;
};

/** The rooms around: which are seen, wanted and built, and which one is in. */
export class Surroundings {
  #visible: VisibleRooms;
  readonly #watch: RoomWatch;
  readonly #walker: Walker;
  readonly #events: SurroundingsEvents;
  readonly #view = { x: 0, z: 0, yaw: 0, tanHalf: 1 };
  #toldRoom = '';

  constructor(walker: Walker, events: SurroundingsEvents) {
    const { plan } = walker.space;
    this.#walker = walker;
    this.#events = events;
    this.#visible = this.#watching(plan);
    this.#watch = new RoomWatch(plan);
  }

  /** Looks around in another plan from now on; rooms that are gone from it are built no more. */
  setPlan(plan: ResolvedPlan): void {
    this.#visible = this.#watching(plan);
    if (this.#watch.setPlan(plan)) this.#events.onMountRooms(this.#watch.mounted);
  }

  /** Rooms that are only kept for one's coming back are given up. */
  dropSpares(): void {
    if (this.#watch.dropSpares()) this.#events.onMountRooms(this.#watch.mounted);
  }

  /** See `RoomWatch.spareRooms`. */
  set spareRooms(count: number) {
    this.#watch.spareRooms = count;
  }

  #watching(plan: ResolvedPlan): VisibleRooms {
    return new VisibleRooms(plan, (opening) => this.#walker.space.isBarred(opening));
  }

  get visible(): readonly string[] {
    return this.#visible.rooms;
  }

  /** See `VisibleRooms.sees`. */
  sees(room: string, x: number, z: number, radiusM: number): boolean {
    return this.#visible.sees(room, x, z, radiusM);
  }

  /** See `VisibleRooms.looksInto`. */
  looksInto(room: string): boolean {
    return this.#visible.looksInto(room);
  }

  get mounted(): readonly string[] {
    return this.#watch.mounted;
  }

  /** Looks around from the eyes. `heading` is where a journey leads: rooms on the way there are not told of. */
  update(eye: { readonly x: number; readonly z: number }, view: View, heading: string | undefined): void {
    const walker = this.#walker;
    this.#view.x = eye.x;
    this.#view.z = eye.z;
    this.#view.yaw = walker.yaw;
    this.#view.tanHalf = planTanHalf(view.lens, walker.pitch);
    this.#visible.update(walker.room, this.#view);
    if (this.#watch.update(walker.room, this.#visible.rooms, walker.at.x, walker.at.z)) {
      this.#events.onMountRooms(this.#watch.mounted);
      this.#events.onWantRooms(this.#watch.wanted);
    }
    if (walker.room === this.#toldRoom || (heading !== undefined && heading !== walker.room)) return;
    this.#toldRoom = walker.room;
    this.#events.onEnterRoom(walker.room);
  }
}
