import { onPlane, type Plane, rectangle } from './facet.ts';
import type { Look } from './finishes.ts';
import type { SectionPoint } from './frame-profiles.ts';
import { addMoulding } from './moulding.ts';
import type { RoomParts } from './parts.ts';
import { luminance, SURFACE } from './surface-kinds.ts';
import type { Vec2 } from './vec.ts';
import type { Span } from './walls.ts';

/** A panel's hole in its frame of stiles and rails, in the wall's plane. */
export type Panel = { readonly min: Vec2; readonly max: Vec2 };

/** Widths of stiles and rails, and the width and height that a panel comes near to. */
const STILE_M = 0.095;
const RAIL_M = 0.085;
const PANEL_M = 0.62;
const LEAST_M = 0.16;
/** Walls are panelled in rows: as high as a dado, then up to the frieze. */
const ROWS = { dadoM: 0.92, friezeM: 0.42, least: 2.3 } as const;

/** The section of a raised and fielded panel, from its frame's edge to its field, behind the frame's face. */
const SECTION: readonly SectionPoint[] = [
  { x: 0, out: 0 },
  { x: -0.003, out: -0.004 },
  { x: -0.008, out: -0.005, isRound: true },
  { x: -0.014, out: -0.011, isRound: true, lit: 0.78 },
  { x: -0.016, out: -0.016, lit: 0.72 },
  { x: -0.022, out: -0.016, lit: 0.8 },
  { x: -0.062, out: -0.008 },
  { x: -0.062, out: -0.005 },
];

/** Heights between which rows of panels stand, rails left out. */
function rowsOf(fromM: number, toM: number): readonly (readonly [number, number])[] {
  const whole = [fromM + RAIL_M, toM - RAIL_M] as const;
  if (toM - fromM < ROWS.least) return [whole];
  const low = fromM + ROWS.dadoM;
  const high = toM - ROWS.friezeM;
  const rows = [
    [whole[0], low - RAIL_M / 2],
    [low + RAIL_M / 2, high - RAIL_M / 2],
  ] as const;
  return high - low > 1.2
    ? [...rows, [high + RAIL_M / 2, whole[1]]]
    : [rows[0], [low + RAIL_M / 2, whole[1]]];
}

/** Divides the free stretches of a wall between two heights into panels. */
export function panelsOf(
  spansAt: (fromM: number, toM: number) => readonly Span[],
  between: readonly [number, number],
): readonly Panel[] {
  return rowsOf(...between).flatMap(([fromM, toM]) => {
    if (toM - fromM < LEAST_M) return [];
    return spansAt(fromM, toM).flatMap((span) => {
      const lengthM = span.toM - span.fromM;
      const count = Math.max(1, Math.round((lengthM - STILE_M) / (PANEL_M + STILE_M)));
      const widthM = (lengthM - STILE_M * (count + 1)) / count;
      if (widthM < LEAST_M) return [];
      return Array.from({ length: count }, (_, i): Panel => {
        const left = span.fromM + STILE_M + i * (widthM + STILE_M);
        return { min: [left, fromM], max: [left + widthM, toM] };
      });
    });
  });
}

/** Pale panelling is painted wood, which shows no grain. */
const isPainted = ({ color }: Look): boolean => luminance(color) > 0.35;

/** How the frame and the fields of a panelled wall look. */
export const panelledLook = (look: Look): Look =>
  look.surface === SURFACE.panelling && isPainted(look) ? { ...look, surface: SURFACE.paint } : look;

export const panelHole = ({ min, max }: Panel): readonly Vec2[] => rectangle(...min, ...max);

/** Adds what lies in a panel's hole: its moulding, its bevel and its field. */
export function addPanel(
  parts: RoomParts,
  face: Plane,
  { min, max }: Panel,
  look: Look,
  chart: number,
): void {
  const plane = { ...face, origin: onPlane(face, [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2]) };
  const half: Vec2 = [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2];
  const along = { ...look, surface: isPainted(look) ? SURFACE.paint : SURFACE.joinery };
  addMoulding(parts, { plane, half, outM: 0, points: SECTION, look: along, chart, share: 1 });
  const { x, out } = SECTION.at(-1)!;
  const field = { ...plane, origin: onPlane(plane, [0, 0], out) };
  const contour = rectangle(-half[0] - x, -half[1] - x, half[0] + x, half[1] + x);
  parts.addFacet({ plane: field, contour, ...panelledLook(look), chart });
}
