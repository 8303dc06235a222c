import type { FurnitureOf } from '../../museum/format/furniture.ts';
import { addBox } from '../box.ts';
import { makePlane, rectangle } from '../facet.ts';
import type { RoomParts } from '../parts.ts';
import { linearColor, SURFACE } from '../surface-kinds.ts';
import { addScaled, scale, UP } from '../vec.ts';
import { block, type Piece, type Stand } from './piece.ts';
import { addSolid } from './solid.ts';

const TOP_M = { thick: 0.034, over: 0.035 } as const;
const APRON_M = { height: 0.095, back: 0.006 } as const;
const LEG_M = { head: 0.075, foot: 0.05 } as const;
/** A panel of leather lies let into the top, this far from its edges. */
const LEATHER = { color: '#4a3226', borderM: 0.09, leastM: 0.4 } as const;

/** A reading table: a top with a leather panel over an apron, on four tapered legs. */
export function addTable(parts: RoomParts, piece: FurnitureOf<'table'>, stand: Stand): Piece {
  const { widthM, depthM, heightM } = piece;
  const color = linearColor(piece.color ?? '#6a4a30');
  const along = { surface: SURFACE.joinery, color };
  const underM = heightM - TOP_M.thick;
  const top = block(stand, [widthM, TOP_M.thick, depthM], underM);
  const charts = addBox(parts, { ...top, look: along, skip: { top: true } });
  addTop(parts, piece, stand, along);
  const frame = { w: widthM - 2 * TOP_M.over, d: depthM - 2 * TOP_M.over };
  const light = { chart: charts.get('front')!, gain: 0.85 };
  const upright = { surface: SURFACE.joineryUp, color };
  for (const right of [-1, 1])
    for (const front of [-1, 1]) {
      const at = (sizeM: number) => ({
        right: (right * (frame.w - LEG_M.head)) / 2 + (right * (LEG_M.head - sizeM)) / 2,
        front: (front * (frame.d - LEG_M.head)) / 2 + (front * (LEG_M.head - sizeM)) / 2,
        half: [sizeM / 2, sizeM / 2] as const,
      });
      // The taper is on the inner sides, as joiners cut it.
      const knee = { ...at(LEG_M.head), up: underM - APRON_M.height };
      const slices = [{ ...at(LEG_M.foot), up: 0 }, knee, { ...knee, up: underM }] as const;
      addSolid(parts, stand, [slices[0], slices[1]], upright, {
        borrowed: light,
        skip: { top: true, bottom: true },
      });
      addSolid(parts, stand, [slices[1], slices[2]], upright, {
        borrowed: light,
        skip: { top: true, bottom: true },
      });
    }
  const apronM = underM - APRON_M.height;
  const back = APRON_M.back;
  for (const side of [-1, 1]) {
    const rail = { up: apronM, right: 0, front: side * (frame.d / 2 - back - 0.012) };
    const long = { ...rail, half: [frame.w / 2 - LEG_M.head, 0.012] as const };
    addSolid(parts, stand, [long, { ...long, up: underM }], along, { borrowed: light, skip: { top: true } });
    const end = { up: apronM, right: side * (frame.w / 2 - back - 0.012), front: 0 };
    const short = { ...end, half: [0.012, frame.d / 2 - LEG_M.head] as const };
    addSolid(parts, stand, [short, { ...short, up: underM }], along, {
      borrowed: light,
      skip: { top: true },
    });
  }
  return { boxes: [top] };
}

function addTop(
  parts: RoomParts,
  { widthM, depthM, heightM }: FurnitureOf<'table'>,
  { foot, width }: Stand,
  look: { surface: number; color: readonly [number, number, number] },
): void {
  const back = scale([-width[2], 0, width[0]], -1);
  const plane = makePlane(addScaled(foot, UP, heightM), width, back);
  const outer = rectangle(-widthM / 2, -depthM / 2, widthM / 2, depthM / 2);
  const inM = LEATHER.borderM;
  const hasPanel = Math.min(widthM, depthM) - 2 * inM > LEATHER.leastM;
  const chart = parts.addLit(plane, outer, look);
  if (!hasPanel) return;
  // The panel lies in the same plane: the frame around it gets a hole, and both one chart.
  const whole = parts.facets.pop()!;
  const inner = rectangle(-widthM / 2 + inM, -depthM / 2 + inM, widthM / 2 - inM, depthM / 2 - inM);
  parts.addFacet({ ...whole, holes: [inner] });
  const leather = { surface: SURFACE.leather, color: linearColor(LEATHER.color) };
  parts.addFacet({ plane, contour: inner, ...leather, chart });
}
