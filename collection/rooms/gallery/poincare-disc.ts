import { linear } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const P = 7;
const Q = 3;

/**
 * The mirrors of the {7, 3} tiling: two diameters at π/7, and a circle square to the disc's edge that meets them at
 * π/2 and π/3. Source: H. S. M. Coxeter, "Crystal symmetry and its generalizations", 1957.
 */
export function mirrorCircle(p: number, q: number): { centre: number; radius: number } {
  const c = Math.cos(Math.PI / q) ** 2 / Math.sin(Math.PI / p) ** 2;
  return { centre: Math.sqrt(c / (c - 1)), radius: Math.sqrt(1 / (c - 1)) };
}

/** The hyperbolic distance between two points of the disc. */
export function hyperbolicDistance(a: readonly [number, number], b: readonly [number, number]): number {
  const gap = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
  const room = (1 - a[0] ** 2 - a[1] ** 2) * (1 - b[0] ** 2 - b[1] ** 2);
  return Math.acosh(1 + (2 * gap) / room);
}

const { centre, radius } = mirrorCircle(P, Q);
const WEDGE = Math.PI / P;

/** Folds a point into the triangle at the centre; returns it and the number of mirrors crossed. */
export function fold(x: number, y: number): { x: number; y: number; mirrors: number } {
  let mirrors = 0;
  for (let step = 0; step < 80; step++) {
    const angle = Math.atan2(y, x);
    const turns = Math.round(angle / (2 * WEDGE));
    const local = angle - turns * 2 * WEDGE;
    const r = Math.hypot(x, y);
    if (local < 0) mirrors += 1;
    x = r * Math.cos(Math.abs(local));
    y = r * Math.sin(Math.abs(local));
    const gap = (x - centre) ** 2 + y * y;
    if (gap >= radius * radius) break;
    const k = (radius * radius) / gap;
    x = centre + (x - centre) * k;
    y *= k;
    mirrors += 1;
  }
  return { x, y, mirrors };
}

const PAPER = linear('#f3ecdd');
const LIGHT = linear('#e3c391');
const DARK = linear('#7d2b25');
const LINE = linear('#2a1513');

/** The triangles of the kaleidoscope in two tones, the sides of the heptagons as dark lines of constant true width. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 2048,
  render(width, height) {
    const disc = width * 0.46;
    return sampled(width, height, 4, (px, py, out) => {
      const x = (px - width / 2) / disc;
      const y = (py - height / 2) / disc;
      const r = Math.hypot(x, y);
      let color = PAPER;
      if (r < 0.9995) {
        const folded = fold(x, y);
        // Distance to the mirror circle, made hyperbolic by the disc's scale at that point.
        const toSide =
          ((Math.hypot(folded.x - centre, folded.y) - radius) * 2) / (1 - folded.x ** 2 - folded.y ** 2);
        color = toSide < 0.045 ? LINE : folded.mirrors % 2 === 0 ? LIGHT : DARK;
      } else if (r < 1.006) color = LINE;
      out[0] = color[0];
      out[1] = color[1];
      out[2] = color[2];
    });
  },
};
