import { linear, type Rgb } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import { GROUPS, type WallpaperGroup } from '../../lib/wallpaper.ts';
import type { PictureSource } from '../../lib/work.ts';

/** One copy of the comma: where its middle lies and how it is turned (or mirrored: determinant −1). */
export type Comma = {
  readonly at: Point;
  readonly turn: readonly [number, number, number, number];
  readonly mirrored: boolean;
};

/** Half the least distance between two commas in (almost) every medallion, whose own radius is `REACH`. */
const HALF_GAP = 0.44;
const REACH = 3.7;
/** Twelve commas round a point need a wide ring: in the two richest groups they are smaller, to let several rings show. */
const SMALLER: Record<string, number> = { p6mm: 0.25, p4mm: 0.36 };

const determinant = ([a, b, c, d]: readonly number[]): number => a! * d! - b! * c!;

/** The lattice of a group, enlarged. */
function latticeOf(group: WallpaperGroup, scale: number): [Point, Point] {
  const [[ax, ay], [bx, by]] = group.lattice;
  return [
    [ax * scale, ay * scale],
    [bx * scale, by * scale],
  ];
}

/** All copies of a comma at fractional place `from` that lie within `reach` of the origin, or a cell further. */
export function orbit(group: WallpaperGroup, from: Point, reach: number, scale = 1): Comma[] {
  const [a, b] = latticeOf(group, scale);
  const det = a[0] * b[1] - a[1] * b[0];
  const cells = Math.ceil(
    (reach + scale + 1) / Math.min(Math.abs(det) / Math.hypot(...a), Math.abs(det) / Math.hypot(...b)),
  );
  return group.operations.flatMap(([p, q, u, r, s, v]) => {
    // The operation's linear part in the plane: B · M · B⁻¹.
    const columns = (x: number, y: number): Point => {
      const [i, j] = [(x * b[1] - y * b[0]) / det, (y * a[0] - x * a[1]) / det];
      const [k, l] = [p * i + q * j, r * i + s * j];
      return [k * a[0] + l * b[0], k * a[1] + l * b[1]];
    };
    const [c1, c2] = [columns(1, 0), columns(0, 1)];
    const turn = [c1[0], c2[0], c1[1], c2[1]] as const;
    const [x, y] = [p * from[0] + q * from[1] + u, r * from[0] + s * from[1] + v];
    const copies: Comma[] = [];
    for (let i = -cells; i <= cells; i++) {
      for (let j = -cells; j <= cells; j++) {
        const [m, n] = [x - Math.floor(x) + i, y - Math.floor(y) + j];
        const at: Point = [m * a[0] + n * b[0], m * a[1] + n * b[1]];
        if (Math.hypot(...at) < reach + scale) copies.push({ at, turn, mirrored: determinant(turn) < 0 });
      }
    }
    return copies;
  });
}

/** The place in the cell from which the copies keep furthest from one another, and half that distance. */
function bestPlace(group: WallpaperGroup): { from: Point; radius: number } {
  const random = seededRandom(17);
  let best: { from: Point; radius: number } = { from: [0, 0], radius: 0 };
  for (let trial = 0; trial < 500; trial++) {
    const from: Point = [random(), random()];
    const commas = orbit(group, from, 1.6);
    const first = commas.reduce((p, q) => (Math.hypot(...q.at) < Math.hypot(...p.at) ? q : p));
    let gap = Infinity;
    for (const { at } of commas) {
      const d = Math.hypot(at[0] - first.at[0], at[1] - first.at[1]);
      if (at !== first.at) gap = Math.min(gap, d);
    }
    if (gap / 2 > best.radius) best = { from, radius: gap / 2 };
  }
  return best;
}

/** Inside half of a yin and yang, which no mirror brings back to itself; 2 in its eye. */
export function comma(x: number, y: number): 0 | 1 | 2 {
  if (Math.hypot(x + 0.5, y) < 0.16) return 2;
  if (Math.hypot(x + 0.5, y) < 0.5) return 1;
  return y < 0 && Math.hypot(x, y) < 1 && Math.hypot(x - 0.5, y) > 0.5 ? 1 : 0;
}

/** Ground under a comma, under its mirror image, and the two inks, for each kind of lattice. */
const INKS: Record<WallpaperGroup['kind'], readonly [string, string, string, string]> = {
  oblique: ['#4d5a5e', '#4d5a5e', '#efe3c8', '#efe3c8'],
  rectangular: ['#235a5e', '#1c4a50', '#f0e2c0', '#e9a23b'],
  rhombic: ['#c98a2b', '#b97b22', '#2a2324', '#fbf0d6'],
  square: ['#a13527', '#8c2a20', '#f6e3c2', '#2a1a1c'],
  hexagonal: ['#232a52', '#1b2144', '#f1e6cf', '#e2674a'],
};
const PAPER = linear('#efe7d6');
const RIM = linear('#2a2522');

/** Seventeen medallions in rows of six, five and six. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2048,
  render(width, height) {
    const radius = width * 0.0685;
    const step = width * 0.157;
    const medallions = GROUPS.map((group, i) => {
      const row = i < 6 ? 0 : i < 11 ? 1 : 2;
      const column = i - [0, 6, 11][row]!;
      const { from, radius: gap } = bestPlace(group);
      const half = SMALLER[group.name] ?? HALF_GAP;
      return {
        x: width / 2 + step * (column - (row === 1 ? 2 : 2.5)),
        y: height / 2 + step * (row - 1) * Math.sqrt(0.75) * 1.12,
        commas: orbit(group, from, REACH, half / gap),
        size: half * 0.95,
        inks: INKS[group.kind].map((ink) => linear(ink)),
      };
    });
    const colorAt = (
      { x, y, commas, size, inks }: (typeof medallions)[number],
      px: number,
      py: number,
    ): Rgb => {
      const [u, v] = [((px - x) / radius) * REACH, ((py - y) / radius) * REACH];
      let nearest = commas[0]!;
      let least = Infinity;
      for (const candidate of commas) {
        const d = (candidate.at[0] - u) ** 2 + (candidate.at[1] - v) ** 2;
        if (d < least) {
          least = d;
          nearest = candidate;
        }
      }
      const [dx, dy] = [(u - nearest.at[0]) / size, (v - nearest.at[1]) / size];
      const [a, b, c, d] = nearest.turn;
      const tone = nearest.mirrored ? 1 : 0;
      // The turn is orthogonal: its transpose undoes it.
      return comma(a * dx + c * dy, b * dx + d * dy) === 1 ? inks[2 + tone]! : inks[tone]!;
    };
    return sampled(width, height, 3, (px, py, out) => {
      let color: Rgb = PAPER;
      const row = Math.round((py - height / 2) / (step * Math.sqrt(0.75) * 1.12)) + 1;
      const [first, last] = [
        [0, 6],
        [6, 11],
        [11, 17],
      ][row] ?? [0, 0];
      for (let i = first!; i < last!; i++) {
        const m = medallions[i]!;
        const r = Math.hypot(px - m.x, py - m.y);
        if (r > radius * 1.045) continue;
        if (r < radius) color = colorAt(m, px, py);
        else if (r > radius * 1.024) color = RIM;
        break;
      }
      out[0] = color[0];
      out[1] = color[1];
      out[2] = color[2];
    });
  },
};
