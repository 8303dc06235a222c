import type { Furniture } from '../museum/format/room.ts';
import { frontOf, type PlacedWork } from '../museum/hang/place-works.ts';
import { pointOnWall } from '../museum/plan/walls.ts';
import { makePlane, type Plane } from './facet.ts';
import { frameSizes, hangPlane } from './frames.ts';
import { add, addScaled, level, scale, UP, type Vec3 } from './vec.ts';

/** A wall label's card in metres, and how it hangs. */
export const LABEL_M = {
  width: 0.2,
  height: 0.135,
  thickness: 0.003,
  besideM: 0.09,
  centreM: 1.38,
} as const;

/** Where a work's label is: the plane's origin is the card's middle, u to the reader's right. */
export type LabelPlace = { readonly placed: PlacedWork; readonly plane: Plane };

/** Places a label beside each picture and niche and on the front of each plinth; labels that would meet go apart. */
export function placeLabels(
  placed: readonly PlacedWork[],
  furniture: readonly Furniture[],
  floorM: number,
): readonly LabelPlace[] {
  const places: LabelPlace[] = [];
  for (const work of placed) {
    const plane = work.within
      ? besideNiche(work.within, floorM)
      : work.work.kind === 'picture'
        ? besidePicture(work, floorM)
        : onPlinth(work, furniture);
    if (!plane) continue;
    let origin = plane.origin;
    const meets = (other: LabelPlace) =>
      Math.hypot(origin[0] - other.plane.origin[0], origin[2] - other.plane.origin[2]) <
        LABEL_M.width * 1.2 && Math.abs(origin[1] - other.plane.origin[1]) < LABEL_M.height * 1.1;
    while (places.some(meets)) origin = addScaled(origin, UP, -LABEL_M.height * 1.25);
    places.push({ placed: work, plane: { ...plane, origin } });
  }
  return places;
}

function besidePicture(placed: PlacedWork, floorM: number): Plane {
  const plane = hangPlane(placed);
  const { outer } = frameSizes(placed);
  const aside = addScaled(plane.origin, plane.u, outer[0] + LABEL_M.besideM + LABEL_M.width / 2);
  // Never far below or above its picture, where several hang over each other.
  const low = placed.position[1] - outer[1] + LABEL_M.height / 2;
  const high = placed.position[1] + outer[1] - LABEL_M.height / 2;
  const y = Math.min(high, Math.max(low, floorM + LABEL_M.centreM));
  return { ...plane, origin: [aside[0], y, aside[2]] };
}

/** To the right of a niche, or to its left where its wall ends. */
function besideNiche({ niche, wall }: NonNullable<PlacedWork['within']>, floorM: number): Plane {
  const asideM = niche.widthM / 2 + LABEL_M.besideM + LABEL_M.width / 2;
  const hasRoom = niche.atM + asideM + LABEL_M.width / 2 + 0.02 <= wall.lengthM;
  const [x, z] = pointOnWall(wall, niche.atM + (hasRoom ? asideM : -asideM));
  const low = niche.sillM + LABEL_M.height / 2;
  const high = niche.sillM + niche.heightM - LABEL_M.height / 2;
  const upM = Math.min(high, Math.max(low, LABEL_M.centreM));
  return makePlane([x, floorM + upM, z], level(wall.along), UP);
}

function onPlinth(placed: PlacedWork, furniture: readonly Furniture[]): Plane | undefined {
  const { place } = placed.item;
  const piece = place.kind === 'plinth' ? furniture.find((f) => f.id === place.furniture) : undefined;
  if (piece?.kind !== 'plinth') return undefined;
  const front = level(frontOf(piece.rotationDeg ?? 0));
  const u: Vec3 = [front[2], 0, -front[0]];
  const out = add(placed.position, scale(front, piece.depthM / 2));
  return makePlane(addScaled(out, UP, -0.13), u, UP);
}
