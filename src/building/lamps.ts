import type { PlanPoint } from '../museum/format/common.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import { DomeGrid } from './ceiling/dome-grid.ts';
import type { BuiltCeiling } from './ceiling/shape.ts';
import { vaultLamps } from './ceiling/vault-lamps.ts';
import type { Spot } from './light/light-job.ts';
import { type Lamps, type Lit, lampPlace, REACH_M, spotAt } from './spots.ts';
import type { Vec3 } from './vec.ts';

/** How far a lamp stays off the edge of a dome's hole and off its eye. */
const OFF_EDGE_M = 0.25;
/** How far a lamp may be moved out from under a dome, rather than hang from it on a long rod. */
const ASIDE_M = 0.9;
/** How far a rod goes into the surface that it hangs from. */
const INTO_M = 0.3;

/** Places a lamp for every work, where the ceiling has something to hang it from. */
export function lampsOf(planRoom: PlanRoom, built: BuiltCeiling, placed: readonly Lit[]): Lamps {
  const ceilingM = planRoom.elevationM + planRoom.heightM;
  if (built.kind === 'vault')
    return vaultLamps(built, { floorM: planRoom.elevationM, springM: ceilingM }, placed);
  if (built.kind === 'dome') return domeLamps(built, ceilingM, placed);
  const underM = ceilingM - (built.kind === 'coffered' ? built.depthM : 0);
  const spots = placed.map((work) => spotAt(lampPlace(underM, work), work));
  return { spots, rodTopsM: spots.map(() => ceilingM), rails: [] };
}

/** Lamps hang from the level ceiling where that leaves them far enough from their work, otherwise from the dome. */
function domeLamps(
  { dome }: Extract<BuiltCeiling, { kind: 'dome' }>,
  ceilingM: number,
  placed: readonly Lit[],
): Lamps {
  const grid = new DomeGrid(dome, ceilingM);
  const awayM = ([x, , z]: Vec3) => Math.hypot(x - dome.centre[0], z - dome.centre[1]);
  const lamps = placed.map((work): { spot: Spot; topM: number } => {
    const usual = lampPlace(ceilingM, work);
    if (awayM(usual) > dome.radiusM + OFF_EDGE_M) return { spot: spotAt(usual, work), topM: ceilingM };
    for (let back = 0.05; work.item.place.kind === 'wall'; back += 0.05) {
      const [x, z] = work.facing;
      const at: Vec3 = [usual[0] - x * back, usual[1], usual[2] - z * back];
      if (Math.hypot(at[0] - work.position[0], at[2] - work.position[2]) < REACH_M.min) break;
      if (awayM(at) > dome.radiusM + OFF_EDGE_M) return { spot: spotAt(at, work), topM: ceilingM };
    }
    const out = beyond(usual, dome.centre, dome.radiusM + OFF_EDGE_M);
    if (work.item.place.kind !== 'wall' && awayM(out) - awayM(usual) < ASIDE_M)
      return { spot: spotAt(out, work), topM: ceilingM };
    const at = beyond(usual, dome.centre, dome.oculusM + OFF_EDGE_M);
    const height = Math.sqrt(Math.max(0, grid.radiusM ** 2 - awayM(at) ** 2));
    return { spot: spotAt(at, work), topM: grid.centre[1] + height + INTO_M };
  });
  return { spots: lamps.map(({ spot }) => spot), rodTopsM: lamps.map(({ topM }) => topM), rails: [] };
}

/** A place moved away from the middle of a dome until it is `leastM` from it: out from under its eye, or from under it. */
function beyond(at: Vec3, centre: PlanPoint, leastM: number): Vec3 {
  const dx = at[0] - centre[0];
  const dz = at[2] - centre[1];
  const away = Math.hypot(dx, dz);
  if (away >= leastM) return at;
  const [ux, uz] = away > 1e-6 ? [dx / away, dz / away] : [0, 1];
  return [centre[0] + ux * leastM, at[1], centre[1] + uz * leastM];
}
