import type { FurnitureOf } from '../../museum/format/furniture.ts';
import { addBox } from '../box.ts';
import type { RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { scale } from '../vec.ts';
import { block, type Piece, type Stand } from './piece.ts';

/** A plinth hovers over a recessed foot, so that a line of shadow parts it from the floor. */
const GAP_M = { height: 0.02, inset: 0.014 } as const;

export function addPlinth(parts: RoomParts, piece: FurnitureOf<'plinth'>, stand: Stand): Piece {
  const color = linearColor(piece.color ?? '#d8d6cc');
  const look = { surface: SURFACE.paint, color };
  const body = block(stand, [piece.widthM, piece.heightM - GAP_M.height, piece.depthM], GAP_M.height);
  const inset = GAP_M.inset * 2;
  const base = block(stand, [piece.widthM - inset, GAP_M.height, piece.depthM - inset], 0);
  const charts = addBox(parts, { ...body, look });
  addBox(parts, {
    ...base,
    look: { surface: SURFACE.paint, color: scale(color, 0.6) },
    skip: { top: true, bottom: true },
    chart: { borrowed: charts.get('front')!, gain: 0.55 },
  });
  return { boxes: [body], top: charts.get('top')!, front: charts.get('front')! };
}
