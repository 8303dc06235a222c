import { ramp } from '../../lib/color.ts';
import { quantile, splat } from '../../lib/density.ts';
import { createMask, createPicture } from '../../lib/picture.ts';
import { smoothDensity } from '../../lib/smooth-density.ts';
import type { PictureSource } from '../../lib/work.ts';

const KEPT = 0.9;

/**
 * One round of light in a ring of mirrors, as a point of the plane (its strength and phase): a part is lost, the rest
 * turns the further the weaker it is, and fresh light comes in.
 * Source: K. Ikeda, "Multiple-valued stationary state…", Optics Communications 30, 1979; K. Ikeda, H. Daido,
 * O. Akimoto, Physical Review Letters 45, 1980.
 */
export function round(x: number, y: number, kept = KEPT): [x: number, y: number] {
  const turn = 0.4 - 6 / (1 + x * x + y * y);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [1 + kept * (x * cos - y * sin), kept * (x * sin + y * cos)];
}

const POINTS_PER_PIXEL = 14;
const ENOUGH = 150;
const [MIDDLE_X, MIDDLE_Y] = [0.62, -0.68];
const HEIGHT = 3.65;

/** All visits of one orbit, in aubergine ink on ivory. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 4096,
  render(width, height) {
    const visits = createMask(width, height);
    const scale = height / HEIGHT;
    let [x, y] = [0.1, 0.1];
    for (let i = 0; i < POINTS_PER_PIXEL * width * height; i++) {
      [x, y] = round(x, y);
      splat(visits, width / 2 + scale * (x - MIDDLE_X), height / 2 - scale * (y - MIDDLE_Y));
    }
    const ink = smoothDensity(visits, ENOUGH, 1);
    const tone = ramp([
      [0, '#f2e9d8'],
      [0.22, '#e3cdbd'],
      [0.5, '#b9788a'],
      [0.76, '#6a2c5a'],
      [1, '#220d2a'],
    ]);
    const top = Math.log1p(quantile(ink, 0.997) / 4);
    const picture = createPicture(width, height, '#f2e9d8');
    ink.data.forEach((v, i) => {
      picture.data.set(tone(Math.log1p(v / 4) / top), i * 3);
    });
    return picture;
  },
};
