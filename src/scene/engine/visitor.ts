import { WalkSpace } from '../../museum/plan/collision-space.ts';
import type { ResolvedOpening, ResolvedPlan } from '../../museum/plan/openings.ts';
import { sidesFrom } from '../../museum/plan/openings.ts';
import type { MuseumSceneProps, SceneEvents, SceneRoom, Standpoint } from '../contract.ts';
import { Aim } from './aim.ts';
import { spaceKey, walkSpaceOf } from './barred.ts';
import { DoorBell } from './door-bell.ts';
import { type Arrival, type CloseUp, Guide } from './guide.ts';
import { Lean } from './lean.ts';
import { OpenWork } from './open-work.ts';
import { OwnWill, type WillEvents } from './own-will.ts';
import type { Hit } from './picker.ts';
import { Surroundings, type SurroundingsEvents } from './surroundings.ts';
import { Travel } from './travel.ts';
import { View } from './view.ts';
import { NOBODY, Walker, type WalkIntent } from './walker.ts';

/** What the visitor's moves cause outside of the scene's own world. */
export type VisitorEvents = SurroundingsEvents &
  WillEvents &
  Pick<SceneEvents, 'onSelectWork' | 'onTryDoor'> & {
    /** Something will move: frames are needed. */
    readonly wake: () => void;
  };

/**
 * One who walks through the museum: brings together body, journeys, gaze, doors and works. Knows no React and no
 * three; the frame loop feeds it time and reads its eyes.
 */
export class Visitor {
  readonly walker: Walker;
  readonly lean = new Lean();
  readonly view = new View();
  readonly travel: Travel;
  readonly surroundings: Surroundings;
  /** The eyes in the world, with leaning: metres. */
  readonly eye = { x: 0, y: 0, z: 0 };
  intent: WalkIntent = NOBODY;
  #plan: ResolvedPlan;
  readonly #events: VisitorEvents;
  readonly #guide: Guide;
  readonly #open = new OpenWork();
  readonly #bell = new DoorBell();
  #hasWalked = false;
  readonly #aim: Aim;
  #spaceKey: string | undefined;
  #standpoint: Standpoint | undefined;
  #pending: Standpoint | undefined;
  /** The first standpoint waits for its content: what follows is still the first cut, unless the visitor moved. */
  #isFirstWaiting = false;
  /** A door reached by a cut is told of in the next frame, never from within an effect. */
  #ringNext: ResolvedOpening | undefined;
  #lastRoom = '';
  #isPlaced = false;
  readonly #will: OwnWill;

  constructor(plan: ResolvedPlan, entrance: MuseumSceneProps['entrance'], events: VisitorEvents) {
    this.#plan = plan;
    this.#events = events;
    this.#will = new OwnWill(events);
    this.walker = new Walker(new WalkSpace(plan));
    this.#guide = new Guide(this.walker, entrance, this.view);
    this.travel = new Travel(this.walker, this.#guide, this.lean);
    this.surroundings = new Surroundings(this.walker, events);
    this.#aim = new Aim(this, (room) => this.#guide.worksOf(room));
  }

  /** Takes another plan. One stays where one is, or starts anew where the room one was in is gone. */
  setPlan(plan: ResolvedPlan, entrance: MuseumSceneProps['entrance']): void {
    this.#guide.entrance = entrance;
    if (plan === this.#plan) return;
    this.#plan = plan;
    this.#spaceKey = undefined;
    if (this.#isPlaced && !plan.rooms.has(this.walker.room)) {
      this.#isPlaced = false;
      this.walker.room = '';
    }
    this.#refreshSpace();
    this.surroundings.setPlan(plan);
    const waiting = this.#isPlaced ? this.#pending : this.#standpoint;
    if (waiting) this.#resolve(waiting);
  }

  /** Takes what is known of the rooms; goes on to a standpoint that was waiting for it. */
  setRooms(rooms: ReadonlyMap<string, SceneRoom>): void {
    this.#guide.rooms = rooms;
    this.#refreshSpace();
    if (this.#pending) this.#resolve(this.#pending);
    this.#events.wake();
  }

  setSize(widthPx: number, heightPx: number): void {
    const changed = this.view.setSize(widthPx, heightPx);
    const { arrival } = this.travel;
    // Who stands before a work as they were put there is put where the new shape of the picture asks for.
    if (changed && arrival?.work && !arrival.isExact && !this.travel.isUnderWay && this.#isAt(arrival)) {
      this.#go(this.#guide.before(arrival.room, arrival.work, arrival.close), true);
    }
    this.#events.wake();
  }

  /** Goes where an address or a button says. */
  setStandpoint(standpoint: Standpoint): void {
    if (standpoint === this.#standpoint) return;
    this.#standpoint = standpoint;
    this.#will.lead();
    // A click has started this journey already, and its address comes back to us.
    if (
      standpoint.kind === 'work' &&
      this.travel.isUnderWay &&
      this.#open.isAt(standpoint.room, standpoint.work)
    )
      return;
    if (!('work' in standpoint)) this.#open.close();
    this.#resolve(standpoint);
    this.#events.wake();
  }

  /** Lives on for `dt` seconds; true while something moves. */
  update(dt: number): boolean {
    if (!this.#isPlaced) return false;
    const walks = this.intent.forward !== 0 || this.intent.strafe !== 0 || this.intent.turn !== 0;
    if (walks) this.#takeOver();
    const travels = this.travel.isUnderWay;
    if (travels && this.travel.update(dt)) this.#arrive();
    const moving = travels || this.walker.update(dt, this.intent);
    const leaning = this.lean.update(dt);
    this.#settle(moving);
    return moving || leaning || walks;
  }

  look(dxPx: number, dyPx: number): void {
    // The point under the finger stays under the finger.
    this.travel.look(-dxPx * this.view.radPerPx, dyPx * this.view.radPerPx);
    this.#moved();
  }

  /** Comes closer to what is under the pointer, or walks on where nothing hangs near. */
  leanBy(amount: number, xPx: number, yPx: number): void {
    this.#moved();
    this.#aim.leanBy(amount, xPx, yPx);
  }

  /** What lies under a point of the canvas. */
  pick(xPx: number, yPx: number): Hit | undefined {
    return this.#isPlaced ? this.#aim.pick(xPx, yPx) : undefined;
  }

  tap(xPx: number, yPx: number): void {
    this.#follow(this.pick(xPx, yPx));
  }

  /** Comes as near as can be to a point of a picture, from wherever one is; from there, back before the whole. */
  comeClose(xPx: number, yPx: number): void {
    const hit = this.pick(xPx, yPx);
    this.#follow(hit, this.#aim.closeUp(hit, xPx, yPx));
  }

  /** Opens the work one faces, comes close to the one that is open, or tries the door. */
  act(): void {
    const { view } = this;
    const [xPx, yPx] = [view.widthPx / 2, view.heightPx / 2];
    const hit = this.pick(xPx, yPx);
    const isOpen = hit?.kind === 'work' && this.#open.isAt(hit.room, hit.placed.work.id);
    if (hit?.kind !== 'floor') this.#follow(hit, isOpen ? this.#aim.closeUp(hit, xPx, yPx) : undefined);
  }

  goToEntrance(): void {
    this.#leaveWork();
    this.#moved();
    this.#resolve({ kind: 'entrance' });
    // Far from it, its wing is not at hand.
    if (this.#pending) this.#events.onWantRooms([this.#guide.entrance.room]);
  }

  /** Walks to a point of a room's floor as a click on it would; false where no way leads there. */
  walkTo(room: string, x: number, z: number): boolean {
    this.#moved();
    this.#pending = undefined;
    const path = this.#guide.path({ room, stand: { x, z } });
    if (path.status === 'unreachable') {
      const { barredBy, towards } = path;
      if (barredBy && towards) this.#tryDoor(barredBy, sidesFrom(barredBy, towards).there.room);
      return false;
    }
    if (path.points.length > 1) this.travel.along(path);
    this.#hasWalked = true;
    return true;
  }

  /** Where one may walk depends on the rooms' doors and furniture, and on the room one is in (see `walkSpaceOf`). */
  #refreshSpace(): void {
    const key = spaceKey(this.#plan, this.#guide.rooms, this.walker.room);
    if (key === this.#spaceKey) return;
    this.#spaceKey = key;
    this.walker.setSpace(walkSpaceOf(this.#plan, this.#guide.rooms, this.walker.room));
    this.travel.reroute();
  }

  #follow(hit: Hit | undefined, close?: CloseUp): void {
    if (!hit || hit.kind === 'wall') return;
    this.#moved();
    if (hit.kind === 'floor') this.walkTo(hit.room, hit.x, hit.z);
    else if (hit.kind === 'door') this.#tryDoor(hit.opening, hit.here);
    else {
      this.#go(this.#guide.before(hit.room, hit.placed, close), false);
      this.#events.onSelectWork({ room: hit.room, work: hit.placed.work.id });
    }
  }

  #tryDoor(opening: ResolvedOpening, here: string): void {
    const arrival = this.#guide.door(opening, here);
    if (this.#isAt(arrival, 0.8)) this.#ring(opening);
    else this.#go(arrival, false);
  }

  #ring(opening: ResolvedOpening): void {
    this.#bell.ring(opening);
    this.#events.onTryDoor({ id: opening.id, room: sidesFrom(opening, this.walker.room).there.room });
  }

  #resolve(standpoint: Standpoint): void {
    this.#pending = undefined;
    const first = !this.#isPlaced;
    const destination = this.#guide.destination(standpoint, first);
    const cut = first || this.#isFirstWaiting || ('cut' in standpoint && standpoint.cut === true);
    if (destination.kind === 'go') this.#go(destination.arrival, cut);
    if (destination.kind !== 'later') {
      this.#isFirstWaiting = false;
      if (destination.kind === 'stay') this.#will.arrive();
      return;
    }
    this.#pending = standpoint;
    if (first) this.#isFirstWaiting = true;
    const { meanwhile } = destination;
    if (!meanwhile) return;
    const { arrival } = this.travel;
    const isBound = arrival?.stand.x === meanwhile.stand.x && arrival.stand.z === meanwhile.stand.z;
    if (first || !isBound) this.#go(meanwhile, first);
  }

  #go(arrival: Arrival, cut: boolean): void {
    if (arrival.work) this.#open.open(arrival);
    this.#isPlaced = true;
    if (this.travel.to(arrival, cut)) this.#arrive();
    this.#events.wake();
  }

  #arrive(): void {
    this.#ringNext = this.travel.arrival?.door;
    if (!this.#pending) this.#will.arrive();
  }

  #isAt({ room, stand }: Arrival, withinM = 0.05): boolean {
    const { walker } = this;
    return walker.room === room && Math.hypot(stand.x - walker.at.x, stand.z - walker.at.z) < withinM;
  }

  #leaveWork(): void {
    if (!this.#open.arrival) return;
    this.#open.close();
    this.#events.onSelectWork(null);
  }

  /** The visitor walks by themselves: whatever led them ends. */
  #takeOver(): void {
    this.travel.stop();
    this.#pending = undefined;
    this.lean.release();
    this.#moved();
  }

  /** After each move: where the eyes are, what they see, and what that causes. */
  #settle(moving: boolean): void {
    const { walker, lean, eye } = this;
    lean.place(eye, walker);
    if (this.#lastRoom !== walker.room) {
      this.#lastRoom = walker.room;
      this.#refreshSpace();
    }
    this.surroundings.update(eye, this.view, this.travel.heading);
    const door = this.#ringNext;
    this.#ringNext = undefined;
    if (door) this.#ring(door);
    // A walk that was a cut has moved nobody within a frame, but has led them somewhere all the same.
    if (this.travel.isUnderWay || !(moving || this.#hasWalked)) return;
    this.#hasWalked = false;
    if (this.#open.isLeft(walker)) this.#leaveWork();
    const before = this.#bell.update(walker);
    if (before) this.#ring(before);
  }

  #moved(): void {
    this.#isFirstWaiting = false;
    this.#will.move();
    this.#events.wake();
  }
}
