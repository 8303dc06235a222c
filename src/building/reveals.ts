import type { ResolvedOpening } from '../museum/plan/openings.ts';
import { intoPlane, makePlane, planeThrough, rectangle } from './facet.ts';
import type { Look } from './finishes.ts';
import { openingOutline } from './opening-shape.ts';
import { FINE_TEXELS_PER_M, type RoomParts } from './parts.ts';
import { type Step, stairProfile } from './stair-profile.ts';
import { addScaled, level, scale, UP, type Vec2, type Vec3 } from './vec.ts';

/** How far floors reach under each other at an opening, so that no gap shows between them. */
const OVERLAP_M = 0.02;
/** How far jambs reach below the steps they stand on. */
const JAMB_FOOT_M = 0.0015;

export type RevealLook = { readonly wall: Look; readonly floor: Look };

/** The room that draws the inside of an opening: always exactly one. */
export const ownerOf = (opening: ResolvedOpening): string => opening.sides[0].room;

/** The level direction to the right of one who walks from side 0 to side 1. */
const rightOf = ([x, z]: readonly [number, number]): Vec3 => [-z, 0, x];

/** Adds an opening's whole inside: jambs, head, and the floor or steps through the wall's thickness. */
export function addReveals(parts: RoomParts, opening: ResolvedOpening, look: RevealLook): void {
  const steps = stairProfile(opening);
  addJambs(parts, opening, steps, look.wall);
  addHead(parts, opening, look.wall);
  addSteps(parts, opening, steps, look.floor);
}

const lit = (opening: ResolvedOpening) => ({
  source: { kind: 'opening', opening: opening.id } as const,
  texelsPerM: FINE_TEXELS_PER_M,
});

/** The height of the outline's upright side above the floor. */
function jambHeightM(opening: ResolvedOpening): number {
  return openingOutline(opening.kind, opening.widthM, opening.heightM)[1]![1];
}

function addJambs(parts: RoomParts, opening: ResolvedOpening, steps: readonly Step[], look: Look): void {
  const { depthM, widthM, sides, axis } = opening;
  const upM = jambHeightM(opening);
  const foot = steps.flatMap((s): Vec2[] => [
    [s.fromM, s.heightM - JAMB_FOOT_M],
    [s.toM, s.heightM - JAMB_FOOT_M],
  ]);
  const head: Vec2[] = [
    [depthM, sides[1].floorM + upM],
    [0, sides[0].floorM + upM],
  ];
  const outline = [...foot, ...head];
  const left = addScaled(level(sides[0].point), rightOf(axis), -widthM / 2);
  parts.addLit(makePlane(left, level(axis), UP), outline, look, lit(opening));
  const right = addScaled(level(sides[1].point), rightOf(axis), widthM / 2);
  const mirrored = outline.map(([t, y]): Vec2 => [depthM - t, y]);
  parts.addLit(makePlane(right, scale(level(axis), -1), UP), mirrored, look, lit(opening));
}

function addHead(parts: RoomParts, opening: ResolvedOpening, look: Look): void {
  const { sides, axis, kind, widthM, heightM } = opening;
  const outline = openingOutline(kind, widthM, heightM).slice(1, -1);
  const right = rightOf(axis);
  const at = (side: 0 | 1, [s, y]: Vec2): Vec3 =>
    addScaled(addScaled(level(sides[side].point, sides[side].floorM), right, s), UP, y);
  for (let i = 0; i + 1 < outline.length; i++) {
    const quad = [at(0, outline[i]!), at(1, outline[i]!), at(1, outline[i + 1]!), at(0, outline[i + 1]!)];
    const plane = planeThrough(quad[0]!, quad[1]!, quad[3]!);
    const contour = quad.map((point) => intoPlane(plane, point));
    parts.addLit(plane, contour, look, lit(opening));
  }
}

function addSteps(parts: RoomParts, opening: ResolvedOpening, steps: readonly Step[], look: Look): void {
  const { widthM, sides, axis } = opening;
  const right = rightOf(axis);
  const left = (t: number, y: number): Vec3 =>
    addScaled(addScaled(level(sides[0].point, y), level(axis), t), right, -widthM / 2);
  for (const [i, step] of steps.entries()) {
    const lengthM = step.toM - step.fromM;
    const first = i === 0 ? -OVERLAP_M : 0;
    const last = i === steps.length - 1 ? OVERLAP_M : 0;
    // A hair lower than the rooms' floors, which it reaches under.
    const plane = makePlane(left(step.fromM, step.heightM - 0.0005), right, level(axis));
    if (lengthM > 1e-4) parts.addLit(plane, rectangle(0, first, widthM, lengthM + last), look, lit(opening));
    const next = steps[i + 1];
    if (next) addRiser(parts, opening, step, next, look);
  }
}

function addRiser(parts: RoomParts, opening: ResolvedOpening, step: Step, next: Step, look: Look): void {
  const { widthM, sides, axis } = opening;
  const low = Math.min(step.heightM, next.heightM);
  const descends = next.heightM < step.heightM;
  const right = rightOf(axis);
  const at = addScaled(level(sides[0].point, low), level(axis), step.toM);
  // A riser looks towards its lower step.
  const along = descends ? scale(right, -1) : right;
  const plane = makePlane(addScaled(at, along, -widthM / 2), along, UP);
  parts.addLit(plane, rectangle(0, 0, widthM, Math.abs(next.heightM - step.heightM)), look, lit(opening));
}
