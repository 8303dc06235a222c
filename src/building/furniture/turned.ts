import { type Chart, intoPlane, makePlane, type Plane, planeThrough } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { FINE_TEXELS_PER_M, type RoomParts } from '../parts.ts';
import { addScaled, level, UP, type Vec2, type Vec3 } from '../vec.ts';

/** Pieces a round thing is drawn with. */
const SIDES = 32;
/** Mouldings are fine work. */
const MOULDING_TEXELS_PER_M = FINE_TEXELS_PER_M * 2;

/** A point of the profile of something turned; at a round one its light goes over smoothly. */
export type TurnedPoint = { readonly radiusM: number; readonly upM: number; readonly isRound?: boolean };

/** Adds something turned around an upright axis, band by band from bottom to top; each band has a chart of its own. */
export function addTurned(
  parts: RoomParts,
  axis: Vec3,
  profile: readonly TurnedPoint[],
  look: Look,
): readonly number[] {
  const lean = profile.slice(1).map((to, i) => {
    const from = profile[i]!;
    return Math.atan2(from.radiusM - to.radiusM, to.upM - from.upM);
  });
  return profile.slice(1).map((high, i) => {
    const low = profile[i]!;
    const own = lean[i]!;
    const ends: Vec2 = [
      low.isRound ? (own + (lean[i - 1] ?? own)) / 2 : own,
      high.isRound ? (own + (lean[i + 1] ?? own)) / 2 : own,
    ];
    return addBands(parts, {
      axis,
      profile: [low, high],
      look,
      lean: ends,
      texelsPerM: MOULDING_TEXELS_PER_M,
    });
  });
}

/** Adds a shaft, turned after a profile that swells and tapers little; all of it has one chart. */
export function addShaft(parts: RoomParts, axis: Vec3, profile: readonly TurnedPoint[], look: Look): number {
  return addBands(parts, { axis, profile, look, texelsPerM: FINE_TEXELS_PER_M });
}

function addBands(
  parts: RoomParts,
  band: { axis: Vec3; profile: readonly TurnedPoint[]; look: Look; texelsPerM: number } & Pick<Chart, 'lean'>,
): number {
  const { axis, profile, look, texelsPerM, lean } = band;
  const bendM = Math.max(...profile.map(({ radiusM }) => radiusM));
  const footM = profile[0]!.upM;
  const chart = parts.addChart({
    plane: makePlane(at(axis, { radiusM: bendM, upM: footM }, 0), [1, 0, 0], UP),
    bendM,
    ...(lean && { lean }),
    min: [0, 0],
    size: [2 * Math.PI * bendM, profile.at(-1)!.upM - footM],
    texelsPerM,
    source: { kind: 'room' },
  });
  profile.slice(1).forEach((high, k) => {
    const low = profile[k]!;
    for (let i = 0; i < SIDES; i++) {
      const [a, b] = [turn(i), turn(i + 1)];
      const corners = [at(axis, low, a), at(axis, low, b), at(axis, high, b), at(axis, high, a)];
      const plane = shifted(planeThrough(corners[0]!, corners[1]!, corners[3]!), a * low.radiusM, low.upM);
      parts.addFacet({
        plane,
        contour: corners.map((corner) => intoPlane(plane, corner)),
        chartAt: [
          [a * bendM, low.upM - footM],
          [b * bendM, low.upM - footM],
          [b * bendM, high.upM - footM],
          [a * bendM, high.upM - footM],
        ],
        ...look,
        chart,
      });
    }
  });
  return chart;
}

/** Adds the level end of something turned, seen from above or below. */
export function addDisc(parts: RoomParts, axis: Vec3, { radiusM, upM }: TurnedPoint, look: Look): void {
  const plane = makePlane(addScaled(axis, UP, upM), [1, 0, 0], [0, 0, -1]);
  const contour = Array.from({ length: SIDES }, (_, i): Vec2 => {
    const angle = turn(i);
    return [radiusM * Math.sin(angle), -radiusM * Math.cos(angle)];
  });
  parts.addLit(plane, contour, look);
}

const turn = (i: number): number => (i / SIDES) * 2 * Math.PI;

/** A point of a profile, turned from the south to the east. */
const at = (axis: Vec3, { radiusM, upM }: TurnedPoint, angle: number): Vec3 =>
  addScaled(addScaled(axis, UP, upM), level([Math.sin(angle), Math.cos(angle)]), radiusM);

/** The same plane with its origin moved back, so that patterns go on from piece to piece. */
const shifted = (plane: Plane, u: number, v: number): Plane => ({
  ...plane,
  origin: addScaled(addScaled(plane.origin, plane.u, -u), plane.v, -v),
});
