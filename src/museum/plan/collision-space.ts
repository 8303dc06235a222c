import type { Furniture } from '../format/room.ts';
import { furnitureSegments, revealSegments, wallSegments } from './collision-segments.ts';
import { type OpeningSide, type ResolvedOpening, type ResolvedPlan, sidesFrom } from './openings.ts';

/** Radius in metres of the circle that a visitor's body keeps clear of walls and furniture. */
export const BODY_RADIUS_M = 0.28;

/** How far behind a doorway its next room is felt from the room before it, in metres. */
const BEYOND_M = 1;

/** What stops a walker in a plan as it stands now: which doors are barred, and the furniture known so far. */
export class WalkSpace {
  readonly plan: ResolvedPlan;
  readonly isBarred: (opening: ResolvedOpening) => boolean;
  readonly furnitureOf: (room: string) => readonly Furniture[];
  readonly #own = new Map<string, number[]>();
  readonly #near = new Map<string, Float64Array>();

  constructor(
    plan: ResolvedPlan,
    furnitureOf: (room: string) => readonly Furniture[] = () => [],
    isBarred: (opening: ResolvedOpening) => boolean = () => false,
  ) {
    this.plan = plan;
    this.furnitureOf = furnitureOf;
    this.isBarred = isBarred;
  }

  /**
   * The line pieces that can touch someone in `room` or in one of its doorways, four numbers each (`ax, az, bx, bz`,
   * metres): its own walls, reveals and furniture, and what lies just behind its doorways. Other rooms, also those above
   * and below, are left out.
   */
  near(room: string): Float64Array {
    const known = this.#near.get(room);
    if (known) return known;
    const segments = [...this.#ownSegments(room)];
    for (const opening of this.plan.openingsOf.get(room) ?? []) {
      if (this.isBarred(opening)) continue;
      segments.push(...revealSegments(opening));
      const { there } = sidesFrom(opening, room);
      segments.push(...beyond(opening, there, this.#ownSegments(there.room)));
    }
    const result = Float64Array.from(segments);
    this.#near.set(room, result);
    return result;
  }

  #ownSegments(room: string): number[] {
    const known = this.#own.get(room);
    if (known) return known;
    const segments = [
      ...wallSegments(this.plan, room, this.isBarred),
      ...furnitureSegments(this.furnitureOf(room)),
    ];
    this.#own.set(room, segments);
    return segments;
  }
}

/** The parts of a neighbour's pieces that lie just behind an opening's far end; above or below a stair it has others. */
function beyond(opening: ResolvedOpening, far: OpeningSide, segments: readonly number[]): number[] {
  const sign = far === opening.sides[1] ? 1 : -1;
  const [ax, az] = [opening.axis[0] * sign, opening.axis[1] * sign];
  const result: number[] = [];
  for (let i = 0; i < segments.length; i += 4) {
    const x = segments[i]!;
    const z = segments[i + 1]!;
    const dx = segments[i + 2]! - x;
    const dz = segments[i + 3]! - z;
    const out = (x - far.point[0]) * ax + (z - far.point[1]) * az;
    const aside = (z - far.point[1]) * ax - (x - far.point[0]) * az;
    const [outFrom, outTo] = within(out, dx * ax + dz * az, -0.01, BEYOND_M);
    const halfM = opening.widthM / 2 + BEYOND_M;
    const [asideFrom, asideTo] = within(aside, dz * ax - dx * az, -halfM, halfM);
    const from = Math.max(0, outFrom, asideFrom);
    const to = Math.min(1, outTo, asideTo);
    if (from < to) result.push(x + dx * from, z + dz * from, x + dx * to, z + dz * to);
  }
  return result;
}

/** Between which shares of `change` a value that starts at `start` lies between two limits. */
function within(start: number, change: number, low: number, high: number): readonly [number, number] {
  if (Math.abs(change) < 1e-12) return start >= low && start <= high ? [0, 1] : [1, 0];
  const a = (low - start) / change;
  const b = (high - start) / change;
  return a < b ? [a, b] : [b, a];
}
