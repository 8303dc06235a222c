import { ramp } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import { dot } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The wave number of a free bar's mode (length 2): tan k = ∓tanh k, close to (n − ½)π/2. */
export function barNumber(n: number): number {
  if (n < 2) return 0;
  let k = ((n - 0.5) * Math.PI) / 2;
  const sign = n % 2 === 0 ? 1 : -1;
  for (let i = 0; i < 20; i++) {
    const [t, h] = [Math.tan(k), Math.tanh(k)];
    k -= (t + sign * h) / (1 + t * t + sign * (1 - h * h));
  }
  return k;
}
const NUMBERS = Array.from({ length: 12 }, (_, n) => barNumber(n));

/** How far a free bar swings in its n-th mode at x in −1 … 1; 0 and 1 are the motions of a stiff bar. */
export function bar(n: number, x: number): number {
  if (n === 0) return Math.SQRT1_2;
  if (n === 1) return x * Math.sqrt(1.5);
  const k = NUMBERS[n]!;
  const v =
    n % 2 === 0
      ? Math.cos(k * x) / Math.cos(k) + Math.cosh(k * x) / Math.cosh(k)
      : Math.sin(k * x) / Math.sin(k) + Math.sinh(k * x) / Math.sinh(k);
  return v / Math.SQRT2;
}

/**
 * A free square plate, in Ritz's first approximation: two products of bars' modes.
 * Source: W. Ritz, Theorie der Transversalschwingungen einer quadratischen Platte mit freien Rändern (1909).
 */
export const plate = (m: number, n: number, sign: number, x: number, y: number): number =>
  bar(m, x) * bar(n, y) + sign * bar(n, x) * bar(m, y);

type Mode = readonly [m: number, n: number, sign: number];
const MODES: readonly Mode[] = [
  [1, 1, 1],
  [0, 2, -1],
  [0, 2, 1],
  [1, 2, 1],
  [0, 3, 1],
  [2, 2, 1],
  [1, 3, -1],
  [1, 3, 1],
  [2, 3, 1],
  [0, 4, -1],
  [0, 4, 1],
  [3, 3, 1],
  [2, 4, -1],
  [2, 4, 1],
  [1, 5, -1],
  [3, 5, 1],
  [4, 5, 1],
  [2, 6, 1],
  [4, 6, -1],
  [4, 6, 1],
  [3, 7, 1],
  [5, 7, -1],
  [2, 8, 1],
  [6, 8, 1],
];
const COLUMNS = 6;
const GRAINS = 9000;
/** Browned brass, from the shade to the sheen. */
const BRASS = ramp([
  [0, '#3d2812'],
  [0.5, '#5f4119'],
  [1, '#8f6a2b'],
]);

/** Twenty-four brass plates, and on each the sand that has danced to where the metal stays still. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2784,
  render(width, height) {
    const picture = createPicture(width, height, '#141210');
    const pitch = width / (COLUMNS + 0.42);
    const side = pitch * 0.87;
    const rows = MODES.length / COLUMNS;
    const [left, top] = [(width - COLUMNS * pitch) / 2, (height - rows * pitch) / 2];
    const random = seededRandom(1787);
    const sand = ['#f3dfb4', '#e4c58c', '#fbf0d3'].map((color) => ({
      color,
      mask: createMask(width, height),
    }));
    const metal = createMask(width, height);
    MODES.forEach((mode, index) => {
      const cx = left + ((index % COLUMNS) + 0.5) * pitch;
      const cy = top + (Math.floor(index / COLUMNS) + 0.5) * pitch;
      const h = side / 2;
      fillPolygon(metal, [
        [cx - h, cy - h],
        [cx + h, cy - h],
        [cx + h, cy + h],
        [cx - h, cy + h],
      ]);
      const strong = 1 / strongest(mode);
      // A nodal line's sand is as wide everywhere as its grains, so what counts is the distance, not the swing.
      for (let laid = 0, tries = 0; laid < GRAINS && tries < 4e6; tries++) {
        const [x, y] = [random() * 2 - 1, random() * 2 - 1];
        const swing = plate(...mode, x, y) * strong;
        const e = 1e-4;
        const steep = Math.hypot(
          (plate(...mode, x + e, y) * strong - swing) / e,
          (plate(...mode, x, y + e) * strong - swing) / e,
        );
        const distance = Math.abs(swing) / (steep + 0.6);
        if (random() > Math.exp(-((distance / 0.021) ** 2)) + 0.0016) continue;
        dot(
          sand[laid % 3]!.mask,
          [cx + x * h * 0.985, cy + y * h * 0.985],
          width * (0.00034 + 0.0003 * random()),
        );
        laid += 1;
      }
    });
    for (let i = 0; i < metal.data.length; i++) {
      const cover = metal.data[i]!;
      if (cover <= 0) continue;
      // Where on its plate the pixel lies, 0 … 1 from the top left.
      const u = ((i % width) + 0.5 - left) / pitch;
      const v = (Math.floor(i / width) + 0.5 - top) / pitch;
      const [column, row] = [Math.floor(u), Math.floor(v)];
      // One window lights them all: its band of sheen falls a little lower on each plate to the right.
      const across = u - column + (v - row) * 0.8 - 0.55 - 0.09 * column - 0.07 * row;
      const brass = BRASS(Math.exp(-((across / 0.55) ** 2)));
      for (let k = 0; k < 3; k++) picture.data[i * 3 + k]! += (brass[k]! - picture.data[i * 3 + k]!) * cover;
    }
    for (const { color, mask } of sand) paint(picture, mask, color);
    return picture;
  },
};

function strongest(mode: Mode): number {
  let most = 0;
  for (let i = -1; i <= 1; i += 0.02) {
    for (let j = -1; j <= 1; j += 0.02) most = Math.max(most, Math.abs(plate(...mode, i, j)));
  }
  return most;
}
