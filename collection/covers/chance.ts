import { ramp } from '../lib/color.ts';
import { pieceOver } from '../lib/paint-over.ts';
import { createPicture } from '../lib/picture.ts';
import type { PictureSource } from '../lib/work.ts';
import { brownianPath, fitted } from '../rooms/chance/brownian-path.ts';

const STEPS = 9000;
const SEED = 230;

/** For the closed door of the Salon of Chance: another walk than the one inside, shorter, by night, in one stroke. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1280,
  height: 800,
  render(width, height) {
    const picture = createPicture(width, height, '#141a2b');
    const ink = ramp([
      [0, '#f6e7c3'],
      [0.25, '#f0b54a'],
      [0.5, '#dd5a3a'],
      [0.75, '#a04a86'],
      [1, '#4f9fb5'],
    ]);
    const path = fitted(brownianPath(STEPS, SEED), width, height, 0.9);
    for (let i = 1; i < path.length; i++) {
      pieceOver(picture, path[i - 1]!, path[i]!, (2.4 * width) / 1280, ink(i / STEPS));
    }
    return picture;
  },
};
