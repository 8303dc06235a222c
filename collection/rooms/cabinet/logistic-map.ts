import { ramp } from '../../lib/color.ts';
import { splat } from '../../lib/density.ts';
import { createMask, createPicture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { PictureSource } from '../../lib/work.ts';

/** One year of a population x (share of what the land can feed). Source: R. M. May, "Simple mathematical models…", 1976. */
export const nextYear = (r: number, x: number): number => r * x * (1 - x);

const FROM = 2.95;
const TO = 4;
const SETTLE = 600;
const YEARS = 2400;
const ORBITS = 4;

/** Growth r from left to right; upwards, all values that the population comes back to, the brighter the oftener. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 1728,
  render(width, height) {
    const light = createMask(width, height);
    const random = seededRandom(1976);
    const margin = height * 0.07;
    for (let column = margin; column < width - margin; column += 1 / ORBITS) {
      let x = 0.2 + 0.6 * random();
      const at = column + random() / ORBITS;
      const r = FROM + ((TO - FROM) * (at - margin)) / (width - 2 * margin);
      for (let i = 0; i < SETTLE; i++) x = nextYear(r, x);
      for (let i = 0; i < YEARS; i++) {
        x = nextYear(r, x);
        splat(light, at, height - margin - x * (height - 2 * margin), height / (YEARS * ORBITS * 1.1));
      }
    }
    const tone = ramp([
      [0, '#0d0d0e'],
      [0.3, '#3a3f45'],
      [0.62, '#a9a79c'],
      [0.85, '#ece5d3'],
      [1, '#fffdf5'],
    ]);
    const picture = createPicture(width, height, '#0d0d0e');
    light.data.forEach((v, i) => {
      picture.data.set(tone(1 - Math.exp(-0.62 * v ** 0.8)), i * 3);
    });
    return picture;
  },
};
