import { type Facet, makePlane, rectangle } from './facet.ts';
import type { RoomParts } from './parts.ts';
import { addScaled, cross, type Rgb, scale, UP, type Vec3 } from './vec.ts';

/** An upright box: `width` is the level unit vector of its first half size; then up, then depth. */
export type Box = { readonly centre: Vec3; readonly width: Vec3; readonly half: Vec3 };

/** The level direction of a box's front, to the right-handed side of its width (south for a width to the east). */
export const frontOfBox = (box: Pick<Box, 'width'>): Vec3 => cross(box.width, UP);

type BoxFace = 'front' | 'back' | 'right' | 'left' | 'top' | 'bottom';

type BoxOptions = Box & {
  readonly look: { surface: number; color: Rgb };
  readonly skip?: { top?: boolean; bottom?: boolean; ends?: boolean };
  /** Charts of its own by default; small things borrow one. */
  readonly chart?: { borrowed: number; gain: number } & Pick<Facet, 'follows'>;
};

/** Light on the faces of a box that borrows it, relative to its gain. */
const FACE_GAIN: Record<BoxFace, number> = {
  front: 0.9,
  back: 0.9,
  right: 0.8,
  left: 0.8,
  top: 1.2,
  bottom: 0.7,
};

/** Adds an upright box; returns the charts of its faces. */
export function addBox(parts: RoomParts, options: BoxOptions): ReadonlyMap<BoxFace, number> {
  const { centre, width, half, look, skip = {}, chart } = options;
  const depth = frontOfBox({ width });
  const [w, h, d] = half;
  const corner = (a: number, b: number, c: number): Vec3 =>
    addScaled(addScaled(addScaled(centre, width, a * w), UP, b * h), depth, c * d);
  const faces: [BoxFace, Vec3, Vec3, Vec3, number, number][] = [
    ['front', corner(-1, -1, 1), width, UP, 2 * w, 2 * h],
    ['back', corner(1, -1, -1), scale(width, -1), UP, 2 * w, 2 * h],
  ];
  if (!skip.ends) {
    faces.push(['right', corner(1, -1, 1), scale(depth, -1), UP, 2 * d, 2 * h]);
    faces.push(['left', corner(-1, -1, -1), depth, UP, 2 * d, 2 * h]);
  }
  if (!skip.top) faces.push(['top', corner(-1, 1, 1), width, scale(depth, -1), 2 * w, 2 * d]);
  if (!skip.bottom) faces.push(['bottom', corner(-1, -1, -1), width, depth, 2 * w, 2 * d]);
  const charts = new Map<BoxFace, number>();
  for (const [face, origin, u, v, sizeU, sizeV] of faces) {
    const plane = makePlane(origin, u, v);
    const contour = rectangle(0, 0, sizeU, sizeV);
    if (chart) {
      const gain = chart.gain * FACE_GAIN[face];
      const { borrowed, gain: _, ...follows } = chart;
      parts.addFacet({ plane, contour, ...look, chart: borrowed, gain, ...follows });
      charts.set(face, chart.borrowed);
    } else charts.set(face, parts.addLit(plane, contour, look));
  }
  return charts;
}
