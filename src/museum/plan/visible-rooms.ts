import { alongOpening } from './collision-floor.ts';
import { gapOf } from './collision-segments.ts';
import type { ResolvedOpening, ResolvedPlan } from './openings.ts';
import { ViewSpans } from './view-spans.ts';

/** Nothing nearer in front of the eye than this counts as seen, in metres. */
const NEAR_M = 1e-4;
const MAX_ROOMS_DEEP = 12;
const SIDES = [0, 1] as const;

/** An eye on the plan: `yaw` in radians clockwise from north, `tanHalf` the tangent of half the view's width. */
export type PlanView = { x: number; z: number; yaw: number; tanHalf: number };

/**
 * Which rooms can be seen from a point through doorways, each narrowing the view: exact on the plan (heights and
 * furniture are left out, so it may name a room too many, never one too few). A room counts as seen with the first
 * glimpse of a doorway that leads into it, since the doorway's inside belongs to one of its two rooms. Directions are slopes, metres to the
 * right per metre ahead. After the portal method of Luebke and Georges (Portals and Mirrors, 1995).
 */
export class VisibleRooms {
  /** The result of the last `update`: the eye's own room first, then in the order found; no room twice. */
  readonly rooms: string[] = [];
  readonly #spans = new ViewSpans();
  readonly #plan: ResolvedPlan;
  readonly #convex = new Map<string, boolean>();
  readonly #events: number[][] = [];
  readonly #gaps = new Map<ResolvedOpening, readonly (readonly [number, number, number, number])[]>();
  readonly #isBarred: (opening: ResolvedOpening) => boolean;
  #x = 0;
  #z = 0;
  #fx = 0;
  #fz = -1;
  #low = 0;
  #high = 0;

  constructor(plan: ResolvedPlan, isBarred: (opening: ResolvedOpening) => boolean = () => false) {
    this.#plan = plan;
    this.#isBarred = isBarred;
  }

  /** Works out what `view` sees from `room`. A barred door lets its own room be named, nothing beyond it. */
  update(room: string, view: PlanView): readonly string[] {
    this.#x = view.x;
    this.#z = view.z;
    this.#fx = Math.sin(view.yaw);
    this.#fz = -Math.cos(view.yaw);
    this.#spans.clear();
    this.rooms.length = 0;
    this.rooms.push(room);
    this.#spans.widen(room, -view.tanHalf, view.tanHalf);
    const within = this.#openingAround(room);
    if (within) {
      // In a doorway one looks out of both its ends.
      for (const side of SIDES) {
        const { room: seen } = within.sides[side];
        if (!this.rooms.includes(seen)) this.rooms.push(seen);
        this.#spans.widen(seen, -view.tanHalf, view.tanHalf);
        if (!this.#narrow(within, side, -view.tanHalf, view.tanHalf)) continue;
        this.#visit(seen, this.#low, this.#high, within, 0);
      }
    } else this.#visit(room, -view.tanHalf, view.tanHalf, undefined, 0);
    return this.rooms;
  }

  /** Whether any of a disc on the plan (centre and radius in metres) may be seen in one of `rooms`; see `ViewSpans`. */
  sees(room: string, x: number, z: number, radiusM: number): boolean {
    return this.#spans.sees(room, this.#ahead(x, z), this.#right(x, z), radiusM);
  }

  /** Whether more is seen of a room than the inside of a doorway. */
  looksInto(room: string): boolean {
    return this.#spans.has(room);
  }

  #openingAround(room: string): ResolvedOpening | undefined {
    for (const opening of this.#plan.openingsOf.get(room) ?? []) {
      if (alongOpening(opening, this.#x, this.#z) !== undefined) return opening;
    }
    return undefined;
  }

  #visit(room: string, low: number, high: number, via: ResolvedOpening | undefined, depth: number): void {
    const openings = this.#plan.openingsOf.get(room);
    if (!openings || depth >= MAX_ROOMS_DEEP) return;
    for (const opening of openings) {
      if (opening === via) continue;
      const side = opening.sides[0].room === room ? 0 : 1;
      if (!this.#facesEye(opening, side) || !this.#narrow(opening, side, low, high)) continue;
      this.#pass(room, opening, via, depth);
    }
  }

  /** Goes through an opening's near gap with the part of the view that the room's own walls leave free. */
  #pass(room: string, opening: ResolvedOpening, via: ResolvedOpening | undefined, depth: number): void {
    const low = this.#low;
    const high = this.#high;
    if (this.#isConvex(room)) {
      this.#enter(room, opening, low, high, depth);
      return;
    }
    const events = this.#eventsBetween(room, low, high, depth);
    let freeFrom = Number.NaN;
    for (let i = 0; i + 1 < events.length; i++) {
      const free = this.#reaches(room, opening, via, (events[i]! + events[i + 1]!) / 2);
      if (free && Number.isNaN(freeFrom)) freeFrom = events[i]!;
      if (Number.isNaN(freeFrom) || (free && i + 2 < events.length)) continue;
      this.#enter(room, opening, freeFrom, free ? high : events[i]!, depth);
      freeFrom = Number.NaN;
    }
  }

  /** The opening is in sight; what lies behind it, as far as its far gap leaves free. */
  #enter(room: string, opening: ResolvedOpening, low: number, high: number, depth: number): void {
    const far = opening.sides[0].room === room ? 1 : 0;
    const next = opening.sides[far].room;
    if (!this.rooms.includes(next)) this.rooms.push(next);
    if (this.#isBarred(opening) || !this.#narrow(opening, far, low, high)) return;
    this.#spans.widen(next, this.#low, this.#high);
    this.#visit(next, this.#low, this.#high, opening, depth + 1);
  }

  /** The slopes of a room's corners between two slopes, with these, in order. */
  #eventsBetween(room: string, low: number, high: number, depth: number): number[] {
    let events = this.#events[depth];
    if (!events) {
      events = [];
      this.#events[depth] = events;
    }
    events.length = 0;
    events.push(low, high);
    for (const [x, z] of this.#plan.rooms.get(room)?.outline ?? []) {
      const ahead = this.#ahead(x, z);
      const slope = this.#right(x, z) / ahead;
      if (ahead > NEAR_M && slope > low && slope < high) events.push(slope);
    }
    return events.sort(ascending);
  }

  /** True when a ray of this slope, once in the room, meets the opening before any wall of the room. */
  #reaches(room: string, opening: ResolvedOpening, via: ResolvedOpening | undefined, slope: number): boolean {
    const dx = this.#fx - this.#fz * slope;
    const dz = this.#fz + this.#fx * slope;
    const enters = via ? this.#planeAt(via, via.sides[0].room === room ? 0 : 1, dx, dz) : 0;
    const leaves = this.#planeAt(opening, opening.sides[0].room === room ? 0 : 1, dx, dz);
    if (leaves <= enters) return false;
    for (const wall of this.#plan.walls.get(room) ?? []) {
      const wx = wall.left[0] - this.#x;
      const wz = wall.left[1] - this.#z;
      const cross = dx * wall.along[1] - dz * wall.along[0];
      if (Math.abs(cross) < 1e-12) continue;
      const at = (wx * wall.along[1] - wz * wall.along[0]) / cross;
      const alongM = (wx * dz - wz * dx) / cross;
      if (alongM >= 0 && alongM <= wall.lengthM && at > enters + 1e-6 && at < leaves - 1e-6) return false;
    }
    return true;
  }

  /** Where a ray meets the wall plane of an opening's side, in multiples of its direction. */
  #planeAt(opening: ResolvedOpening, side: 0 | 1, dx: number, dz: number): number {
    const [px, pz] = opening.sides[side].point;
    const [ax, az] = opening.axis;
    return ((px - this.#x) * ax + (pz - this.#z) * az) / (dx * ax + dz * az);
  }

  #facesEye(opening: ResolvedOpening, side: 0 | 1): boolean {
    const [px, pz] = opening.sides[side].point;
    const out = (px - this.#x) * opening.axis[0] + (pz - this.#z) * opening.axis[1];
    return side === 0 ? out >= 0 : out <= 0;
  }

  /** Narrows [low, high] to an opening's gap, into `#low` and `#high`; false where nothing is left. */
  #narrow(opening: ResolvedOpening, side: 0 | 1, low: number, high: number): boolean {
    const gap = this.#gap(opening, side);
    let aAhead = this.#ahead(gap[0], gap[1]);
    let bAhead = this.#ahead(gap[2], gap[3]);
    let aRight = this.#right(gap[0], gap[1]);
    let bRight = this.#right(gap[2], gap[3]);
    if (aAhead < NEAR_M && bAhead < NEAR_M) return false;
    if (aAhead < NEAR_M) {
      aRight += ((NEAR_M - aAhead) / (bAhead - aAhead)) * (bRight - aRight);
      aAhead = NEAR_M;
    } else if (bAhead < NEAR_M) {
      bRight += ((NEAR_M - bAhead) / (aAhead - bAhead)) * (aRight - bRight);
      bAhead = NEAR_M;
    }
    const a = aRight / aAhead;
    const b = bRight / bAhead;
    this.#low = Math.max(low, Math.min(a, b));
    this.#high = Math.min(high, Math.max(a, b));
    return this.#low < this.#high;
  }

  #gap(opening: ResolvedOpening, side: 0 | 1): readonly [number, number, number, number] {
    let gaps = this.#gaps.get(opening);
    if (!gaps) {
      gaps = [gapOf(opening, 0), gapOf(opening, 1)];
      this.#gaps.set(opening, gaps);
    }
    return gaps[side]!;
  }

  #ahead(x: number, z: number): number {
    return (x - this.#x) * this.#fx + (z - this.#z) * this.#fz;
  }

  #right(x: number, z: number): number {
    return (z - this.#z) * this.#fx - (x - this.#x) * this.#fz;
  }

  #isConvex(room: string): boolean {
    const known = this.#convex.get(room);
    if (known !== undefined) return known;
    const walls = this.#plan.walls.get(room) ?? [];
    const convex = walls.every((wall) =>
      walls.every((other) => {
        const dx = other.left[0] - wall.left[0];
        const dz = other.left[1] - wall.left[1];
        return dx * wall.inward[0] + dz * wall.inward[1] > -1e-6;
      }),
    );
    this.#convex.set(room, convex);
    return convex;
  }
}

const ascending = (a: number, b: number) => a - b;
