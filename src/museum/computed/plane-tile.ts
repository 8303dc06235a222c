/** A rectangle of a plane as a raster: its upper left corner, and how much of the plane a pixel is wide and high. */
export type PlaneTile = {
  /** Real part (to the right) and imaginary part (upwards) of the corner. */
  readonly re: number;
  readonly im: number;
  readonly pixel: number;
  readonly columns: number;
  readonly rows: number;
  /** How many times the picture's own pixel is halved to come to this one; 0 or more. */
  readonly depth: number;
};

/** The colour at a point of the plane, in linear light, three floats 0 … 1. */
export type Shade = (re: number, im: number, out: Float64Array) => void;

/** A named function of the plane: its colours, as they are drawn with pixels of a size, at a depth. */
export type TileFunction = (tile: Pick<PlaneTile, 'pixel' | 'depth'>) => Shade;
