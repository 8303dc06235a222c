import type { Affine } from './affine.ts';
import type { Point } from './stroke.ts';

export type LatticeKind = 'oblique' | 'rectangular' | 'rhombic' | 'square' | 'hexagonal';

/** A group of the plane with two directions of repeat: its lattice, and its operations on fractions of the cell. */
export type WallpaperGroup = {
  readonly name: string;
  readonly kind: LatticeKind;
  readonly lattice: readonly [Point, Point];
  readonly operations: readonly Affine[];
};

const OBLIQUE: [Point, Point] = [
  [1, 0],
  [0.32, 0.88],
];
const RECTANGLE: [Point, Point] = [
  [1, 0],
  [0, 1.28],
];
const BRICK: [Point, Point] = [
  [1, 0],
  [0, 0.58],
];
const SQUARE: [Point, Point] = [
  [1, 0],
  [0, 1],
];
const HEXAGON: [Point, Point] = [
  [1, 0],
  [-0.5, Math.sqrt(0.75)],
];

const h = 1 / 2;
const move = ([a, b, c, d, e, f]: Affine, u: number, v: number): Affine => [a, b, c + u, d, e, f + v];
const centred = (operations: readonly Affine[]): Affine[] => [
  ...operations,
  ...operations.map((m) => move(m, h, h)),
];

const E: Affine = [1, 0, 0, 0, 1, 0];
const HALF_TURN: Affine = [-1, 0, 0, 0, -1, 0];
const FLIP_X: Affine = [-1, 0, 0, 0, 1, 0];
const FLIP_Y: Affine = [1, 0, 0, 0, -1, 0];
const SWAP: Affine = [0, 1, 0, 1, 0, 0];
const SWAP_BACK: Affine = [0, -1, 0, -1, 0, 0];
const FOUR: readonly Affine[] = [E, HALF_TURN, [0, -1, 0, 1, 0, 0], [0, 1, 0, -1, 0, 0]];
const MIRRORS: readonly Affine[] = [FLIP_X, FLIP_Y, SWAP, SWAP_BACK];
const THREE: readonly Affine[] = [E, [0, -1, 0, 1, -1, 0], [-1, 1, 0, -1, 0, 0]];
const negative = (operations: readonly Affine[]): Affine[] =>
  operations.map(([a, b, c, d, e, f]) => [-a, -b, c, -d, -e, f]);
const ACROSS: readonly Affine[] = [SWAP_BACK, [-1, 1, 0, 0, 1, 0], [1, 0, 0, 1, -1, 0]];
const ALONG = negative(ACROSS);

/**
 * The seventeen, in the order of the sheet. Source: International Tables for Crystallography A, part 6 (the plane
 * groups: general positions); proved complete by E. S. Fedorov, 1891, and G. Pólya, 1924.
 */
export const GROUPS: readonly WallpaperGroup[] = [
  { name: 'p1', kind: 'oblique', lattice: OBLIQUE, operations: [E] },
  { name: 'p2', kind: 'oblique', lattice: OBLIQUE, operations: [E, HALF_TURN] },
  { name: 'pm', kind: 'rectangular', lattice: BRICK, operations: [E, FLIP_X] },
  { name: 'pg', kind: 'rectangular', lattice: RECTANGLE, operations: [E, move(FLIP_X, 0, h)] },
  { name: 'p2mm', kind: 'rectangular', lattice: RECTANGLE, operations: [E, HALF_TURN, FLIP_X, FLIP_Y] },
  {
    name: 'p2mg',
    kind: 'rectangular',
    lattice: RECTANGLE,
    operations: [E, HALF_TURN, move(FLIP_X, h, 0), move(FLIP_Y, h, 0)],
  },
  { name: 'p3', kind: 'hexagonal', lattice: HEXAGON, operations: THREE },
  { name: 'p3m1', kind: 'hexagonal', lattice: HEXAGON, operations: [...THREE, ...ACROSS] },
  { name: 'p31m', kind: 'hexagonal', lattice: HEXAGON, operations: [...THREE, ...ALONG] },
  { name: 'p6', kind: 'hexagonal', lattice: HEXAGON, operations: [...THREE, ...negative(THREE)] },
  {
    name: 'p6mm',
    kind: 'hexagonal',
    lattice: HEXAGON,
    operations: [...THREE, ...negative(THREE), ...ACROSS, ...ALONG],
  },
  {
    name: 'p2gg',
    kind: 'rectangular',
    lattice: RECTANGLE,
    operations: [E, HALF_TURN, move(FLIP_X, h, h), move(FLIP_Y, h, h)],
  },
  { name: 'cm', kind: 'rhombic', lattice: RECTANGLE, operations: centred([E, FLIP_X]) },
  {
    name: 'c2mm',
    kind: 'rhombic',
    lattice: RECTANGLE,
    operations: centred([E, HALF_TURN, FLIP_X, FLIP_Y]),
  },
  { name: 'p4', kind: 'square', lattice: SQUARE, operations: FOUR },
  { name: 'p4mm', kind: 'square', lattice: SQUARE, operations: [...FOUR, ...MIRRORS] },
  {
    name: 'p4gm',
    kind: 'square',
    lattice: SQUARE,
    operations: [...FOUR, ...MIRRORS.map((m) => move(m, h, h))],
  },
];
