import type { FloorFinish, Frame, WallFinish } from '../museum/format/room.ts';
import type { Rgb } from './vec.ts';

/** Numbers of the surfaces as the shell's shader knows them. */
export const SURFACE = {
  paint: 0,
  plaster: 1,
  fabric: 2,
  ashlar: 3,
  oakPlanks: 4,
  oakHerringbone: 5,
  stoneSlabs: 6,
  terrazzo: 7,
  concrete: 8,
  carpet: 9,
  wood: 10,
  panelling: 11,
  gilt: 12,
  metal: 13,
  polishedWood: 14,
  satin: 15,
  books: 20,
  dressedStone: 21,
  /** Planed wood with its grain along u, and along v. */
  joinery: 22,
  joineryUp: 23,
  leather: 24,
} as const;

const WALLS: Record<WallFinish['material'], number> = {
  plaster: SURFACE.plaster,
  fabric: SURFACE.fabric,
  stone: SURFACE.ashlar,
  panelling: SURFACE.panelling,
};

const FLOORS: Record<FloorFinish['material'], number> = {
  'oak-planks': SURFACE.oakPlanks,
  'oak-herringbone': SURFACE.oakHerringbone,
  stone: SURFACE.stoneSlabs,
  terrazzo: SURFACE.terrazzo,
  concrete: SURFACE.concrete,
  carpet: SURFACE.carpet,
};

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** An sRGB colour `#rrggbb` in linear light (IEC 61966-2-1). */
export function linearColor(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [toLinear((n >> 16) / 255), toLinear(((n >> 8) & 255) / 255), toLinear((n & 255) / 255)];
}

/** Relative luminance of a linear colour (Rec. 709). */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

export const wallSurface = (finish: WallFinish): number => WALLS[finish.material];
/** Wood is oiled and paint matt where a section is plain; where it is moulded, polish and satin show its shape. */
export function frameSurface({ finish = 'wood', profile = 'slim' }: Frame): number {
  const isMoulded = profile === 'flat' || profile === 'cushion' || profile === 'scoop';
  if (!isMoulded || finish === 'gilt' || finish === 'metal') return SURFACE[finish];
  return finish === 'wood' ? SURFACE.polishedWood : SURFACE.satin;
}

export const floorSurface = (finish: FloorFinish): number => FLOORS[finish.material];
