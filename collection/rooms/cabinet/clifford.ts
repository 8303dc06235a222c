import { ramp } from '../../lib/color.ts';
import { quantile, splat } from '../../lib/density.ts';
import { createMask, createPicture } from '../../lib/picture.ts';
import { smoothDensity } from '../../lib/smooth-density.ts';
import type { PictureSource } from '../../lib/work.ts';

const A = 1.5;
const B = -1.8;
const C = 1.6;
const D = 0.9;

/** One step of Pickover's attractor. Source: C. A. Pickover, Chaos in Wonderland (1994). */
export const step = (x: number, y: number): [x: number, y: number] => [
  Math.sin(A * y) + C * Math.cos(A * x),
  Math.sin(B * x) + D * Math.cos(B * y),
];

const POINTS_PER_PIXEL = 12;
/** Visits that a spot is averaged over. */
const ENOUGH = 150;

/** One point hops a hundred and fifty million times; the brighter the spot, the more often it came by. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const visits = createMask(width, height);
    const scale = width / 5.5;
    let [x, y] = [0.1, 0.1];
    for (let i = 0; i < POINTS_PER_PIXEL * width * height; i++) {
      [x, y] = step(x, y);
      splat(visits, width / 2 + scale * x, height / 2 + scale * y);
    }
    const light = smoothDensity(visits, ENOUGH);
    const tone = ramp([
      [0, '#0e0b0a'],
      [0.3, '#3b1a13'],
      [0.55, '#9c4a22'],
      [0.78, '#e3ae62'],
      [1, '#fff6e2'],
    ]);
    const top = Math.log1p(quantile(light, 0.998));
    const picture = createPicture(width, height, '#0e0b0a');
    light.data.forEach((v, i) => {
      picture.data.set(tone(Math.log1p(v) / top), i * 3);
    });
    return picture;
  },
};
