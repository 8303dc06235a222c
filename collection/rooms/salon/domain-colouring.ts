import { fromOklab, ramp, toOklab } from '../../lib/color.ts';
import { type Complex, minus, modulus, over, plus, times } from '../../lib/complex.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/** f(z) = (z² − 1)(z − 2 − i)² / (z² + 2 + 2i): zeros at ±1, a double one at 2 + i, poles at ±√(−2 − 2i). */
export function f(z: Complex): Complex {
  const square = times(z, z);
  const far = minus(z, [2, 1]);
  return over(times(minus(square, [1, 0]), times(far, far)), plus(square, [2, 2]));
}

/** A closed circle of colours for the argument: positive numbers are sand, negative ones deep blue. */
const around = ramp([
  [0, '#ecdcb9'],
  [0.14, '#dc9a52'],
  [0.28, '#b8452f'],
  [0.42, '#5a1f3a'],
  [0.52, '#1c2b55'],
  [0.66, '#1f5f7c'],
  [0.82, '#7fb3a3'],
  [1, '#ecdcb9'],
]);

const STEPS = 4096;
const WHEEL = Array.from({ length: STEPS }, (_, i) => toOklab(around(i / STEPS)));

const SPAN = 6.4;
const RAYS = 12;

/**
 * The plane around zero, each z in the colour of f(z): argument as hue; modulus brightens within
 * each octave, then drops, so that every doubling is a step.
 * Source: E. Wegert, Visual Complex Functions (Birkhäuser, 2012), chapter 2.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const scale = SPAN / width;
    return sampled(width, height, 3, (px, py, out) => {
      const w = f([(px - width / 2) * scale + 0.15, (height / 2 - py) * scale]);
      const turn = 1 + Math.atan2(w[1], w[0]) / (2 * Math.PI);
      const octave = Math.log2(modulus(w));
      const sawtooth = octave - Math.floor(octave);
      const sector = turn * RAYS - Math.floor(turn * RAYS);
      const [l, a, b] = WHEEL[Math.floor(turn * STEPS) % STEPS]!;
      const shade = 0.86 + 0.14 * sawtooth - 0.045 * (1 - sector);
      out.set(fromOklab([l * shade, a, b]));
    });
  },
};
