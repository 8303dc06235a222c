import type { PlanRoom } from '../museum/format/plan.ts';
import type { Furniture } from '../museum/format/room.ts';
import { widthAxisOf } from '../museum/hang/place-works.ts';
import { addBox, type Box } from './box.ts';
import type { Finishes } from './finishes.ts';
import type { RoomParts } from './parts.ts';
import { linearColor, SURFACE, wallSurface } from './surface-kinds.ts';
import { addScaled, level, scale, type Vec3 } from './vec.ts';

const BENCH = { topM: 0.065, legM: 0.08, insetM: 0.18, legDepth: 0.82 } as const;
/** A plinth hovers over a recessed foot, so that a line of shadow parts it from the floor. */
const PLINTH_GAP_M = { height: 0.02, inset: 0.014 } as const;

type Piece = {
  /** What casts shadow and stops bounced light. */
  readonly boxes: readonly Box[];
  /** Charts of a free-standing wall's faces, for what hangs there. */
  readonly front?: number;
  readonly back?: number;
  /** Chart of a plinth's top, for what stands there. */
  readonly top?: number;
};

/** Adds a piece of furniture and says what it blocks. A pale wall of its own takes `share` of the room's light. */
export function addFurniture(
  parts: RoomParts,
  planRoom: PlanRoom,
  piece: Furniture,
  finishes: Finishes,
  share = 1,
): Piece {
  const width = level(widthAxisOf(piece.rotationDeg ?? 0));
  const foot = level(piece.position, planRoom.elevationM);
  if (piece.kind === 'bench') return addBench(parts, piece, foot, width);
  if (piece.kind === 'plinth') return addPlinth(parts, piece, foot, width);
  const box = block(foot, width, [piece.widthM, piece.heightM, piece.depthM], 0);
  const look = piece.finish
    ? { surface: wallSurface(piece.finish), color: scale(linearColor(piece.finish.color), share) }
    : finishes.wall(-1);
  const charts = addBox(parts, { ...box, look, skip: { bottom: true } });
  return { boxes: [box], front: charts.get('front')!, back: charts.get('back')! };
}

/** A box of full sizes (width, height, depth) that stands `upM` above `foot`. */
function block(foot: Vec3, width: Vec3, [w, h, d]: Vec3, upM: number): Box {
  return { centre: addScaled(foot, [0, 1, 0], upM + h / 2), width, half: [w / 2, h / 2, d / 2] };
}

type Sized = Extract<Furniture, { kind: 'bench' | 'plinth' }>;

function addBench(parts: RoomParts, piece: Sized, foot: Vec3, width: Vec3): Piece {
  const color = linearColor(piece.color ?? '#5b4634');
  const look = { surface: SURFACE.wood, color };
  const underM = piece.heightM - BENCH.topM;
  const top = block(foot, width, [piece.widthM, BENCH.topM, piece.depthM], underM);
  const legs = [-1, 1].map((side) => {
    const at = addScaled(foot, width, side * (piece.widthM / 2 - BENCH.insetM - BENCH.legM / 2));
    return block(at, width, [BENCH.legM, underM, piece.depthM * BENCH.legDepth], 0);
  });
  addBox(parts, { ...top, look });
  for (const leg of legs) addBox(parts, { ...leg, look, skip: { top: true, bottom: true } });
  return { boxes: [top, ...legs] };
}

function addPlinth(parts: RoomParts, piece: Sized, foot: Vec3, width: Vec3): Piece {
  const color = linearColor(piece.color ?? '#d8d6cc');
  const look = { surface: SURFACE.paint, color };
  const bodyM = piece.heightM - PLINTH_GAP_M.height;
  const body = block(foot, width, [piece.widthM, bodyM, piece.depthM], PLINTH_GAP_M.height);
  const inset = PLINTH_GAP_M.inset * 2;
  const base = block(foot, width, [piece.widthM - inset, PLINTH_GAP_M.height, piece.depthM - inset], 0);
  const charts = addBox(parts, { ...body, look, skip: { bottom: true } });
  addBox(parts, {
    ...base,
    look: { surface: SURFACE.paint, color: scale(color, 0.6) },
    skip: { top: true, bottom: true },
    chart: { borrowed: charts.get('front')!, gain: 0.55 },
  });
  return { boxes: [body], top: charts.get('top')!, front: charts.get('front')! };
}
