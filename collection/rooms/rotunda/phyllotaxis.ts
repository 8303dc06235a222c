import { ramp } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { dot, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A full turn divided in the golden ratio, the smaller part: 137.507…°. Radians. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Seed n of the sunflower. Source: H. Vogel, "A better way to construct the sunflower head", 1979. */
export const seed = (n: number): Point => {
  const angle = n * GOLDEN_ANGLE;
  return [Math.sqrt(n) * Math.cos(angle), Math.sqrt(n) * Math.sin(angle)];
};

const SEEDS = 1597;
const TONES = 24;

/** 1597 seeds, a Fibonacci number, youngest in the middle; each ring of age has its tone. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#f0e7d3');
    const spacing = (width * 0.435) / Math.sqrt(SEEDS);
    const masks = Array.from({ length: TONES }, () => createMask(width, height));
    for (let n = 1; n <= SEEDS; n++) {
      const [x, y] = seed(n);
      const age = Math.sqrt(n / (SEEDS + 1));
      const place: Point = [width / 2 + x * spacing, height / 2 + y * spacing];
      dot(masks[Math.floor(age * TONES)]!, place, spacing * (0.34 + 0.46 * age));
    }
    const tone = ramp([
      [0, '#e2a531'],
      [0.35, '#d0692c'],
      [0.65, '#7d2a2f'],
      [1, '#1d2742'],
    ]);
    masks.forEach((mask, i) => {
      paint(picture, mask, tone(i / (TONES - 1)));
    });
    return picture;
  },
};
