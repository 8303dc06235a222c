import type { Vault } from '../../museum/format/finishes.ts';
import { pointOnRectangle, type Rectangle } from '../../museum/plan/ceilings.ts';
import type { Wall } from '../../museum/plan/walls.ts';
import { intoPlane, polygonIn } from '../facet.ts';
import { bounceOf, type Look } from '../finishes.ts';
import { addSkylight, type Skylight } from '../lay-lights.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from '../parts.ts';
import type { Vec3 } from '../vec.ts';
import { wallPlane } from '../walls.ts';
import { VaultArc } from './arc.ts';
import { addHoleFrame, CROWN_FRAME } from './hole-frame.ts';
import { addHollow, hollowGain } from './hollow.ts';
import { addRibs } from './vault-ribs.ts';

/** How far a slot stays from the end walls, and the height of its shaft. */
const SLOT_END_M = 0.7;
const SLOT_SHAFT_M = 0.45;

/** Adds a barrel vault, its lunettes, ribs and slot; returns the slot. `index` is its place among area lights. */
export function addVault(
  parts: RoomParts,
  options: {
    readonly vault: Vault;
    readonly room: Rectangle;
    readonly walls: readonly Wall[];
    readonly floorM: number;
    readonly springM: number;
    readonly look: Look;
    readonly wallLook: (wall: number) => Look;
    readonly index: number;
  },
): Skylight | undefined {
  const { vault, room, walls, floorM, springM, look } = options;
  const arc = new VaultArc(vault, room, springM);
  const half = (vault.slotM ?? 0) / 2;
  const slot = half > 0 ? Math.asin(half / arc.radiusM) : 0;
  const endM = Math.min(SLOT_END_M, room.lengthM / 6);
  const sides = slot
    ? [arc.cuts(-arc.spring, -slot), arc.cuts(slot, arc.spring)]
    : [arc.cuts(-arc.spring, arc.spring)];
  const lengths = slot ? [0, endM, room.lengthM - endM, room.lengthM] : [0, room.lengthM];
  for (const cuts of sides) addHollow(parts, arc, cuts, lengths, look, { bounce: look.color });
  for (const [i, wall] of room.ends.entries())
    addLunette(parts, arc, {
      wall: walls[wall]!,
      floorM,
      look: options.wallLook(wall),
      cuts: sides.flat(),
      alongM: i === 0 ? 0 : room.lengthM,
    });
  addRibs(parts, arc, { vault, room, look, slot });
  if (!slot) return undefined;
  const crown = [0, 2].map((i) => addCrown(parts, arc, slot, [lengths[i]!, lengths[i + 1]!], look));
  const corner = (alongM: number, acrossM: number) => pointOnRectangle(room, alongM, acrossM);
  const outline = [
    corner(endM, -half),
    corner(room.lengthM - endM, -half),
    corner(room.lengthM - endM, half),
    corner(endM, half),
  ];
  const atM = arc.point(0, slot)[1];
  const sky = { outline, atM, shaftM: SLOT_SHAFT_M, level: vault.level ?? 1, index: options.index };
  addSkylight(parts, sky);
  addHoleFrame(parts, { outline, atM, profile: CROWN_FRAME, look, chart: crown[0]!, gain: 1.25 });
  return sky;
}

/** Adds the level strip that closes the crown between a slot and an end wall; returns its chart. */
function addCrown(
  parts: RoomParts,
  arc: VaultArc,
  slot: number,
  [fromM, toM]: readonly [number, number] | number[],
  look: Look,
): number {
  const corners: Vec3[] = [
    arc.point(toM!, -slot),
    arc.point(toM!, slot),
    arc.point(fromM!, slot),
    arc.point(fromM!, -slot),
  ];
  const { plane, contour } = polygonIn(corners);
  return parts.addLit(
    plane,
    contour,
    { ...look, gain: hollowGain(plane.n) },
    { texelsPerM: SHELL_TEXELS_PER_M / 2 },
  );
}

/** Adds what closes a vault above an end wall, in the wall's own finish. */
function addLunette(
  parts: RoomParts,
  arc: VaultArc,
  options: {
    readonly wall: Wall;
    readonly floorM: number;
    readonly look: Look;
    readonly cuts: readonly number[];
    readonly alongM: number;
  },
): void {
  const { wall, floorM, look, cuts, alongM } = options;
  const plane = wallPlane(wall, floorM);
  const contour = cuts.map((angle) => intoPlane(plane, arc.point(alongM, angle)));
  parts.addLit(plane, contour, look, {
    texelsPerM: SHELL_TEXELS_PER_M,
    within: contour,
    bounce: bounceOf(look.color, 0.5),
  });
}
