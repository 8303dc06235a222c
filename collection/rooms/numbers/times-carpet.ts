import { linear } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

export const MODULUS = 151;

/** What the product leaves on division by 151, from 0 to 150, whatever the signs. */
export const remainder = (x: number, y: number): number => (((x * y) % MODULUS) + MODULUS) % MODULUS;

/** How far the product is from the nearest multiple of 151, from 0 to 75. */
export const distance = (x: number, y: number): number => {
  const r = remainder(x, y);
  return Math.min(r, MODULUS - r);
};

/** The whole numbers from 1 to 150 that are remainders of a square. */
export const squares = new Set(Array.from({ length: MODULUS - 1 }, (_, k) => remainder(k + 1, k + 1)));

const HALF_WIDTH = 75;
const HALF_HEIGHT = 113;
const BORDER = 8;
const ROWS = 2 * (HALF_HEIGHT + BORDER) + 1;
const BANDS = ['#7d1c24', '#a8322c', '#c9793b', '#e5cf9f', '#58788a', '#1f3350'].map((c) => linear(c));
const [MADDER, , OCHRE, IVORY, , INDIGO] = BANDS as [Rgb3, Rgb3, Rgb3, Rgb3, Rgb3, Rgb3];
type Rgb3 = (typeof BANDS)[number];

/** The wool of the knot in column x, row y, counted from the carpet's middle. */
function wool(x: number, y: number): Rgb3 {
  const out = Math.max(Math.abs(x) - HALF_WIDTH, Math.abs(y) - HALF_HEIGHT);
  if (out <= 0) return BANDS[Math.min(5, Math.floor((distance(x, y) / (HALF_WIDTH + 1)) * 6))]!;
  if (out === 1 || out === BORDER) return INDIGO;
  if (out === 2 || out === BORDER - 1) return OCHRE;
  const along = Math.abs(Math.abs(x) - HALF_WIDTH > Math.abs(y) - HALF_HEIGHT ? y : x);
  return squares.has(along % MODULUS) ? IVORY : MADDER;
}

/** The multiplication table from −75 × −113 to 75 × 113, each product a knot coloured by its remainder. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2816,
  height: 4096,
  render(width, height) {
    const knot = height / ROWS;
    return sampled(width, height, 3, (px, py, out) => {
      const u = (px - width / 2) / knot;
      const v = (py - height / 2) / knot;
      const x = Math.round(u);
      const y = Math.round(v);
      const color = wool(x, y);
      // Two loops of yarn side by side, darker where they dip between their neighbours.
      const across = Math.abs(u - x) * 4 - 1;
      const down = (v - y) * 2 + 0.35 * across;
      const light = 1.06 - 0.3 * across * across - 0.22 * down * down;
      for (let k = 0; k < 3; k++) out[k] = color[k]! * light;
    });
  },
};
