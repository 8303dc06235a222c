import type { Frame } from '../museum/format/room.ts';
import type { PlacedWork } from '../museum/hang/place-works.ts';
import { makePlane, type Plane, rectangle } from './facet.ts';
import type { Look } from './finishes.ts';
import { type SectionPoint, sectionOf } from './frame-profiles.ts';
import { addMoulding } from './moulding.ts';
import type { RoomParts } from './parts.ts';
import { frameSurface, linearColor, SURFACE } from './surface-kinds.ts';
import { addScaled, scale, UP, type Vec2 } from './vec.ts';

/** Air between a frame's back and the wall, in metres. */
export const FRAME_GAP_M = 0.012;
/** How far above the picture its mat lies: the window's edge is cut at 45° and shows the card's white core. */
const MAT_M = 0.0022;
const MAT = '#f4f1e8';
const MAT_CORE = '#fbfaf7';
/** The edge of a panel or canvas that stands free. */
const PANEL_EDGE = '#cfc8b8';

/** A hung picture's planes: on the wall's face, seen by one who faces it. Origin at the picture's centre. */
export function hangPlane(placed: PlacedWork): Plane {
  const [x, z] = placed.facing;
  return makePlane(placed.position, [z, 0, -x], UP);
}

const frameOf = (placed: PlacedWork): Frame => placed.frame ?? { color: '#000000', widthM: 0, depthM: 0.02 };

/** Half sizes of a picture and of its frame's outside, and how far each stands out of the wall. */
export function frameSizes(placed: PlacedWork) {
  const { widthM, heightM } = placed.work.dimensions;
  const frame = frameOf(placed);
  const mat = frame.matM ?? 0;
  const inner: Vec2 = [widthM / 2 + mat, heightM / 2 + mat];
  return {
    picture: [widthM / 2, heightM / 2] as Vec2,
    inner,
    outer: [inner[0] + frame.widthM, inner[1] + frame.widthM] as Vec2,
    frontM: FRAME_GAP_M + frame.depthM,
    pictureM: FRAME_GAP_M + sectionOf(frame).pictureOut,
  };
}

/** Where on its hang plane the picture itself lies, in metres out of the wall. */
export const pictureOutM = (placed: PlacedWork): number => frameSizes(placed).pictureM;

/** Adds a picture's frame and mat, lit by a share of the light of the wall it hangs on. */
export function addFrame(parts: RoomParts, placed: PlacedWork, chart: number, share: number): void {
  const { frame } = placed;
  if (!frame) return;
  const plane = hangPlane(placed);
  const { picture, inner, outer } = frameSizes(placed);
  const { points, pictureOut, tray } = sectionOf(frame);
  const look: Look = { surface: frameSurface(frame), color: linearColor(frame.color) };
  const around = (half: Vec2, section: readonly SectionPoint[], what: Look) =>
    addMoulding(parts, { plane, half, outM: FRAME_GAP_M, points: section, look: what, chart, share });
  // The back keeps light from passing between frame and wall.
  const back = makePlane(addScaled(plane.origin, plane.n, FRAME_GAP_M), scale(plane.u, -1), plane.v);
  const contour = rectangle(-outer[0], -outer[1], outer[0], outer[1]);
  parts.addFacet({ plane: back, contour, ...look, chart, isHidden: true });
  const { matM = 0, matColor } = frame;
  const mat: Look = painted(matColor ?? MAT);
  if (tray) {
    around(inner, points, look);
    const floor = { out: tray.floorOut, lit: 0.35 };
    const floorLook = matM > 0 ? mat : { ...look, color: scale(look.color, 0.6) };
    around(
      picture,
      [
        { ...floor, x: matM + tray.gap },
        { ...floor, x: 0 },
      ],
      floorLook,
    );
    around(
      picture,
      [
        { ...floor, x: 0 },
        { x: 0, out: pictureOut },
      ],
      painted(PANEL_EDGE),
    );
  } else if (matM > 0) {
    const bevel = Math.min(MAT_M, matM / 2);
    const cardOut = pictureOut + bevel;
    around(inner, [...points.slice(0, -1), { ...points.at(-1)!, out: cardOut }], look);
    around(
      picture,
      [
        { x: matM, out: cardOut },
        { x: bevel, out: cardOut },
      ],
      mat,
    );
    around(
      picture,
      [
        { x: bevel, out: cardOut },
        { x: 0, out: pictureOut },
      ],
      painted(MAT_CORE),
    );
  } else around(inner, points, look);
}

const painted = (color: string): Look => ({ surface: SURFACE.paint, color: linearColor(color) });
