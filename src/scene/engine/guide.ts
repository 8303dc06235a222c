import type { PlanPoint } from '../../museum/format/common.ts';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { sidesFrom } from '../../museum/plan/openings.ts';
import { DOOR_STAND_M, doorStand, findPath, type Path } from '../../museum/plan/paths.ts';
import { type CloseStand, lookAtPart, standClose } from '../../museum/plan/paths-close.ts';
import { type Place, routeBetween } from '../../museum/plan/paths-route.ts';
import { type Stand, standBefore, standInRoom } from '../../museum/plan/paths-standpoint.ts';
import type { MuseumSceneProps, SceneRoom, Standpoint } from '../contract.ts';
import { isShut } from './barred.ts';
import { standAsSeen } from './stand-as-seen.ts';
import type { View } from './view.ts';
import type { Walker } from './walker.ts';

/** Where to bring the visitor, worked out. */
export type Destination =
  | { readonly kind: 'stay' }
  /** Not known yet: the content it depends on is on its way. `meanwhile` is where to wait. */
  | { readonly kind: 'later'; readonly meanwhile?: Arrival }
  | { readonly kind: 'go'; readonly arrival: Arrival };

/** A stand in a room, and what is true once one is there. */
export type Arrival = {
  readonly room: string;
  readonly stand: Stand;
  readonly work?: PlacedWork;
  readonly door?: ResolvedOpening;
  /** The part of the work that one came to see; the eyes then lean from where the body stands. */
  readonly close?: CloseUp;
  readonly lean?: CloseStand['lean'] | undefined;
  /** Somebody looked from just here: another shape of the picture moves nobody. */
  readonly isExact?: true;
};

/** A part of a work: of its picture, or a point of its model. */
export type CloseUp = Pick<Extract<Standpoint, { kind: 'detail' }>, 'region' | 'position'>;

const NO_WORKS: readonly PlacedWork[] = [];

/** Turns what addresses and clicks mean into places to stand. */
export class Guide {
  rooms: ReadonlyMap<string, SceneRoom> = new Map();
  readonly #walker: Walker;
  entrance: MuseumSceneProps['entrance'];
  readonly #view: View;

  constructor(walker: Walker, entrance: MuseumSceneProps['entrance'], view: View) {
    this.#view = view;
    this.#walker = walker;
    this.entrance = entrance;
  }

  destination(standpoint: Standpoint, first: boolean): Destination {
    const { plan } = this.#walker.space;
    const knowsEntrance = plan.rooms.has(this.entrance.room);
    if (standpoint.kind === 'entrance' || (first && !plan.rooms.has(standpoint.room))) {
      return knowsEntrance ? { kind: 'go', arrival: this.#atEntrance() } : { kind: 'later' };
    }
    // Its wing may be on its way.
    if (!plan.rooms.has(standpoint.room)) return { kind: 'later' };
    const inside = !first && this.#walker.room === standpoint.room;
    if (!inside && isShut(plan, this.rooms, standpoint.room)) return this.#beforeDoor(standpoint.room);
    if (standpoint.kind === 'view') return this.#atView(standpoint, inside);
    if (standpoint.kind === 'work' || standpoint.kind === 'detail') {
      const room = this.rooms.get(standpoint.room);
      if (room === undefined || room.status === 'loading') {
        return inside ? { kind: 'later' } : { kind: 'later', meanwhile: this.#intoRoom(standpoint.room) };
      }
      const placed = this.placed(standpoint.room, standpoint.work);
      const close = standpoint.kind === 'detail' ? standpoint : undefined;
      if (placed) return { kind: 'go', arrival: this.before(standpoint.room, placed, close) };
    }
    return inside ? { kind: 'stay' } : { kind: 'go', arrival: this.#intoRoom(standpoint.room) };
  }

  #atView({ room, work, view }: Extract<Standpoint, { kind: 'view' }>, inside: boolean): Destination {
    const seen = standAsSeen(this.#walker.space, room, view);
    const meanwhile = seen ? { room, ...seen, isExact: true as const } : this.#intoRoom(room);
    if (work === undefined) return seen || !inside ? { kind: 'go', arrival: meanwhile } : { kind: 'stay' };
    const content = this.rooms.get(room);
    if (content === undefined || content.status === 'loading') return { kind: 'later', meanwhile };
    const placed = this.placed(room, work);
    if (!placed) return { kind: 'go', arrival: meanwhile };
    return { kind: 'go', arrival: seen ? { ...meanwhile, work: placed } : this.before(room, placed) };
  }

  worksOf(id: string): readonly PlacedWork[] {
    const room = this.rooms.get(id);
    return room?.status === 'ready' ? room.placed : NO_WORKS;
  }

  placed(room: string, work: string): PlacedWork | undefined {
    return this.worksOf(room).find((placed) => placed.work.id === work);
  }

  /** Before a work, on the side one comes from, or close to a part of it. */
  before(room: string, placed: PlacedWork, close?: CloseUp): Arrival {
    const whole = this.#beforeWhole(room, placed);
    if (!close) return whole;
    const { space } = this.#walker;
    const { region, position } = close;
    if (placed.work.kind === 'object') {
      if (!position) return { ...whole, close };
      return { ...whole, close, stand: lookAtPart(space, room, placed, position, whole.stand) };
    }
    const found = standClose(space, room, placed, region, this.#view.lens);
    return found ? { ...whole, ...found, close } : { ...whole, close };
  }

  #beforeWhole(room: string, placed: PlacedWork): Arrival {
    const from: PlanPoint =
      this.#walker.room === room
        ? [this.#walker.at.x, this.#walker.at.z]
        : (this.#wayInto(room)?.point ?? [
            placed.position[0] + placed.facing[0],
            placed.position[2] + placed.facing[1],
          ]);
    return {
      room,
      stand: standBefore(this.#walker.space, room, placed, this.#view.lens, from),
      work: placed,
    };
  }

  #atEntrance(): Arrival {
    const { room, position, headingDeg } = this.entrance;
    const stand = { x: position[0], z: position[1], yaw: (headingDeg * Math.PI) / 180, pitch: 0 };
    return { room, stand };
  }

  /** Before a closed door, on the side of `room`, looking at it. */
  door(opening: ResolvedOpening, room: string): Arrival {
    const [x, z] = doorStand(opening, room, Math.max(DOOR_STAND_M, opening.heightM * 0.75));
    const { here } = sidesFrom(opening, room);
    return {
      room,
      stand: { x, z, yaw: Math.atan2(here.point[0] - x, z - here.point[1]), pitch: 0 },
      door: opening,
    };
  }

  path(arrival: { room: string; stand: { x: number; z: number } }): Path {
    return findPath(this.#walker.space, this.#here(), {
      room: arrival.room,
      point: [arrival.stand.x, arrival.stand.z],
    });
  }

  #here(): Place {
    const { room, at } = this.#walker;
    return { room, point: [at.x, at.z] };
  }

  #beforeDoor(room: string): Destination {
    const last = this.#lastStep(room, true) ?? this.#someDoor(room);
    if (!last) return { kind: 'later' };
    const arrival = this.door(last.opening, last.opening.sides[last.enter].room);
    const known = this.rooms.get(room)?.status === 'closed';
    if (known) return { kind: 'go', arrival };
    const { door: _, ...meanwhile } = arrival;
    return { kind: 'later', meanwhile };
  }

  /** A way into a room far from all that is known. */
  #someDoor(room: string): { opening: ResolvedOpening; enter: 0 | 1 } | undefined {
    const opening = this.#walker.space.plan.openingsOf.get(room)?.[0];
    return opening && { opening, enter: opening.sides[0].room === room ? 1 : 0 };
  }

  #intoRoom(room: string): Arrival {
    if (room === this.entrance.room && !this.#walker.room) return this.#atEntrance();
    return { room, stand: standInRoom(this.#walker.space, room, this.#wayInto(room)) };
  }

  /** The point and direction in which one comes into a room from where one is, or else from the entrance. */
  #wayInto(room: string): { point: PlanPoint; into: PlanPoint } | undefined {
    const last = this.#lastStep(room, false) ?? this.#lastStep(room, true);
    if (!last) return undefined;
    const { opening, enter } = last;
    const sign = enter === 0 ? 1 : -1;
    const side = opening.sides[enter === 0 ? 1 : 0];
    return { point: side.point, into: [opening.axis[0] * sign, opening.axis[1] * sign] };
  }

  #lastStep(room: string, throughDoors: boolean) {
    const { space } = this.#walker;
    const { room: start, position } = this.entrance;
    const from = this.#walker.room ? this.#here() : { room: start, point: position };
    const outline = space.plan.rooms.get(room)!.outline;
    const to = { room, point: outline[0]! };
    return routeBetween(space.plan, from, to, {
      mayPass: (opening) => throughDoors || !space.isBarred(opening),
    })?.at(-1);
  }
}
