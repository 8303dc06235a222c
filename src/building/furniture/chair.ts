import type { FurnitureOf } from '../../museum/format/furniture.ts';
import type { RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { scale } from '../vec.ts';
import { block, type Piece, type Stand } from './piece.ts';
import { addSolid, type Slice } from './solid.ts';

const SEAT_M = 0.46;
/** Chairs up to this height are stools: their seat is their top. */
const STOOL_M = 0.6;
const LEG_M = { head: 0.036, foot: 0.026 } as const;
const PAD_M = { thick: 0.04, round: 0.012, inset: 0.008 } as const;
const RAIL_M = { height: 0.055, thick: 0.018 } as const;
/** How far the back leans. */
const RAKE_M = 0.045;

/** A plain chair: four legs, a leather pad, and two rails between the back legs' leaning upper ends; or a stool. */
export function addChair(parts: RoomParts, piece: FurnitureOf<'chair'>, stand: Stand): Piece {
  const { widthM, depthM, heightM } = piece;
  const isStool = heightM <= STOOL_M;
  const seatM = isStool ? heightM : SEAT_M;
  const wood = linearColor(piece.color ?? '#5a3d28');
  const pad = { surface: SURFACE.leather, color: linearColor('#3b2a22') };
  const frameM = seatM - PAD_M.thick;
  const half = { w: widthM / 2, d: depthM / 2 };
  // The seat's middle: the back leans out behind it.
  const front = isStool ? 0 : RAKE_M / 2;
  const depthHalf = half.d - front;
  const inM = PAD_M.inset;
  const padHalf = [half.w - inM, depthHalf - inM] as const;
  const padTop = [padHalf[0] - PAD_M.round, padHalf[1] - PAD_M.round] as const;
  const edgeM = seatM - PAD_M.round;
  const slice = (up: number, size: readonly [number, number]): Slice => ({ right: 0, front, up, half: size });
  const cushion = addSolid(parts, stand, [slice(edgeM, padHalf), slice(seatM, padTop)], pad, {
    skip: { bottom: true },
  });
  const light = { borrowed: { chart: cushion[0]!, gain: 0.9 } };
  addSolid(parts, stand, [slice(frameM, padHalf), slice(edgeM, padHalf)], pad, {
    ...light,
    skip: { top: true },
  });

  const upright = { surface: SURFACE.joineryUp, color: wood };
  const along = { surface: SURFACE.joinery, color: wood };
  const at = (right: number, ahead: number, up: number, sizeM: number): Slice => ({
    right: right * (half.w - LEG_M.head / 2),
    front: front + ahead * (depthHalf - LEG_M.head / 2),
    up,
    half: [sizeM / 2, sizeM / 2],
  });
  for (const right of [-1, 1]) {
    for (const ahead of [-1, 1]) {
      const head = at(right, ahead, frameM, LEG_M.head);
      addSolid(parts, stand, [at(right, ahead, 0, LEG_M.foot), head], upright, light);
    }
    const rail = { up: frameM - RAIL_M.height, right: right * (half.w - LEG_M.head / 2), front };
    const side: Slice = { ...rail, half: [RAIL_M.thick / 2, depthHalf - LEG_M.head] };
    addSolid(parts, stand, [side, { ...side, up: frameM }], along, { ...light, skip: { top: true } });
    const across: Slice = {
      right: 0,
      front: front + right * (depthHalf - LEG_M.head / 2),
      up: frameM - RAIL_M.height,
      half: [half.w - LEG_M.head, RAIL_M.thick / 2],
    };
    addSolid(parts, stand, [across, { ...across, up: frameM }], along, { ...light, skip: { top: true } });
    if (!isStool) {
      const low = at(right, -1, frameM, LEG_M.head);
      const high = {
        ...leaning(low, heightM, frameM, heightM),
        half: [LEG_M.foot / 2, LEG_M.foot / 2] as const,
      };
      addSolid(parts, stand, [low, high], upright, light);
    }
  }
  const boxes = [block(stand, [widthM, PAD_M.thick, depthHalf * 2], frameM)];
  if (isStool) return { boxes };
  const post = at(0, -1, frameM, LEG_M.head);
  const rail = (fromM: number, toM: number) => {
    const flat = { ...post, right: 0, half: [half.w - LEG_M.head, RAIL_M.thick / 2] as const };
    const ends = [fromM, toM].map((upM) => leaning(flat, upM, frameM, heightM));
    addSolid(parts, stand, [ends[0]!, ends[1]!], { ...along, color: scale(wood, 1.05) }, light);
  };
  rail(heightM - 0.11, heightM - 0.012);
  rail(seatM + (heightM - seatM) * 0.38, seatM + (heightM - seatM) * 0.38 + 0.05);
  return { boxes };
}

/** A slice of the back as far out as it leans at a height. */
const leaning = (slice: Slice, upM: number, fromM: number, toM: number): Slice => ({
  ...slice,
  up: upM,
  front: slice.front - (RAKE_M * (upM - fromM)) / (toM - fromM),
});
