import { splat } from '../../lib/density.ts';
import { createMask, createPicture, type Mask, printInk } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Map = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Barnsley's four maps, (x, y) ↦ (ax + by + e, cx + dy + f): stem, the rest of the fern, left leaflet, right leaflet.
 * Source: M. F. Barnsley, Fractals Everywhere, Academic Press, 1988, table III.3.
 */
export const FERN: readonly Map[] = [
  [0, 0, 0, 0.16, 0, 0],
  [0.85, 0.04, -0.04, 0.85, 0, 1.6],
  [0.2, -0.26, 0.23, 0.22, 0, 1.6],
  [-0.15, 0.28, 0.26, 0.24, 0, 0.44],
];
/** How often each map is chosen. */
export const ODDS = [0.01, 0.85, 0.07, 0.07] as const;

export const apply = ([a, b, c, d, e, f]: Map, [x, y]: Point): Point => [
  a * x + b * y + e,
  c * x + d * y + f,
];

const POINTS = 60_000_000;
/** The proportions for which so many points are right. */
const FULL_WIDTH = 2240;

/** Points of the fern by the chaos game, as a density. */
function play(plant: Mask, count: number): void {
  const random = seededRandom(1988);
  const { width, height } = plant;
  const scale = height * 0.0885;
  let [x, y] = [0, 0];
  for (let i = 0; i < count; i++) {
    const r = random();
    const which = r < ODDS[0] ? 0 : r < ODDS[0] + ODDS[1] ? 1 : r < 1 - ODDS[3] ? 2 : 3;
    const m = FERN[which]!;
    [x, y] = [m[0] * x + m[1] * y + m[4], m[2] * x + m[3] * y + m[5]];
    splat(plant, width * 0.45 + x * scale, height * 0.945 - y * scale);
  }
}

/** A botanical plate. */
export const work: PictureSource = {
  kind: 'picture',
  width: FULL_WIDTH,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f2ecda');
    const plant = createMask(width, height);
    const share = (width / FULL_WIDTH) ** 2;
    play(plant, Math.round(POINTS * share));
    // Ink saturates: the stem, hit most often, is no blacker than a dense leaf.
    for (let i = 0; i < plant.data.length; i++) plant.data[i] = 1.25 * (1 - Math.exp(-plant.data[i]! / 13));
    printInk(picture, plant, '#23502f');
    return picture;
  },
};
