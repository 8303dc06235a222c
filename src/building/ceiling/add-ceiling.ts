import type { PlanPoint } from '../../museum/format/common.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Room } from '../../museum/format/room.ts';
import type { Wall } from '../../museum/plan/walls.ts';
import { boundsOf } from '../facet.ts';
import type { Finishes } from '../finishes.ts';
import { ceilingPlane, planInto } from '../floor-ceiling.ts';
import { addSkylight, type Skylight, skylightOf } from '../lay-lights.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from '../parts.ts';
import type { Vec2 } from '../vec.ts';
import { addBeams } from './beams.ts';
import { addCove } from './cove.ts';
import { addDome } from './dome.ts';
import { DomeGrid } from './dome-grid.ts';
import { addHoleFrame, LAY_LIGHT_FRAME } from './hole-frame.ts';
import type { BuiltCeiling } from './shape.ts';
import { addVault } from './vault.ts';

/** Eyes take a ceiling for brighter than the light on it. */
const CEILING_GAIN = 1.35;

/** A ceiling as it was built: what shines through it, and the chart and the holes of its level part, if it has one. */
export type Ceiling = {
  readonly chart?: number;
  readonly voids: readonly (readonly Vec2[])[];
  readonly skylights: readonly Skylight[];
};

/** Adds a room's ceiling with all that rises above it or hangs below. */
export function addCeiling(
  parts: RoomParts,
  options: {
    readonly planRoom: PlanRoom;
    readonly room: Room | undefined;
    readonly walls: readonly Wall[];
    readonly finishes: Finishes;
    readonly built: BuiltCeiling;
  },
): Ceiling {
  const { planRoom, room, walls, finishes, built } = options;
  const look = finishes.ceiling;
  const ceilingM = planRoom.elevationM + planRoom.heightM;
  if (built.kind === 'vault') {
    const slot = addVault(parts, {
      vault: built.vault,
      room: built.room,
      walls,
      floorM: planRoom.elevationM,
      springM: ceilingM,
      look,
      wallLook: finishes.wall,
      index: 0,
    });
    return { voids: [], skylights: slot ? [slot] : [] };
  }
  const layLights = (room?.light.layLights ?? []).map((light, i) => skylightOf(planRoom, light, i));
  const holes = layLights.map(({ outline }) => outline);
  const grid = built.kind === 'dome' ? new DomeGrid(built.dome, ceilingM) : undefined;
  const open = grid ? [...holes, grid.ring(grid.foot)] : holes;
  const level = built.kind === 'coved' ? built.flat : planRoom.outline;
  const { chart, voids } = addLevel(parts, planRoom, { level, open, look });
  for (const light of layLights) addSkylight(parts, light);
  for (const { outline, atM } of layLights)
    addHoleFrame(parts, { outline, atM, profile: LAY_LIGHT_FRAME, look, chart, gain: CEILING_GAIN });
  if (built.kind === 'coved') addCove(parts, { walls, ceilingM, radiusM: built.radiusM, look });
  if (built.kind === 'coffered')
    addBeams(parts, { ...built, outline: planRoom.outline, walls, ceilingM, holes, look, chart });
  if (built.kind !== 'dome') return { chart, voids, skylights: layLights };
  const eye = addDome(parts, { dome: built.dome, ceilingM, look, ceiling: chart, index: layLights.length });
  return { chart, voids, skylights: [...layLights, eye] };
}

function addLevel(
  parts: RoomParts,
  planRoom: PlanRoom,
  options: {
    readonly level: readonly PlanPoint[];
    readonly open: readonly (readonly PlanPoint[])[];
    readonly look: Finishes['ceiling'];
  },
) {
  const plane = ceilingPlane(planRoom);
  const contour = planInto(plane, options.level);
  const voids = options.open.map((hole) => planInto(plane, hole));
  // Nothing casts a fine shadow on a ceiling.
  const chart = parts.addChart({
    plane,
    ...boundsOf(contour),
    texelsPerM: SHELL_TEXELS_PER_M / 2,
    source: { kind: 'room' },
    within: contour,
    bounce: options.look.color,
  });
  parts.addFacet({ plane, contour, holes: voids, ...options.look, chart, gain: CEILING_GAIN });
  return { chart, voids };
}
