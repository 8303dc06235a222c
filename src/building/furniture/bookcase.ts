import type { FurnitureOf } from '../../museum/format/furniture.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { scale, type Vec2 } from '../vec.ts';
import { addBooks } from './books.ts';
import { addAlongFront } from './extrude.ts';
import { block, type Piece, type Stand } from './piece.ts';
import { addSolid, type Slice } from './solid.ts';

const BOARD_M = 0.03;
const SHELF_M = 0.026;
const BACK_M = 0.012;
/** Shelves at about this distance carry books up to a quarto; no bay is wider than shelves can bear. */
const SHELF_EVERY_M = 0.33;
const BAY_M = 1;
const BASE_M = 0.12;
const CORNICE_M = { height: 0.11, out: 0.05 } as const;
/** From the case's front to the books' spines. */
const SPINES_M = 0.035;
/** From the books' heads to the shelf above, and a quarto's height. */
const AIR_M = 0.035;
const TALLEST_M = 0.33;
/** No book fits below it. */
const LOWEST_M = 0.15;

/** A case of bays and shelves on a base, under a cornice; its back stands against a wall. */
export function addBookcase(parts: RoomParts, piece: FurnitureOf<'bookcase'>, stand: Stand): Piece {
  const { widthM, depthM, heightM } = piece;
  const color = linearColor(piece.color ?? '#4b3523');
  const upright: Look = { surface: SURFACE.joineryUp, color };
  const along: Look = { surface: SURFACE.joinery, color };
  // The cornice stands out as far as the footprint reaches, the case less.
  const caseM = depthM - CORNICE_M.out;
  const middle = -CORNICE_M.out / 2;
  const faceM = middle + caseM / 2;
  const topM = heightM - CORNICE_M.height;
  const slab = (right: number, w: number, ahead: number, d: number, up: number): Slice => ({
    right,
    front: ahead,
    up,
    half: [w / 2, d / 2],
  });
  const bays = Math.max(1, Math.ceil((widthM - BOARD_M) / BAY_M));
  const bayM = (widthM - BOARD_M) / bays;
  const sides = Array.from({ length: bays + 1 }, (_, i) => -widthM / 2 + BOARD_M / 2 + i * bayM);
  const [low, high] = [BASE_M, topM];
  let light = { chart: 0, gain: 1 };
  for (const [i, right] of sides.entries()) {
    const foot = slab(right, BOARD_M, middle, caseM, i === 0 || i === bays ? 0 : low);
    const charts = addSolid(parts, stand, [foot, { ...foot, up: high }], upright, { skip: { top: true } });
    if (i === 0) light = { chart: charts[0]!, gain: 1 };
  }
  const plinth = slab(0, widthM - 2 * BOARD_M, middle - 0.006, caseM - 0.012, 0);
  addSolid(parts, stand, [plinth, { ...plinth, up: low }], along, { skip: { bottom: true } });
  const lid = slab(0, widthM, middle, caseM, high);
  addSolid(parts, stand, [lid, { ...lid, up: heightM }], along);
  addAlongFront(parts, stand, {
    profile: cornice(faceM, topM, heightM),
    lengthM: widthM,
    look: along,
    chart: light.chart,
  });
  const rows = Math.max(1, Math.round((high - low) / SHELF_EVERY_M));
  for (let bay = 0; bay < bays; bay++) {
    addBay(parts, stand, {
      seed: piece.books === false ? undefined : `${piece.id} ${bay}`,
      right: (sides[bay]! + sides[bay + 1]!) / 2,
      widthM: bayM - BOARD_M,
      span: [middle - caseM / 2, faceM],
      upright: { ...upright, color: scale(color, 0.7) },
      along,
      rows,
      footM: low,
      rowM: (high - low) / rows,
    });
  }
  const behind = piece.books === false ? 0.014 : caseM - SPINES_M;
  const box = block(stand, [widthM, heightM, behind], 0);
  const shifted = middle - caseM / 2 + behind / 2;
  const [wx, , wz] = stand.width;
  const [x, y, z] = box.centre;
  return { boxes: [{ ...box, centre: [x - wz * shifted, y, z + wx * shifted] }] };
}

/** A bay between two uprights: from its back to its face, `rows` shelves high; without a seed it holds no books. */
type Bay = {
  readonly seed: string | undefined;
  readonly right: number;
  readonly widthM: number;
  readonly span: Vec2;
  readonly upright: Look;
  readonly along: Look;
  readonly rows: number;
  readonly footM: number;
  readonly rowM: number;
};

function addBay(parts: RoomParts, stand: Stand, bay: Bay): void {
  const { right, widthM, rows, rowM, upright, along } = bay;
  const [backM, faceM] = bay.span;
  const headM = bay.footM + rows * rowM;
  const panel = { right, front: backM + BACK_M / 2, up: bay.footM, half: [widthM / 2, BACK_M / 2] as const };
  const skip = { top: true, bottom: true };
  const [chart] = addSolid(parts, stand, [panel, { ...panel, up: headM }], upright, { skip });
  for (let row = 0; row < rows; row++) {
    const footM = bay.footM + row * rowM + (row > 0 ? SHELF_M / 2 : 0);
    if (row > 0) {
      const depthM = faceM - backM - 0.006;
      const half = [widthM / 2, depthM / 2] as const;
      const shelf = { right, front: backM + depthM / 2, up: footM - SHELF_M, half };
      addSolid(parts, stand, [shelf, { ...shelf, up: footM }], along, {
        borrowed: { chart: chart!, gain: 1 },
      });
    }
    if (bay.seed === undefined) continue;
    const clearM = bay.footM + (row + 1) * rowM - SHELF_M / 2 - footM;
    if (clearM < LOWEST_M) continue;
    addBooks(parts, stand, {
      seed: `${bay.seed} ${row}`,
      right,
      frontM: faceM - SPINES_M,
      backM: backM + BACK_M,
      footM,
      widthM,
      heightM: Math.min(TALLEST_M, clearM - AIR_M),
    });
  }
}

/** A cornice's profile, from the case's face out and up to its top: a fascia, a hollow and a flat crown. */
function cornice(faceM: number, footM: number, topM: number): readonly Vec2[] {
  const h = topM - footM;
  const out = (share: number) => faceM + CORNICE_M.out * share;
  const hollow = Array.from({ length: 5 }, (_, i): Vec2 => {
    const angle = (i / 4) * (Math.PI / 2);
    return [out(0.24 + 0.56 * (1 - Math.cos(angle))), footM + h * (0.34 + 0.36 * Math.sin(angle))];
  });
  return [
    [faceM, footM],
    [out(0.16), footM],
    [out(0.16), footM + h * 0.28],
    [out(0.24), footM + h * 0.28],
    ...hollow,
    [out(1), footM + h * 0.7],
    [out(1), topM],
    [faceM, topM],
  ];
}
