import type { Vault } from '../../museum/format/finishes.ts';
import type { Rectangle } from '../../museum/plan/ceilings.ts';
import { polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import type { Vec3 } from '../vec.ts';
import type { VaultArc } from './arc.ts';
import { addHollow } from './hollow.ts';

/** Width of a rib, how far it stands out of the vault, and its distance from the slot. */
const RIB = { width: 0.36, out: 0.07, apart: 0.12 } as const;

/** Adds flat bands across a vault, evenly along it, each ending beside the slot. */
export function addRibs(
  parts: RoomParts,
  arc: VaultArc,
  options: { readonly vault: Vault; readonly room: Rectangle; readonly look: Look; readonly slot: number },
): void {
  const { vault, room, look, slot } = options;
  const count = vault.ribs ?? 0;
  const end = slot && slot + RIB.apart / arc.radiusM;
  const halves = slot
    ? [arc.cuts(-arc.spring, -end), arc.cuts(end, arc.spring)]
    : [arc.cuts(-arc.spring, arc.spring)];
  for (let i = 0; i < count; i++) {
    const middle = (room.lengthM * (i + 0.5)) / count;
    for (const cuts of halves) addRib(parts, arc, cuts, middle - RIB.width / 2, middle + RIB.width / 2, look);
  }
}

function addRib(
  parts: RoomParts,
  arc: VaultArc,
  cuts: readonly number[],
  fromM: number,
  toM: number,
  look: Look,
): void {
  addHollow(parts, arc, cuts, [fromM, toM], look, { down: RIB.out });
  const quad = (...points: readonly Vec3[]) => {
    const { plane, contour } = polygonIn(points);
    parts.addLit(plane, contour, { ...look, gain: 1.05 }, { texelsPerM: 4 });
  };
  const face = (alongM: number, angle: number) => arc.point(alongM, angle);
  const low = (alongM: number, angle: number) => arc.point(alongM, angle, RIB.out);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [a, b] = [cuts[i]!, cuts[i + 1]!];
    quad(low(fromM, a), low(fromM, b), face(fromM, b), face(fromM, a));
    quad(low(toM, b), low(toM, a), face(toM, a), face(toM, b));
  }
  const [first, last] = [cuts[0]!, cuts.at(-1)!];
  quad(low(toM, first), low(fromM, first), face(fromM, first), face(toM, first));
  quad(low(fromM, last), low(toM, last), face(toM, last), face(fromM, last));
}
