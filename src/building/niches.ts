import type { Niche } from '../museum/format/furniture.ts';
import type { Wall } from '../museum/plan/walls.ts';
import type { Box } from './box.ts';
import { boundsOf, type Plane, polygonIn } from './facet.ts';
import type { Finishes, Look } from './finishes.ts';
import { nicheOutline } from './opening-shape.ts';
import { FINE_TEXELS_PER_M, type RoomParts } from './parts.ts';
import { linearColor, wallSurface } from './surface-kinds.ts';
import { add, addScaled, level, scale, UP, unit, type Vec2, type Vec3 } from './vec.ts';
import { wallPlane } from './walls.ts';

/** How thick the wall around a niche is thought to be, where it keeps light out of it. */
const AROUND_M = 0.12;
/** What stops light begins a little behind the wall's face and above the floor, which have light of their own. */
const BEHIND_M = 0.01;
const ABOVE_M = 0.06;

/** Adds the inside of a niche: back, sill, sides and head. */
export function addNiche(
  parts: RoomParts,
  floorM: number,
  wall: Wall,
  niche: Niche,
  finishes: Finishes,
): void {
  const look: Look = niche.finish
    ? { surface: wallSurface(niche.finish), color: linearColor(niche.finish.color) }
    : finishes.wall(wall.index);
  const face = wallPlane(wall, floorM);
  const outline = nicheOutline(niche);
  const back = { ...face, origin: addScaled(face.origin, face.n, -niche.depthM) };
  parts.addLit(back, outline, look, { within: outline });
  const at = ([u, v]: Vec2, inM: number): Vec3 =>
    addScaled(addScaled(addScaled(face.origin, face.u, u), face.v, v), face.n, -inM);
  const { depthM } = niche;
  const last = outline.length - 1;
  // Around the niche, each piece from the wall's face in, seen from within; the sill closes the ring.
  for (let i = 0; i <= last; i++) {
    const [a, b] = [outline[i]!, outline[(i + 1) % outline.length]!];
    const corners = [at(a, 0), at(a, depthM), at(b, depthM), at(b, 0)];
    const { plane, contour } = polygonIn(corners);
    const isHead = niche.head === 'arch' && i > 0 && i < last - 1;
    if (!isHead) parts.addLit(plane, contour, look);
    else
      addHeadPiece(
        parts,
        plane,
        contour,
        look,
        [i - 1, i, i + 1].map((k) => inwardOf(face, outline, k)),
      );
  }
}

/** Adds a piece of a round head, lit as the curve that it is: `looks` are its own way and its neighbours'. */
function addHeadPiece(
  parts: RoomParts,
  plane: Plane,
  contour: readonly Vec2[],
  look: Look,
  looks: readonly Vec3[],
): void {
  const [before, own, after] = looks as [Vec3, Vec3, Vec3];
  const [low, high] = [unit(add(before, own)), unit(add(own, after))];
  const chart = parts.addChart({
    plane,
    ...boundsOf(contour),
    normals: [low, low, high, high],
    texelsPerM: FINE_TEXELS_PER_M,
    source: { kind: 'room' },
  });
  parts.addFacet({ plane, contour, ...look, chart });
}

/** The way that piece `i` of an outline looks: into the niche. */
function inwardOf(face: Plane, outline: readonly Vec2[], i: number): Vec3 {
  const [a, b] = [outline[i]!, outline[i + 1]!];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return addScaled(scale(face.u, (b[1] - a[1]) / length), face.v, (a[0] - b[0]) / length);
}

/** The wall around a niche, as boxes that keep light out of it. */
export function nicheBoxes(floorM: number, wall: Wall, niche: Niche): readonly Box[] {
  const { atM, widthM, heightM, depthM, sillM } = niche;
  const face = wallPlane(wall, floorM);
  const boxOf = (
    fromU: number,
    toU: number,
    fromV: number,
    toV: number,
    [fromIn, toIn]: Vec2 = [BEHIND_M, depthM],
  ): Box => {
    const across = addScaled(face.origin, face.u, (fromU + toU) / 2);
    const up = addScaled(across, UP, (fromV + toV) / 2);
    const centre = addScaled(up, face.n, -(fromIn + toIn) / 2);
    return {
      centre,
      width: level(wall.along),
      half: [(toU - fromU) / 2, (toV - fromV) / 2, (toIn - fromIn) / 2],
    };
  };
  const [left, right] = [atM - widthM / 2, atM + widthM / 2];
  const [foot, top] = [Math.max(sillM, ABOVE_M), sillM + heightM];
  const boxes = [
    boxOf(left - AROUND_M, left, foot, top),
    boxOf(right, right + AROUND_M, foot, top),
    boxOf(left - AROUND_M, right + AROUND_M, top, top + AROUND_M),
    boxOf(left, right, foot, top, [depthM, depthM + AROUND_M]),
  ];
  if (sillM > ABOVE_M * 2)
    boxes.push(boxOf(left - AROUND_M, right + AROUND_M, Math.max(ABOVE_M, sillM - AROUND_M), sillM));
  return boxes;
}
