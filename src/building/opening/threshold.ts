import type { FloorFinish } from '../../museum/format/finishes.ts';
import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { boundsOf, makePlane, rectangle } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { floorSurface, linearColor, luminance, SURFACE } from '../surface-kinds.ts';
import { level, type Rgb, scale } from '../vec.ts';
import { insideOf, litIn, rightOf } from './side.ts';
import { OVERLAP_M } from './steps.ts';

/** Width of the brass strips along a threshold's edges. */
const BRASS_M = 0.014;
const BRASS: Rgb = [0.36, 0.26, 0.11];
/** Stone under floors that are none, and where those are dark: a pale slab would be the brightest thing there. */
const STONE = { pale: '#9a9184', dark: '#3b3733' } as const;
const DARK_FLOOR = 0.06;
/** What eyes make of light from above: a floor seems darker than it is lit. */
const FLOOR_SHARE = 0.85;

/** The level floor in an opening: the numbers of its facets, and the floors that it lies between. */
export type Threshold = {
  readonly opening: string;
  /** The room beyond, whose floor may not be known yet. */
  readonly beyond: string;
  /** Whether it is a door, which has a threshold as long as nobody knows the floor behind it. */
  readonly isDoor: boolean;
  readonly floor: FloorFinish | undefined;
  /** How the own floor looks in an opening. */
  readonly own: Look;
  /** The first of three facets: a strip, the slab, a strip. */
  readonly first: number;
};

type Looks = readonly [strip: Look, slab: Look, strip: Look];

const sameFloor = (a: FloorFinish, b: FloorFinish) => a.material === b.material && a.color === b.color;

/** A floor's look inside an opening. */
export const floorLook = (floor: FloorFinish): Look => ({
  surface: floorSurface(floor),
  color: scale(linearColor(floor.color), FLOOR_SHARE),
});

/** Stone for treads and thresholds: the floor's own where that is mineral. */
export function stoneLook(floor: FloorFinish | undefined): Look {
  const isMineral = floor && ['stone', 'terrazzo', 'concrete'].includes(floor.material);
  const isDark = floor && luminance(linearColor(floor.color)) < DARK_FLOOR;
  const own = isMineral ? floor.color : STONE[isDark ? 'dark' : 'pale'];
  const color = scale(linearColor(own), FLOOR_SHARE);
  return { surface: SURFACE.dressedStone, color };
}

/** How the facets of a threshold look: a slab of stone edged with brass where the floors differ, else like the floor. */
export function thresholdLooks(
  { floor, isDoor, own }: Pick<Threshold, 'floor' | 'isDoor' | 'own'>,
  beyond: FloorFinish | undefined,
): Looks {
  const differs = floor && beyond ? !sameFloor(floor, beyond) : isDoor;
  if (!differs) return [own, own, own];
  const brass: Look = { surface: SURFACE.metal, color: BRASS };
  return [brass, stoneLook(floor), brass];
}

/** Adds the level floor through an opening, flush with both rooms' so that wheels pass. */
export function addThreshold(
  parts: RoomParts,
  opening: ResolvedOpening,
  floors: {
    readonly floor: FloorFinish | undefined;
    readonly beyond: FloorFinish | undefined;
    readonly own: Look;
  },
): Threshold {
  const { widthM, depthM, axis, sides } = opening;
  const origin = insideOf(opening, 0, -widthM / 2, sides[0].floorM - 0.0005);
  const plane = makePlane(origin, rightOf(axis), level(axis));
  const contour = rectangle(0, -OVERLAP_M, widthM, depthM + OVERLAP_M);
  const chart = parts.addChart({ plane, ...boundsOf(contour), ...litIn(opening) });
  const edges = [-OVERLAP_M, BRASS_M, depthM - BRASS_M, depthM + OVERLAP_M];
  const first = parts.facets.length;
  const threshold = {
    opening: opening.id,
    beyond: sides[1].room,
    isDoor: opening.kind === 'door',
    floor: floors.floor,
    own: floors.own,
    first,
  };
  const looks = thresholdLooks(threshold, floors.beyond);
  for (const [i, look] of looks.entries())
    parts.addFacet({ plane, contour: rectangle(0, edges[i]!, widthM, edges[i + 1]!), ...look, chart });
  return threshold;
}
