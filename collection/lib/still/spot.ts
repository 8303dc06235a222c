/** What a ray may end on. */
export const NOTHING = 0;
export const OBJECT = 1;
export const FLOOR = 2;

/** Where a ray ended; one is used again and again. */
export class Spot {
  t = 0.5;
  x = 0.5;
  y = 0.5;
  z = 0.5;
  /** The surface's normal, smoothed, and its triangle's, both towards where the ray came from. */
  nx = 0.5;
  ny = 0.5;
  nz = 0.5;
  gx = 0.5;
  gy = 0.5;
  gz = 0.5;
  /** Whether it was met from outside. */
  outside = true;
  r = 0.5;
  g = 0.5;
  b = 0.5;
  /** A point from which neither the triangle itself nor its neighbours shade a surface meant to be round. */
  ox = 0.5;
  oy = 0.5;
  oz = 0.5;
}
