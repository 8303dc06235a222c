import type { FurnitureOf } from '../../museum/format/furniture.ts';
import { addBox } from '../box.ts';
import type { RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { addScaled, scale } from '../vec.ts';
import { block, type Piece, type Stand } from './piece.ts';
import { addSolid } from './solid.ts';

const TOP = { thickM: 0.05, gapM: 0.014, chamferM: 0.006 } as const;
/** Slabs that the top lies on, set in from its ends and its edges. */
const LEG = { thickM: 0.045, insetM: 0.2, depth: 0.78 } as const;
const RAIL = { thickM: 0.03, heightM: 0.08 } as const;

/** A bench of two thick planks on two slabs, with a rail between them. */
export function addBench(parts: RoomParts, piece: FurnitureOf<'bench'>, stand: Stand): Piece {
  const { widthM, depthM, heightM } = piece;
  const color = linearColor(piece.color ?? '#5b4634');
  const along = { surface: SURFACE.joinery, color };
  const underM = heightM - TOP.thickM;
  const plankM = (depthM - TOP.gapM) / 2;
  for (const side of [-1, 1]) {
    const at = { right: 0, front: (side * (plankM + TOP.gapM)) / 2 };
    const full = { ...at, half: [widthM / 2, plankM / 2] as const };
    const upper = { ...at, half: [widthM / 2 - TOP.chamferM, plankM / 2 - TOP.chamferM] as const };
    const edgeM = heightM - TOP.chamferM;
    addSolid(
      parts,
      stand,
      [
        { ...full, up: underM },
        { ...full, up: edgeM },
      ],
      along,
      { skip: { top: true } },
    );
    addSolid(
      parts,
      stand,
      [
        { ...full, up: edgeM },
        { ...upper, up: heightM },
      ],
      along,
      { skip: { bottom: true } },
    );
  }
  const insetM = Math.min(LEG.insetM, widthM * 0.18);
  const legs = [-1, 1].map((side) => {
    const foot = addScaled(stand.foot, stand.width, side * (widthM / 2 - insetM - LEG.thickM / 2));
    return block({ ...stand, foot }, [LEG.thickM, underM, depthM * LEG.depth], 0);
  });
  const upright = { surface: SURFACE.joineryUp, color: scale(color, 0.92) };
  for (const leg of legs) addBox(parts, { ...leg, look: upright, skip: { top: true, bottom: true } });
  const railM = widthM - 2 * insetM - 2 * LEG.thickM;
  const rail = block(stand, [railM, RAIL.heightM, RAIL.thickM], underM - RAIL.heightM);
  if (railM > 0.1) addBox(parts, { ...rail, look: along, skip: { top: true, ends: true } });
  return { boxes: [block(stand, [widthM, TOP.thickM, depthM], underM), ...legs] };
}
