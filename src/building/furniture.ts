import type { PlanRoom } from '../museum/format/plan.ts';
import type { Furniture } from '../museum/format/room.ts';
import { widthAxisOf } from '../museum/hang/place-works.ts';
import { heightOf } from '../museum/plan/footprint.ts';
import { addBox } from './box.ts';
import type { Finishes } from './finishes.ts';
import { addBench } from './furniture/bench.ts';
import { addBookcase } from './furniture/bookcase.ts';
import { addChair } from './furniture/chair.ts';
import { addColumn } from './furniture/column.ts';
import { block, type Piece } from './furniture/piece.ts';
import { addPlinth } from './furniture/plinth.ts';
import { addTable } from './furniture/table.ts';
import type { RoomParts } from './parts.ts';
import { linearColor, wallSurface } from './surface-kinds.ts';
import { level, scale } from './vec.ts';

/** Adds a piece of furniture and says what it blocks. A pale wall of its own takes `share` of the room's light. */
export function addFurniture(
  parts: RoomParts,
  planRoom: PlanRoom,
  piece: Furniture,
  finishes: Finishes,
  share = 1,
): Piece {
  const width = level(widthAxisOf(piece.rotationDeg ?? 0));
  const stand = { foot: level(piece.position, planRoom.elevationM), width };
  switch (piece.kind) {
    case 'bench':
      return addBench(parts, piece, stand);
    case 'plinth':
      return addPlinth(parts, piece, stand);
    case 'table':
      return addTable(parts, piece, stand);
    case 'chair':
      return addChair(parts, piece, stand);
    case 'bookcase':
      return addBookcase(parts, piece, stand);
    case 'column': {
      const heightM = heightOf(piece, planRoom.heightM);
      return addColumn(parts, piece, stand, heightM, heightM > planRoom.heightM - 0.01);
    }
    case 'free-wall': {
      const box = block(stand, [piece.widthM, piece.heightM, piece.depthM], 0);
      const look = piece.finish
        ? { surface: wallSurface(piece.finish), color: scale(linearColor(piece.finish.color), share) }
        : finishes.wall(-1);
      const charts = addBox(parts, { ...box, look, skip: { bottom: true } });
      return { boxes: [box], front: charts.get('front')!, back: charts.get('back')! };
    }
  }
}

/** Whether a piece stands on the whole of its footprint, which then has a line of shadow around it. */
export function hasBroadFoot(piece: Furniture): boolean {
  if (piece.kind === 'column') return piece.order === 'square' || piece.order === 'tuscan';
  return piece.kind === 'plinth' || piece.kind === 'free-wall';
}
