import { frontOfBox } from '../box.ts';
import { makePlane, rectangle } from '../facet.ts';
import { hashOf } from '../light-key.ts';
import type { RoomParts } from '../parts.ts';
import { SURFACE } from '../surface-kinds.ts';
import { addScaled, type Rgb, scale, UP, type Vec3 } from '../vec.ts';
import type { Stand } from './piece.ts';

/** The mean of all bindings, as the shader's palette has it: leather, cloth, and a little vellum. */
export const BOOKS_COLOR: Rgb = [0.13, 0.08, 0.05];
const HEADS_COLOR: Rgb = [0.05, 0.042, 0.032];
/** Rows of books are taken from so many metres of one endless shelf. */
const ENDLESS_M = 160;

/** Where a row of books stands: its middle to the right, its spines and its back to the front, sizes in metres. */
type Row = {
  readonly seed: string;
  readonly right: number;
  readonly frontM: number;
  readonly backM: number;
  readonly footM: number;
  readonly widthM: number;
  readonly heightM: number;
};

/**
 * Adds a row of books: one facet of spines, whose pattern knows each book by its place on an endless shelf, and one of
 * what lies behind them. The pattern's v tells two things: the whole part the row's height in centimetres, the rest the height
 * above the shelf in metres.
 */
export function addBooks(parts: RoomParts, stand: Stand, row: Row): void {
  const { seed, right, frontM, backM, footM, widthM, heightM } = row;
  const front = frontOfBox(stand);
  const at = (aside: number, ahead: number, up: number): Vec3 =>
    addScaled(addScaled(addScaled(stand.foot, stand.width, aside), front, ahead), UP, up);
  const startM = startOf(seed);
  const rowCm = Math.round(heightM * 100);
  const left = right - widthM / 2;
  const plane = makePlane(at(left - startM, frontM, footM - rowCm), stand.width, UP);
  const spines = rectangle(startM, rowCm, startM + widthM, rowCm + heightM);
  const chart = parts.addLit(plane, spines, { surface: SURFACE.books, color: BOOKS_COLOR });
  // What is seen from above behind the spines lies in the shadow of the shelf over it.
  const heads = makePlane(at(left, frontM, footM + heightM), stand.width, scale(front, -1));
  const contour = rectangle(0, 0, widthM, frontM - backM);
  parts.addFacet({
    plane: heads,
    contour,
    surface: SURFACE.paint,
    color: HEADS_COLOR,
    chart,
    gain: 0.4,
  });
}

/** Where on the endless shelf a row begins: the same for the same seed, on every machine. */
export const startOf = (seed: string): number =>
  (Number.parseInt(hashOf(seed).slice(0, 6), 16) / 0x1000000) * ENDLESS_M;
