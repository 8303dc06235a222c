import type { PlanPoint } from '../format/common.ts';
import type { Furniture } from '../format/furniture.ts';

/** Where and how large something stands on the floor, as furniture in `room.json` says it. */
export type Footprint = {
  readonly position: PlanPoint;
  readonly rotationDeg?: number | undefined;
  readonly widthM: number;
  readonly depthM: number;
};

/** How much wider than its shaft a Tuscan column's base is (Vignola: 2¾ modules to 2). */
export const TUSCAN_BASE = 1.36;
/** Sides of the regular outline around a round column: it walks as a circle does, within 8 % of its radius. */
const COLUMN_SIDES = 8;

/** The four corners of a footprint, clockwise seen from above, starting at its back left (−width, −depth). */
export function footprintCorners({
  position,
  rotationDeg = 0,
  widthM,
  depthM,
}: Footprint): readonly PlanPoint[] {
  const angle = (rotationDeg * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (x: number, z: number): PlanPoint => [
    position[0] + (x * widthM * cos - z * depthM * sin) / 2,
    position[1] + (x * widthM * sin + z * depthM * cos) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The size of the rectangle that a piece of furniture covers, before it is turned. */
export function extentOf(piece: Furniture): { readonly widthM: number; readonly depthM: number } {
  if (piece.kind !== 'column') return piece;
  const widthM = piece.diameterM * (piece.order === 'tuscan' ? TUSCAN_BASE : 1);
  return { widthM, depthM: widthM };
}

/** How high a piece is: a column without a height of its own reaches the ceiling. */
export const heightOf = (piece: Furniture, roomHeightM: number): number => piece.heightM ?? roomHeightM;

/** The convex outline of what a piece covers of the floor, clockwise seen from above; eight sides around a round one. */
export function footprintOf(piece: Furniture): readonly PlanPoint[] {
  const { position, rotationDeg } = piece;
  const isRound = piece.kind === 'column' && (piece.order ?? 'plain') === 'plain';
  if (!isRound) return footprintCorners({ position, rotationDeg, ...extentOf(piece) });
  const reachM = piece.diameterM / 2 / Math.cos(Math.PI / COLUMN_SIDES);
  return Array.from({ length: COLUMN_SIDES }, (_, i): PlanPoint => {
    const angle = ((i + 0.5) * 2 * Math.PI) / COLUMN_SIDES;
    return [position[0] + reachM * Math.cos(angle), position[1] + reachM * Math.sin(angle)];
  });
}
