import type { Wall } from '../../museum/plan/walls.ts';
import { addBox, type Box, frontOfBox } from '../box.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { mitreFactors, type ProfilePoint, quarterRound, sweepAlongWall } from '../sweep.ts';
import { addScaled, scale, type Vec3 } from '../vec.ts';
import { block, type Stand } from './piece.ts';

/** Heights in modules, the column's lower radius (Vignola's Tuscan order: 3½ in all). */
const MODULES = { architrave: 0.9, taenia: 0.16, whole: 3.5 } as const;
/** How much of the entablature is its cornice. */
const CORNICE_SHARE = 0.38;

/** How high the entablature is that a column of a diameter carries, in metres. */
export const entablatureM = (diameterM: number): number => (diameterM / 2) * MODULES.whole;

/**
 * Adds the piece of entablature between a column's abacus and the ceiling: a die as wide as the shaft's neck, and a
 * cornice on its four sides that stands out no farther than the column's foot. Returns what it blocks.
 */
export function addEntablature(
  parts: RoomParts,
  stand: Stand,
  size: {
    readonly diameterM: number;
    readonly neckM: number;
    readonly footM: number;
    readonly topM: number;
    readonly overhangM: number;
  },
  look: Look,
): Box {
  const { diameterM, neckM, footM, topM, overhangM } = size;
  const module = diameterM / 2;
  const die = block(stand, [neckM, topM - footM, neckM], footM);
  const charts = addBox(parts, { ...die, look, skip: { top: true, bottom: true } });
  const faces = ['front', 'right', 'back', 'left'] as const;
  const walls = outsideOf(die);
  const architraveM = footM + MODULES.architrave * module;
  const profiles = [
    band(architraveM, MODULES.taenia * module, overhangM * 0.22),
    cornice(topM, (topM - footM) * CORNICE_SHARE, overhangM),
  ];
  for (const wall of walls)
    for (const profile of profiles)
      sweepAlongWall(parts, {
        wall,
        floorM: stand.foot[1],
        span: { fromM: 0, toM: wall.lengthM },
        mitre: mitreFactors(walls, wall.index),
        profile,
        look,
        chart: charts.get(faces[wall.index]!)!,
      });
  return die;
}

const band = (footM: number, heightM: number, outM: number): readonly ProfilePoint[] => [
  [0, footM],
  [outM, footM],
  [outM, footM + heightM],
  [0, footM + heightM],
];

/** Ovolo, corona and cymatium up to a ceiling. */
function cornice(topM: number, heightM: number, outM: number): readonly ProfilePoint[] {
  const section: readonly ProfilePoint[] = [
    [0, -1],
    [0.12, -1],
    [0.12, -0.88],
    ...quarterRound([0.14, -0.86], [0.46, -0.6], 3),
    [0.46, -0.56],
    [0.74, -0.56],
    [0.74, -0.26],
    [0.8, -0.26],
    [0.8, -0.2],
    ...quarterRound([0.8, -0.2], [1, -0.04], 3).slice(1),
    [1, 0],
  ];
  return section.map(([out, up, isRound]) => [out * outM, topM + up * heightM, isRound ?? false]);
}

/** The four upright faces of a box as walls that look out of it, front, right, back, left. */
function outsideOf(box: Box): readonly Wall[] {
  const depth = frontOfBox(box);
  const ways: readonly Vec3[] = [box.width, scale(depth, -1), scale(box.width, -1), depth];
  return ways.map((along, index): Wall => {
    const out = frontOfBox({ width: along });
    const half = index % 2 === 0 ? box.half : ([box.half[2], box.half[1], box.half[0]] as const);
    const middle = addScaled(box.centre, out, half[2]);
    const end = (side: -1 | 1): readonly [number, number] => {
      const [x, , z] = addScaled(middle, along, side * half[0]);
      return [x, z];
    };
    return {
      index,
      left: end(-1),
      right: end(1),
      along: [along[0], along[2]],
      inward: [out[0], out[2]],
      lengthM: 2 * half[0],
    };
  });
}
