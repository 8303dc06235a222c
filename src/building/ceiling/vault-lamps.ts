import { CENTRE_LINE_M } from '../../museum/hang/place-works.ts';
import { pointOnRectangle } from '../../museum/plan/ceilings.ts';
import { addBox } from '../box.ts';
import { EVEN_CHART, type RoomParts } from '../parts.ts';
import {
  addRod,
  aimOf,
  DROP_M,
  type Lamps,
  type Lit,
  lampPlace,
  type Rail,
  reachFor,
  spotAt,
} from '../spots.ts';
import { SURFACE } from '../surface-kinds.ts';
import { addScaled, level, sub, unit, type Vec3 } from '../vec.ts';
import { VaultArc } from './arc.ts';
import type { BuiltCeiling } from './shape.ts';

/** Half width and half height of a rail. */
const RAIL = { half: 0.018, up: 0.02 } as const;
const HANGER_EVERY_M = 3.2;
/** Lamps this near to each other along the vault share one cross rail. */
const SHARED_M = 0.45;
/** Lamps of what stands in the room this near to a side's rail hang from it. */
const BESIDE_M = 0.6;

/**
 * Under a vault lamps hang from rails at the height where it springs: one along either side for the works on the long
 * walls and what stands below it, and cross rails for all others, no longer than they need to be.
 */
export function vaultLamps(
  built: Extract<BuiltCeiling, { kind: 'vault' }>,
  { floorM, springM }: { readonly floorM: number; readonly springM: number },
  placed: readonly Lit[],
): Lamps {
  const { vault, room } = built;
  const arc = new VaultArc(vault, room, springM);
  const half = room.widthM / 2;
  const lampM = springM - DROP_M;
  const sideM = half - Math.min(half * 0.7, reachFor(lampM - floorM - CENTRE_LINE_M, 'picture'));
  const local = ([x, , z]: Vec3): [number, number] => {
    const d = [x - room.start[0], z - room.start[1]] as const;
    return [d[0] * room.along[0] + d[1] * room.along[1], d[0] * room.across[0] + d[1] * room.across[1]];
  };
  const world = (alongM: number, acrossM: number, y: number): Vec3 =>
    level(pointOnRectangle(room, alongM, acrossM), y);
  const isOnLongWall = (work: Lit): boolean => {
    const towards = work.facing[0] * room.across[0] + work.facing[1] * room.across[1];
    return Math.abs(towards) > 0.99 && half - Math.abs(local(aimOf(work))[1]) < 0.3;
  };
  const sides = new Set(placed.filter(isOnLongWall).map((work) => Math.sign(local(aimOf(work))[1])));
  const crossings: number[] = [];
  const spots = placed.map((work) => {
    const [alongM, acrossM] = local(lampPlace(springM, work));
    const side = Math.sign(isOnLongWall(work) ? local(aimOf(work))[1] : acrossM);
    const isBeside = sides.has(side) && Math.abs(Math.abs(acrossM) - sideM) < BESIDE_M;
    if (isOnLongWall(work) || isBeside) return spotAt(world(alongM, side * sideM, lampM), work);
    const shared = crossings.find((known) => Math.abs(known - alongM) < SHARED_M);
    const at = shared ?? alongM;
    if (shared === undefined) crossings.push(at);
    return spotAt(world(at, acrossM, lampM), work);
  });
  const y = springM + RAIL.up;
  const long = [...sides].map((side): Rail => {
    const count = Math.max(1, Math.round(room.lengthM / HANGER_EVERY_M));
    const hangers = Array.from({ length: count }, (_, i) =>
      world((room.lengthM * (i + 0.5)) / count, side * sideM, y),
    );
    return { from: world(0, side * sideM, y), to: world(room.lengthM, side * sideM, y), hangers };
  });
  // Where both sides have rails, those across end there.
  const reachM = sides.size === 2 ? sideM : half;
  const cross = crossings.map((at): Rail => {
    const hangers = [-1, 1].map((side) => world(at, side * half * 0.4, y));
    return { from: world(at, -reachM, y), to: world(at, reachM, y), hangers };
  });
  const rails = [...long, ...cross].map((rail) => ({
    ...rail,
    hangers: rail.hangers.map((at): Vec3 => [at[0], arc.heightAt(local(at)[1]), at[2]]),
  }));
  return { spots, rodTopsM: spots.map(() => springM), rails };
}

/** Adds rails and what holds them. `light` is the brightness of the room around them. */
export function addRails(parts: RoomParts, rails: readonly Rail[], light: number): void {
  const color = [0.72, 0.72, 0.71] as const;
  for (const { from, to, hangers } of rails) {
    const width = unit(sub(to, from));
    const centre = addScaled(from, sub(to, from), 0.5);
    const length = Math.hypot(...sub(to, from));
    addBox(parts, {
      centre,
      width,
      half: [length / 2, RAIL.up, RAIL.half],
      look: { surface: SURFACE.paint, color },
      skip: { ends: true },
      chart: { borrowed: EVEN_CHART, gain: light },
    });
    for (const top of hangers) addRod(parts, [top[0], centre[1], top[2]], top[1], light);
  }
}
