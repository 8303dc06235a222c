import type { Wall } from '../museum/plan/walls.ts';
import { rectangle } from './facet.ts';
import { bounceOf, type Look } from './finishes.ts';
import { isInsideOutline } from './light/patches.ts';
import { addPanel, type Panel, panelHole, panelledLook, panelsOf } from './panelling.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from './parts.ts';
import { SURFACE } from './surface-kinds.ts';
import { DADO_RAIL_M } from './trim/profiles.ts';
import { casingWidthM, corniceFootM, faceTopM, type RoomTrim } from './trim.ts';
import type { Vec2 } from './vec.ts';
import { type Face, splitFace } from './wall-face.ts';
import { nicheHoles, openingsInWall, spansBetween, wallContour, wallPlane } from './walls.ts';

type WallsOf = Omit<RoomTrim, 'wallCharts'>;

/** Adds the walls of a room, down to the dado where that has a finish of its own; returns each wall's chart. */
export function addWalls(parts: RoomParts, room: WallsOf): readonly number[] {
  const { planRoom, walls, finishes } = room;
  return walls.map((wall) => {
    const heightM = faceTopM(planRoom, room.trim, room.built);
    const look = finishes.wall(wall.index);
    const chart = parts.addChart({
      plane: wallPlane(wall, planRoom.elevationM),
      min: [0, 0],
      size: [wall.lengthM, heightM],
      texelsPerM: SHELL_TEXELS_PER_M,
      source: { kind: 'room' },
      within: rectangle(0, 0, wall.lengthM, heightM),
      bounce: bounceOf(look.color, 0.5),
    });
    const { dado } = finishes;
    const footM = dado?.heightM ?? skirtingTopM(room);
    const faces = dado?.look ? splitFace(faceOf(room, wall), cutM(dado.heightM)).above : [faceOf(room, wall)];
    const panels = panelsFor(room, wall, look, [footM, corniceFootM(planRoom, room.trim, room.built)]);
    addFaces(parts, room, wall, { faces, look, chart, panels });
    return chart;
  });
}

/** Adds what lies below the dado's rail, where that has a finish of its own. */
export function addDado(parts: RoomParts, room: WallsOf, wallCharts: readonly number[]): void {
  const { dado } = room.finishes;
  const look = dado?.look;
  if (!look) return;
  for (const wall of room.walls) {
    const faces = splitFace(faceOf(room, wall), cutM(dado.heightM)).below;
    const panels = panelsFor(room, wall, look, [skirtingTopM(room), dado.heightM - DADO_RAIL_M]);
    addFaces(parts, room, wall, { faces, look, chart: wallCharts[wall.index]!, panels });
  }
}

/** The line between two finishes is hidden behind the middle of the rail. */
const cutM = (dadoM: number): number => dadoM - DADO_RAIL_M / 2;

const skirtingTopM = ({ trim, finishes }: WallsOf): number =>
  trim?.cornice === 'shadow-gap' ? 0 : finishes.skirting.heightM;

function faceOf({ planRoom, openings, niches, trim, built }: WallsOf, wall: Wall): Face {
  const own = niches.filter((niche) => niche.wall === wall.index);
  const pierced = openingsInWall(planRoom.id, wall.index, openings);
  return {
    contour: wallContour(wall, faceTopM(planRoom, trim, built), pierced, own),
    holes: nicheHoles(own),
  };
}

function panelsFor(
  { planRoom, openings, niches, trim }: WallsOf,
  wall: Wall,
  look: Look,
  between: readonly [number, number],
): readonly Panel[] {
  if (look.surface !== SURFACE.panelling) return [];
  const pierced = openingsInWall(planRoom.id, wall.index, openings);
  const marginM = casingWidthM(trim);
  return panelsOf((fromM, toM) => spansBetween(wall, pierced, niches, { marginM, fromM, toM }), between);
}

function addFaces(
  parts: RoomParts,
  { planRoom }: WallsOf,
  wall: Wall,
  add: {
    readonly faces: readonly Face[];
    readonly look: Look;
    readonly chart: number;
    readonly panels: readonly Panel[];
  },
): void {
  const { faces, look, chart, panels } = add;
  const { plane } = parts.charts[chart]!;
  for (const { contour, holes } of faces) {
    const inside = panels.filter((panel) => isInsideOutline(contour, ...middleOf(panel)));
    parts.addFacet({
      plane,
      contour,
      holes: [...holes, ...inside.map(panelHole)],
      ...panelledLook(look),
      chart,
    });
  }
  for (const panel of panels) addPanel(parts, wallPlane(wall, planRoom.elevationM), panel, look, chart);
}

const middleOf = ({ min, max }: Panel): Vec2 => [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2];
