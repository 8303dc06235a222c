import { linear, mix, type Rgb } from '../../lib/color.ts';
import { NUMERALS } from '../../lib/numerals.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import type { Point } from '../../lib/stroke.ts';
import { strokeOver } from '../../lib/stroke-over.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A circle by its curvature k = 1/r (negative where it holds all others) and its middle times k. */
export type Circle = { readonly k: number; readonly kx: number; readonly ky: number };

/** Curvatures of the four circles one begins with. */
export const ROOT = [-6, 11, 14, 15] as const;

/** Residues modulo 24 that this packing's curvatures can leave. Source: S. Haag et al., arXiv:2307.02749, 2023. */
export const RESIDUES = [2, 3, 6, 11, 14, 15, 18, 23] as const;

/** The four first circles: the great one of radius 1/6 around the origin, two inside it touching it and each other, … */
function rootCircles(): Circle[] {
  const [k0, k1, k2, k3] = ROOT;
  const outer = -1 / k0;
  const reach = (k: number) => outer - 1 / k;
  // Directions of the middles from the origin, by the law of cosines.
  const angle = (p: number, q: number) => {
    const [a, b, c] = [reach(p), reach(q), 1 / p + 1 / q];
    return Math.acos((a * a + b * b - c * c) / (2 * a * b));
  };
  const lay = (k: number, a: number): Circle => ({
    k,
    kx: k * reach(k) * Math.cos(a),
    ky: k * reach(k) * Math.sin(a),
  });
  const start = TURN;
  return [
    { k: k0, kx: 0, ky: 0 },
    lay(k1, start),
    lay(k2, start + angle(k1, k2)),
    lay(k3, start - angle(k1, k3)),
  ];
}
const TURN = 2.35;

/**
 * All circles of the packing with curvature up to `most`: of four that touch each other, each may be exchanged for the
 * other one that touches the remaining three, k′ = 2(k₁ + k₂ + k₃) − k₀. Source: R. Descartes, 1643; F. Soddy, 1936;
 * R. L. Graham et al., "Apollonian circle packings: number theory", Journal of Number Theory 100, 2003.
 */
export function packing(most: number): Circle[] {
  const found = rootCircles();
  type Four = readonly [Circle, Circle, Circle, Circle];
  const stack: { four: Four; newest: number }[] = [{ four: found.slice() as unknown as Four, newest: -1 }];
  while (stack.length > 0) {
    const { four, newest } = stack.pop()!;
    for (let i = 0; i < 4; i++) {
      if (i === newest) continue;
      const mirrored = (key: keyof Circle): number => {
        let sum = 0;
        for (let j = 0; j < 4; j++) if (j !== i) sum += four[j]![key];
        return 2 * sum - four[i]![key];
      };
      const k = Math.round(mirrored('k'));
      if (k > most) continue;
      const next: Circle = { k, kx: mirrored('kx'), ky: mirrored('ky') };
      found.push(next);
      const others = four.slice();
      others[i] = next;
      stack.push({ four: others as unknown as Four, newest: i });
    }
  }
  return found;
}

/** One colour for each residue modulo 24; the even ones deep, the odd ones bright. */
const COLORS: Readonly<Record<number, string>> = {
  2: '#1c3f5c',
  6: '#20585b',
  14: '#7d2233',
  18: '#3a2a4f',
  3: '#e0b04c',
  11: '#d9532f',
  15: '#efe3c6',
  23: '#7fa8a0',
};
const GROUND = '#12141c';
const FLOOR = '#1e2129';
const SMALLEST_PX = 0.3;
/** From this radius on a circle carries its curvature. */
const NUMBERED_PX = 11;

const EIGHT: Point[][] = [ring(0.3, 0.25, 0.22, 0.25), ring(0.3, 0.74, 0.27, 0.26)];
const NINE: Point[][] = [
  ring(0.3, 0.29, 0.27, 0.29),
  [
    [0.57, 0.29],
    [0.55, 0.55],
    [0.44, 0.82],
    [0.24, 1],
  ],
];
function ring(cx: number, cy: number, rx: number, ry: number): Point[] {
  return Array.from({ length: 97 }, (_, i) => {
    const a = (i * Math.PI) / 48;
    return [cx + rx * Math.sin(a), cy - ry * Math.cos(a)];
  });
}
const DIGITS = [...NUMERALS.slice(0, 8), EIGHT, NINE];

type Disc = { x: number; y: number; r: number; color: Rgb; k: number };

/** Adds a disc's cover of each pixel; discs don't overlap, so that covers may add up. */
function addDisc(picture: Picture, top: number, { x, y, r, color }: Disc, ground: Rgb): void {
  const { width, height, data } = picture;
  const first = Math.max(top, Math.floor(y - r - 1));
  const last = Math.min(top + height - 1, Math.ceil(y + r + 1));
  const small = r < 2.5;
  for (let py = first; py <= last; py++) {
    const dy = Math.max(0, Math.abs(py + 0.5 - y) - 0.5);
    if (dy >= r + 1) continue;
    const half = Math.sqrt(Math.max(0, (r + 1) ** 2 - dy * dy));
    const left = Math.max(0, Math.floor(x - half));
    const right = Math.min(width - 1, Math.ceil(x + half));
    for (let px = left; px <= right; px++) {
      const cover = small ? sampledCover(px - x, py - y, r) : bandCover(px + 0.5 - x, py + 0.5 - y, r);
      if (cover <= 0) continue;
      const at = ((py - top) * width + px) * 3;
      for (let k = 0; k < 3; k++) data[at + k]! += (color[k]! - ground[k]!) * cover;
    }
  }
}

function bandCover(dx: number, dy: number, r: number): number {
  const d2 = dx * dx + dy * dy;
  if (d2 < (r - 1) * (r - 1)) return 1;
  const d = Math.sqrt(d2);
  // A pixel is wider across its corner: the edge's slope decides how many pixels its cover takes to fall.
  const spread = (Math.abs(dx) + Math.abs(dy)) / d;
  return Math.min(1, Math.max(0, (r - d) / spread + 0.5));
}

function sampledCover(dx: number, dy: number, r: number): number {
  let inside = 0;
  for (let j = 0; j < 6; j++) {
    for (let i = 0; i < 6; i++) {
      if ((dx + (i + 0.5) / 6) ** 2 + (dy + (j + 0.5) / 6) ** 2 < r * r) inside += 1;
    }
  }
  return inside / 36;
}

/** A circle's curvature written in its middle, a little lighter or darker than the circle. */
function writeCurvature(picture: Picture, top: number, { x, y, r, color, k }: Disc, full: number): void {
  const digits = [...String(k)].map(Number);
  const across = digits.length * 0.85 - 0.25;
  const high = Math.min((r * 1.15) / Math.max(1.1, across), full * 0.011);
  if (y + high < top || y - high > top + picture.height) return;
  const light = 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
  const ink = light > 0.2 ? mix(color, '#1a1410', 0.62) : mix(color, '#f4e9cf', 0.6);
  digits.forEach((digit, i) => {
    for (const stroke of DIGITS[digit]!) {
      const placed = stroke.map(
        ([u, v]): Point => [x + (u + i * 0.85 - across / 2) * high, y + (v - 0.5) * high],
      );
      strokeOver(picture, placed, high * 0.1, ink, top);
    }
  });
}

/** A tondo on near-black: the great circle holds every other; each colour is one residue of the curvature modulo 24. */
export const work: PictureSource = {
  kind: 'picture',
  width: 16384,
  height: 16384,
  prepare(width, height) {
    const scale = 0.475 * width * -ROOT[0];
    const ground = linear(GROUND);
    const floor = linear(FLOOR);
    const colors = new Map(
      Object.entries(COLORS).map(([residue, color]) => [Number(residue), linear(color)]),
    );
    const discs = packing(scale / SMALLEST_PX).map(
      ({ k, kx, ky }): Disc => ({
        k,
        x: width / 2 + (kx / k) * scale,
        y: height / 2 - (ky / k) * scale,
        r: Math.abs(scale / k),
        color: k < 0 ? floor : colors.get(k % 24)!,
      }),
    );
    const [outer, ...inner] = discs as [Disc, ...Disc[]];
    return (top, rows) => {
      const picture = createPicture(width, rows, GROUND);
      addDisc(picture, top, outer, ground);
      const met = inner.filter(({ y, r }) => y + r + 1 > top && y - r - 1 < top + rows);
      for (const disc of met) addDisc(picture, top, disc, floor);
      const share = width / 16384;
      for (const disc of met)
        if (disc.r > NUMBERED_PX * Math.max(0.5, share)) writeCurvature(picture, top, disc, width);
      return picture;
    };
  },
};
