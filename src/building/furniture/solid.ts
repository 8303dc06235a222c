import { frontOfBox } from '../box.ts';
import { intoPlane, planeThrough } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { addScaled, dot, UP, type Vec3 } from '../vec.ts';
import type { Stand } from './piece.ts';

/** A level rectangle of a solid: its middle's place to the right, to the front and up, and its half sizes. */
export type Slice = {
  readonly right: number;
  readonly front: number;
  readonly up: number;
  readonly half: readonly [width: number, depth: number];
};

/** Light on faces that borrow it from something that looks to the front, by where they look. */
const GAIN = { front: 0.9, side: 0.8, back: 0.7, up: 1.1, down: 0.55 } as const;

export type SolidLight = {
  /** The chart that lights it and the share of its light; charts of its own by default. */
  readonly borrowed?: { readonly chart: number; readonly gain: number };
  readonly skip?: { readonly top?: boolean; readonly bottom?: boolean };
};

/**
 * Adds a solid between two level rectangles, one above the other: a tapered leg, a leaning back, a chamfer. Returns the
 * charts of its front, right, back and left side, and of its top if it has one.
 */
export function addSolid(
  parts: RoomParts,
  stand: Stand,
  [low, high]: readonly [Slice, Slice],
  look: Look,
  { borrowed, skip = {} }: SolidLight = {},
): readonly number[] {
  const front = frontOfBox(stand);
  const corner = (slice: Slice, w: number, d: number): Vec3 =>
    addScaled(
      addScaled(
        addScaled(stand.foot, stand.width, slice.right + w * slice.half[0]),
        front,
        slice.front + d * slice.half[1],
      ),
      UP,
      slice.up,
    );
  const ring = (slice: Slice) => [
    corner(slice, -1, 1),
    corner(slice, 1, 1),
    corner(slice, 1, -1),
    corner(slice, -1, -1),
  ];
  const [below, above] = [ring(low), ring(high)];
  const faces = below.map((at, i) => [at, below[(i + 1) % 4]!, above[(i + 1) % 4]!, above[i]!]);
  if (!skip.top) faces.push(above);
  if (!skip.bottom) faces.push([...below].reverse());
  return faces.map((face) => {
    const plane = planeThrough(face[0]!, face[1]!, face[3]!);
    const contour = face.map((point) => intoPlane(plane, point));
    if (!borrowed) return parts.addLit(plane, contour, look);
    const gain = borrowed.gain * gainOf(plane.n, front);
    parts.addFacet({ plane, contour, ...look, chart: borrowed.chart, gain });
    return borrowed.chart;
  });
}

function gainOf(n: Vec3, front: Vec3): number {
  if (n[1] > 0.5) return GAIN.up;
  if (n[1] < -0.5) return GAIN.down;
  const ahead = dot(n, front);
  return ahead > 0.5 ? GAIN.front : ahead < -0.5 ? GAIN.back : GAIN.side;
}
