import type { FurnitureOf } from '../../museum/format/furniture.ts';
import { addBox, type Box, frontOfBox } from '../box.ts';
import { boundsOf, makePlane, rectangle } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { FINE_TEXELS_PER_M, type RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { addScaled, level, scale, UP, type Vec2 } from '../vec.ts';
import { addEntablature, entablatureM } from './entablature.ts';
import { block, type Piece, type Stand } from './piece.ts';
import { addDisc, addShaft, addTurned } from './turned.ts';
import { tuscan } from './tuscan.ts';

const MATERIALS = {
  plaster: { surface: SURFACE.plaster, color: '#e6e2d8' },
  stone: { surface: SURFACE.dressedStone, color: '#cdc5b4' },
} as const;

/** A Tuscan column that reaches the ceiling is at least this many diameters high below what it carries. */
const LEAST_DIAMETERS = 6;
const HOLE_SIDES = 16;

/** Adds a column that is `heightM` high; its top is seen unless it meets the ceiling, to which a Tuscan one bears up. */
export function addColumn(
  parts: RoomParts,
  piece: FurnitureOf<'column'>,
  stand: Stand,
  heightM: number,
  meetsCeiling: boolean,
): Piece {
  const { surface, color } = MATERIALS[piece.material ?? 'plaster'];
  const look: Look = { surface, color: linearColor(piece.color ?? color) };
  const { diameterM, order = 'plain' } = piece;
  const skip = { top: meetsCeiling, bottom: true };
  if (order === 'square') {
    const box = block(stand, [diameterM, heightM, diameterM], 0);
    addBox(parts, { ...box, look, skip });
    return { boxes: [box] };
  }
  const radiusM = diameterM / 2;
  if (order === 'plain') {
    const top = { radiusM, upM: heightM };
    addShaft(parts, stand.foot, [{ radiusM, upM: 0 }, top], look);
    if (!meetsCeiling) addDisc(parts, stand.foot, top, look);
    return { boxes: withinRound(stand, radiusM, 0, heightM) };
  }
  const carriedM = entablatureM(diameterM);
  const carries = meetsCeiling && heightM - carriedM > LEAST_DIAMETERS * diameterM;
  const columnM = heightM - (carries ? carriedM : 0);
  const { plinth, base, shaft, capital, abacus } = tuscan(diameterM, columnM);
  const foot = block(stand, [plinth.widthM, plinth.heightM, plinth.widthM], 0);
  const head = block(stand, [abacus.widthM, columnM - abacus.footM, abacus.widthM], abacus.footM);
  addBox(parts, { ...foot, look, skip: { bottom: true } });
  addTurned(parts, stand.foot, base, look);
  addShaft(parts, stand.foot, shaft, look);
  addTurned(parts, stand.foot, capital, look);
  addBox(parts, { ...head, look, skip: { top: meetsCeiling && !carries, bottom: true } });
  addUnderside(parts, head, capital.at(-1)!.radiusM * 0.94, look);
  const neckM = shaft.at(-1)!.radiusM;
  const boxes = [foot, head, ...withinRound(stand, neckM, plinth.heightM, abacus.footM)];
  if (!carries) return { boxes };
  const overhangM = plinth.widthM / 2 - neckM;
  const size = { diameterM, neckM: 2 * neckM, footM: columnM, topM: heightM, overhangM };
  return { boxes: [...boxes, addEntablature(parts, stand, size, look)] };
}

/** Adds the underside of an abacus but for what lies within the capital, where its light would be that of a tube. */
function addUnderside(parts: RoomParts, { centre, width, half }: Box, holeM: number, look: Look): void {
  const [w, h, d] = half;
  const depth = frontOfBox({ width });
  const corner = addScaled(addScaled(addScaled(centre, width, -w), UP, -h), depth, -d);
  const plane = makePlane(corner, width, depth);
  const contour = rectangle(0, 0, 2 * w, 2 * d);
  const hole = Array.from({ length: HOLE_SIDES }, (_, i): Vec2 => {
    const angle = (i / HOLE_SIDES) * 2 * Math.PI;
    return [w + holeM * Math.cos(angle), d + holeM * Math.sin(angle)];
  });
  const chart = parts.addChart({
    plane,
    ...boundsOf(contour),
    texelsPerM: FINE_TEXELS_PER_M,
    source: { kind: 'room' },
  });
  parts.addFacet({ plane, contour, holes: [hole], ...look, chart });
}

/** Two upright boxes, one turned by an eighth, whose corners lie on a circle: they stop light as the round would. */
function withinRound({ foot, width }: Stand, radiusM: number, fromM: number, toM: number): readonly Box[] {
  const side = radiusM * Math.SQRT2 * 0.98;
  const turned = scale(addScaled(width, level([-width[2], width[0]]), 1), Math.SQRT1_2);
  return [width, turned].map((way) => block({ foot, width: way }, [side, toM - fromM, side], fromM));
}
