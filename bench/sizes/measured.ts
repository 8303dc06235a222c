import type { Walked } from './walk.ts';
import type { WireBytes } from './wire.ts';

/** A visit to an entrance with an empty cache, in a browser of its own. Milliseconds from the start of the page. */
export type Entrance = {
  readonly bytes: WireBytes;
  readonly firstPictureMs: number;
  readonly quietMs: number;
  readonly peakBytes: number;
};

/** A walk and the entrance before it, on one class of device. */
export type LongWalk = Walked & { readonly entrancePeakBytes: number; readonly drawnAtRest: number };

export type MeasuredMuseum = {
  readonly works: number;
  readonly entrances: readonly Entrance[];
  readonly shortWalks: readonly Walked[];
  readonly small: LongWalk;
  readonly desktop: LongWalk;
};

/** The plain scene with so many works: nothing in it depends on the device. */
export type MeasuredPlain = {
  readonly works: number;
  readonly entrances: readonly Entrance[];
  readonly walk: Walked;
};

export type MeasuredSizes = {
  readonly museums: readonly MeasuredMuseum[];
  readonly plain: readonly MeasuredPlain[];
};
