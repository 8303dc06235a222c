import type { Box } from '../box.ts';
import { addScaled, UP, type Vec3 } from '../vec.ts';

/** A piece of furniture as the rest of the room sees it. */
export type Piece = {
  /** What casts shadow and stops bounced light. */
  readonly boxes: readonly Box[];
  /** Charts of a free-standing wall's faces, for what hangs there. */
  readonly front?: number;
  readonly back?: number;
  /** Chart of a plinth's top, for what stands there. */
  readonly top?: number;
};

/** Where a piece stands: the middle of its footprint on the floor, and the level way of its width. */
export type Stand = { readonly foot: Vec3; readonly width: Vec3 };

/** A box of full sizes (width, height, depth) that stands `upM` above `foot`. */
export function block({ foot, width }: Stand, [w, h, d]: Vec3, upM: number): Box {
  return { centre: addScaled(foot, UP, upM + h / 2), width, half: [w / 2, h / 2, d / 2] };
}
