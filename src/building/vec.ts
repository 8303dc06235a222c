/** World metres: x east, y up, z south. */
export type Vec3 = readonly [x: number, y: number, z: number];
/** Metres in a plane's own coordinates. */
export type Vec2 = readonly [u: number, v: number];
/** Linear-light colour, 0 to 1 for reflectances. */
export type Rgb = readonly [r: number, g: number, b: number];

export const UP: Vec3 = [0, 1, 0];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Vec3): Vec3 => scale(a, 1 / Math.hypot(a[0], a[1], a[2]));
/** `a + b·k`. */
export const addScaled = (a: Vec3, b: Vec3, k: number): Vec3 => [
  a[0] + b[0] * k,
  a[1] + b[1] * k,
  a[2] + b[2] * k,
];
/** A vector on the plan as a level vector in the world. */
export const level = ([x, z]: readonly [number, number], y = 0): Vec3 => [x, y, z];
