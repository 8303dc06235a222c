import { linear, mix, type Rgb } from '../../lib/color.ts';
import { createMask, createPicture, type Mask, paint } from '../../lib/picture.ts';
import { sieve } from '../../lib/primes.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const REACH = 44;
const HEM = 49;
const prime = sieve(HEM * HEM);

/**
 * What the whole complex number a + bi is: `split` where its norm a² + b² is a prime of the form 4k + 1 (or `two` where
 * it is 2), `inert` on an axis at a prime of the form 4k + 3, and otherwise no prime. a² + b² ≤ 49².
 * Source: C. F. Gauss, "Theoria residuorum biquadraticorum. Commentatio secunda", 1832.
 */
export function gaussianPrime(a: number, b: number): 'split' | 'inert' | 'two' | null {
  if (a === 0 || b === 0) {
    const n = Math.abs(a + b);
    return prime[n] && n % 4 === 3 ? 'inert' : null;
  }
  const norm = a * a + b * b;
  if (norm === 2) return 'two';
  return prime[norm] ? 'split' : null;
}

const LINEN = '#ebe3d1';
const THREADS = { split: '#9c1f2e', inert: '#1f3f78', two: '#c08a1e' } as const;
const THREADS_PER_STITCH = 4;

/** The weave's light and shade, averaged over the pixel so that it fades out where it can't be seen. */
function linen(width: number, height: number, period: number) {
  const picture = createPicture(width, height, LINEN);
  const fade = Math.sin(Math.PI / period) / (Math.PI / period);
  const depth = period > 2 ? 0.16 * fade * fade : 0;
  for (let y = 0; y < height; y++) {
    const v = Math.cos((2 * Math.PI * (y + 0.5)) / period);
    for (let x = 0; x < width; x++) {
      const u = Math.cos((2 * Math.PI * (x + 0.5)) / period);
      const light = 1 + depth * (u * v - 0.35 * (u + v));
      for (let k = 0; k < 3; k++) picture.data[(y * width + x) * 3 + k]! *= light;
    }
  }
  return picture;
}

/** What becomes of an ordinary prime among the Gaussian integers: it splits, stays prime, or is 2. */
export const fateOf = (p: number): 'split' | 'inert' | 'two' =>
  p === 2 ? 'two' : p % 4 === 1 ? 'split' : 'inert';

/** The hem: the ordinary primes, counted from the middle of each side, in the colour of their fate. */
function stitchAt(a: number, b: number): 'split' | 'inert' | 'two' | null {
  if (a * a + b * b <= REACH * REACH) return gaussianPrime(a, b);
  const along = Math.min(Math.abs(a), Math.abs(b));
  if (Math.max(Math.abs(a), Math.abs(b)) !== HEM || !prime[along]) return null;
  return fateOf(along);
}

/** A tablecloth in cross-stitch: one stitch for each Gaussian prime of a norm up to 44². */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const cell = (width * 0.955) / (2 * HEM + 1);
    const picture = linen(width, height, cell / THREADS_PER_STITCH);
    const layers: [Mask, Rgb][] = [];
    const layer = (color: Rgb): Mask => {
      const mask = createMask(width, height);
      layers.push([mask, color]);
      return mask;
    };
    for (const kind of ['split', 'inert', 'two'] as const) {
      const thread = linear(THREADS[kind]);
      const under = layer(mix(thread, '#000000', 0.28));
      const over = layer(thread);
      const shine = layer(mix(thread, '#ffffff', 0.3));
      for (let a = -HEM; a <= HEM; a++) {
        for (let b = -HEM; b <= HEM; b++) {
          if (stitchAt(a, b) !== kind) continue;
          const at = (u: number, v: number): Point => [
            width / 2 + cell * (a + u),
            height / 2 - cell * (b + v),
          ];
          strokeLine(under, [at(-0.42, 0.42), at(0.42, -0.42)], 0.3 * cell);
          strokeLine(over, [at(-0.42, -0.42), at(0.42, 0.42)], 0.3 * cell);
          strokeLine(shine, [at(-0.38, -0.32), at(0.32, 0.38)], 0.055 * cell);
        }
      }
    }
    for (const [mask, color] of layers) paint(picture, mask, color);
    return picture;
  },
};
