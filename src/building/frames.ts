import type { Frame } from '../museum/format/room.ts';
import type { PlacedWork } from '../museum/hang/place-works.ts';
import { makePlane, type Plane, rectangle } from './facet.ts';
import type { Look } from './finishes.ts';
import type { RoomParts } from './parts.ts';
import { linearColor, SURFACE } from './surface-kinds.ts';
import { gainTowards } from './sweep.ts';
import { addScaled, scale, UP, type Vec2, type Vec3 } from './vec.ts';

/** Air between a frame's back and the wall, in metres. */
export const FRAME_GAP_M = 0.012;
/** How far above the picture its mat lies. */
const MAT_ABOVE_M = 0.003;

/** A hung picture's planes: on the wall's face, seen by one who faces it. Origin at the picture's centre. */
export function hangPlane(placed: PlacedWork): Plane {
  const [x, z] = placed.facing;
  return makePlane(placed.position, [z, 0, -x], UP);
}

/** Half sizes of a picture and of its frame's outside, and how far each stands out of the wall. */
export function frameSizes(placed: PlacedWork) {
  const { widthM, heightM } = placed.work.dimensions;
  const frame: Frame = placed.frame ?? { color: '#000000', widthM: 0, depthM: 0.02 };
  const mat = frame.matM ?? 0;
  const inner: Vec2 = [widthM / 2 + mat, heightM / 2 + mat];
  return {
    picture: [widthM / 2, heightM / 2] as Vec2,
    inner,
    outer: [inner[0] + frame.widthM, inner[1] + frame.widthM] as Vec2,
    frontM: FRAME_GAP_M + frame.depthM,
    pictureM: FRAME_GAP_M + frame.depthM * (frame.widthM > 0 ? 0.55 : 1),
  };
}

/** Where on its hang plane the picture itself lies, in metres out of the wall. */
export const pictureOutM = (placed: PlacedWork): number => frameSizes(placed).pictureM;

/** Adds a picture's frame and mat, lit by a share of the light of the wall it hangs on. */
export function addFrame(parts: RoomParts, placed: PlacedWork, chart: number, share: number): void {
  const { frame } = placed;
  if (!frame) return;
  const plane = hangPlane(placed);
  const { picture, inner, outer, frontM, pictureM } = frameSizes(placed);
  const look: Look = { surface: SURFACE.wood, color: linearColor(frame.color) };
  // A narrow bevel along the front's outer edge catches the light.
  const bevel = Math.min(0.004, frame.widthM / 4);
  const lip: Vec2 = [outer[0] - bevel, outer[1] - bevel];
  const add = (a: Vec2, aOut: number, b: Vec2, bOut: number, what = look) =>
    addRing(parts, { plane, a, aOut, b, bOut, look: what, chart, share });
  add(outer, FRAME_GAP_M, outer, frontM - bevel);
  add(outer, frontM - bevel, lip, frontM);
  add(lip, frontM, inner, frontM);
  add(inner, frontM, inner, pictureM);
  if (!frame.matM) return;
  const mat = { surface: SURFACE.paint, color: linearColor(frame.matColor ?? '#f4f1e8') };
  add(inner, pictureM + MAT_ABOVE_M, picture, pictureM + MAT_ABOVE_M, mat);
  add(picture, pictureM + MAT_ABOVE_M, picture, pictureM, mat);
}

type Ring = {
  plane: Plane;
  a: Vec2;
  aOut: number;
  b: Vec2;
  bOut: number;
  look: { surface: number; color: readonly [number, number, number] };
  chart: number;
  share: number;
};

/** Adds the four mitred sides between two rectangles around the same centre, the first one outside. */
function addRing(parts: RoomParts, { plane, a, aOut, b, bOut, look, chart, share }: Ring): void {
  const at = (u: number, v: number, out: number): Vec3 =>
    addScaled(addScaled(addScaled(plane.origin, plane.u, u), plane.v, v), plane.n, out);
  const corners: Vec2[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  for (let i = 0; i < 4; i++) {
    const p = corners[i]!;
    const q = corners[(i + 1) % 4]!;
    const isLevel = p[1] === q[1];
    const along = isLevel ? scale(plane.u, q[0]) : scale(plane.v, q[1]);
    const towards = isLevel ? [0, -p[1]] : [-p[0], 0];
    const across = isLevel ? a[1] - b[1] : a[0] - b[0];
    const length = Math.hypot(across, bOut - aOut);
    if (length < 1e-6) continue;
    const v = addScaled(
      scale(addScaled(scale(plane.u, towards[0]!), plane.v, towards[1]!), across / length),
      plane.n,
      (bOut - aOut) / length,
    );
    const side = makePlane(at(p[0] * a[0], p[1] * a[1], aOut), along, v);
    const full = 2 * (isLevel ? a[0] : a[1]);
    const cut = isLevel ? a[0] - b[0] : a[1] - b[1];
    const contour: Vec2[] =
      cut < 1e-9
        ? [...rectangle(0, 0, full, length)]
        : [
            [0, 0],
            [full, 0],
            [full - cut, length],
            [cut, length],
          ];
    parts.addFacet({ plane: side, contour, ...look, chart, gain: share * gainTowards(side.n, plane.n) });
  }
}
