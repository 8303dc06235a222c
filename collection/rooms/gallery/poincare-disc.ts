import { sampledWhereNeeded } from '../../lib/adaptive.ts';
import { linear, type Rgb } from '../../lib/color.ts';
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
const INFINITE = 7;
/** x ↦ 1/x modulo 7: what the mirror circle does to the eight colours 0 … 6 and ∞. */
const INVERSE = [INFINITE, 1, 4, 5, 2, 3, 6, 0];

/**
 * Folds a point into the triangle at the centre; returns it, the number of mirrors crossed and the colour of its
 * heptagon. The mirrors act on the colours x = ∞, 0, 1 … 6 as x ↦ −x, x ↦ 1 − x and x ↦ 1/x modulo 7; a heptagon has
 * the colour to which its mirrors take ∞. Source: F. Klein, Mathematische Annalen 14 (1879).
 */
export function fold(x: number, y: number): { x: number; y: number; mirrors: number; colour: number } {
  let mirrors = 0;
  /** The turns, each between two passages of the circle, and whether they ended in a flip. */
  const turned: number[] = [];
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
    turned.push(turns * 2 + (local < 0 ? 1 : 0));
  }
  let colour = INFINITE;
  for (let i = turned.length - 1; i >= 0; i--) {
    colour = INVERSE[colour]!;
    if (colour === INFINITE) continue;
    if (turned[i]! & 1) colour = -colour;
    colour = (((colour + (turned[i]! >> 1)) % P) + P) % P;
  }
  return { x, y, mirrors, colour };
}

/** The eight panes, 0 … 6 round the middle and ∞ in it, and the lead, the ground and the gold. */
const PANES = ['#ad2434', '#e3a03a', '#1f7a80', '#62285a', '#d9572c', '#2c4a96', '#87a35c', '#efdcae'].map(
  (pane) => linear(pane),
);
const NIGHT = linear('#0d0f18');
const GOLD = linear('#d8b163');
/** Each pane in its two tones, by the parity of the mirrors: as it is, and as through warmer, thicker glass. */
const TONES = PANES.map((pane) => [pane, [pane[0] * 0.66, pane[1] * 0.58, pane[2] * 0.56] as Rgb] as const);
/** Half the true width of the lead between two panes, and of the thread between two wedges. */
const LEAD = 0.014;
const THREAD = 0.0045;

/** Klein's heptagons as panes of glass, the lead between them everywhere of the same true width. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const disc = width * 0.465;
    return sampledWhereNeeded(width, height, 4, (px, py, out) => {
      const x = (px - width / 2) / disc;
      const y = (py - height / 2) / disc;
      const r = Math.hypot(x, y);
      let color = NIGHT;
      let light = 1;
      if (r < 0.9992) {
        const folded = fold(x, y);
        // Distances to the mirrors, made hyperbolic by the disc's scale at that point.
        const scale = 2 / (1 - folded.x ** 2 - folded.y ** 2);
        const toSide = (Math.hypot(folded.x - centre, folded.y) - radius) * scale;
        const fromMiddle = Math.hypot(folded.x, folded.y);
        const across = Math.atan2(folded.y, folded.x);
        const toThread = fromMiddle * Math.min(Math.sin(across), Math.sin(WEDGE - across)) * scale;
        if (toSide < LEAD) color = NIGHT;
        else if (toThread < THREAD) color = GOLD;
        else {
          color = TONES[folded.colour]![folded.mirrors % 2]!;
          light = 1.3 - 4.6 * fromMiddle ** 2;
        }
      } else if (r > 1.004 && r < 1.0085) color = GOLD;
      for (let k = 0; k < 3; k++) out[k] = color[k]! * light;
    });
  },
};
