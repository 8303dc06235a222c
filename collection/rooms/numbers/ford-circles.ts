import { linear } from '../../lib/color.ts';
import { figures } from '../../lib/digits.ts';
import { createMask, createPicture, type Picture, paint } from '../../lib/picture.ts';
import { strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Fraction = readonly [p: number, q: number];

/** Farey's sequence: every reduced fraction from 0 to 1 whose denominator is at most `order`, in increasing order. */
export function farey(order: number): Fraction[] {
  const found: Fraction[] = [[0, 1]];
  let [a, b, c, d] = [0, 1, 1, order];
  while (c <= order) {
    const k = Math.floor((order + b) / d);
    [a, b, c, d] = [c, d, k * c - a, k * d - b];
    found.push([a, b]);
  }
  return found;
}

/** Ford's circle at p/q: it touches the line there from above. Source: L. R. Ford, "Fractions", 1938. */
export const fordCircle = ([p, q]: Fraction) => ({ x: p / q, radius: 1 / (2 * q * q) });

const ORDER = 90;
const SAMPLES = 4;
/** Up to this denominator a circle has as many rings as the denominator says. */
const RINGED = 8;
const PALETTE = ['#d9472b', '#1f3b87', '#eab23a', '#86b5c6', '#2b7a63', '#e59a98', '#1d1a22'].map((c) =>
  linear(c),
);
const GROUND = '#ece0c8';
const INK = '#1d1a22';

/** The colour inside a circle: rings cut into halves by a diameter that leans, in turn, each the other's contrary. */
function colorAt([p, q]: Fraction, u: number, v: number): readonly number[] {
  const rings = q <= RINGED ? q : 1;
  const ring = Math.min(rings - 1, Math.floor(Math.hypot(u, v) * rings));
  const half = u * Math.cos(p + 0.6) + v * Math.sin(p + 0.6) > 0 ? 1 : 0;
  return PALETTE[(q + 3 * p + 2 * ring + 3 * half * (1 + (ring % 2))) % PALETTE.length]!;
}

function paintCircle(picture: Picture, fraction: Fraction, scale: number, base: number): void {
  const { x: cx, radius } = fordCircle(fraction);
  const r = radius * scale;
  const [x0, y0] = [cx * scale, base - r];
  const share = 1 / SAMPLES ** 2;
  for (let y = Math.max(0, Math.floor(y0 - r)); y < Math.min(picture.height, y0 + r); y++) {
    for (let x = Math.max(0, Math.floor(x0 - r)); x < Math.min(picture.width, x0 + r); x++) {
      const at = (y * picture.width + x) * 3;
      const sum = [0, 0, 0];
      let hits = 0;
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const u = (x + ((s % SAMPLES) + 0.5) / SAMPLES - x0) / r;
        const v = (y + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES - y0) / r;
        if (u * u + v * v > 1) continue;
        const color = colorAt(fraction, u, v);
        for (let k = 0; k < 3; k++) sum[k]! += color[k]!;
        hits++;
      }
      for (let k = 0; k < 3; k++)
        picture.data[at + k] = picture.data[at + k]! * (1 - hits * share) + sum[k]! * share;
    }
  }
}

/** The last denominator whose fractions are written below the line. */
const WRITTEN = 13;

type Label = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

/**
 * Where the fractions are written, in widths of the picture below the line: the larger a circle, the larger its fraction, but
 * never so large that the nearest thirteenth, 1/(13q) away, would find no room; what still collides goes one line
 * down, and is left out (4/13 and 9/13) where there is no room either.
 */
export function labels(): Label[] {
  const placed: (Label & { readonly half: number })[] = [];
  for (const [p, q] of farey(WRITTEN).sort((a, b) => a[1] - b[1])) {
    if (q < 2) continue;
    const text = `${p}/${q}`;
    const size = Math.max(0.0018, Math.min(0.018, 0.3 / q ** 2, 0.74 * (1 / (WRITTEN * q) - 0.0045)));
    const half = (0.43 * text.length - 0.13) * size;
    for (let line = 0; line < 2; line++) {
      const label = { text, x: p / q, y: 0.0045 + (0.75 + 1.6 * line) * size, size, half };
      const collides = placed.some(
        (other) =>
          Math.abs(other.x - label.x) < other.half + half + 0.0014 &&
          Math.abs(other.y - label.y) < 0.6 * (other.size + size),
      );
      if (collides) continue;
      placed.push(label);
      break;
    }
  }
  return placed;
}

/** All Ford circles from 0 to 1 up to the denominator 90; down to the thirteenths their fractions stand below the line. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2560,
  render(width, height) {
    const picture = createPicture(width, height, GROUND);
    const base = height * 0.94;
    const fractions = farey(ORDER);
    for (const fraction of fractions) paintCircle(picture, fraction, width, base);
    const ink = createMask(width, height);
    strokeLine(
      ink,
      [
        [0, base],
        [width, base],
      ],
      width / 1000,
    );
    for (const { text, x, y, size } of labels())
      for (const stroke of figures(text, [x * width, base + y * width], size * width))
        strokeLine(ink, stroke, 0.1 * size * width);
    paint(picture, ink, INK);
    return picture;
  },
};
