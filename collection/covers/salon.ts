import { fromOklab, ramp, toOklab } from '../lib/color.ts';
import { type Complex, minus, over, times } from '../lib/complex.ts';
import { sampled } from '../lib/picture.ts';
import type { PictureSource } from '../lib/work.ts';

/** Zeros of the product inside the unit disc; their mirror images 1/ā outside are its poles. */
const ZEROS: readonly Complex[] = [0, 1, 2, 3, 4].map((k) => {
  const angle = (2 * Math.PI * k) / 5 + Math.PI / 2;
  return [0.62 * Math.cos(angle), 0.62 * Math.sin(angle)];
});

/** A Blaschke product z²·Π (z − a)/(1 − āz): it takes the unit circle to itself, seven times around. */
export function blaschke(z: Complex): Complex {
  return ZEROS.reduce<Complex>(
    (w, a) => times(w, over(minus(z, a), minus([1, 0], times([a[0], -a[1]], z)))),
    times(z, z),
  );
}

/** For the salon's closed door: a function in colours, none of those that hang behind it. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1280,
  height: 800,
  render(width, height) {
    const around = ramp([
      [0, '#f2d7c3'],
      [0.18, '#e59a86'],
      [0.36, '#a8436a'],
      [0.52, '#43285f'],
      [0.66, '#20406b'],
      [0.82, '#4f9a97'],
      [1, '#f2d7c3'],
    ]);
    const steps = 2048;
    const wheel = Array.from({ length: steps }, (_, i) => toOklab(around(i / steps)));
    const scale = 3.4 / width;
    return sampled(width, height, 4, (px, py, out) => {
      const [re, im] = blaschke([(px - width / 2) * scale, (height / 2 - py) * scale]);
      const turn = 1 + Math.atan2(im, re) / (2 * Math.PI);
      const [l, a, b] = wheel[Math.floor(turn * steps) % steps]!;
      const octave = Math.log2(re * re + im * im) / 2;
      // Steps of modulus inside and outside the circle where it is 1, which stays a bright thread.
      const step = Math.abs(octave) - Math.floor(Math.abs(octave));
      out.set(fromOklab([l * (1.03 - 0.16 * step), a, b]));
    });
  },
};
