import { fromOklab, linear, type Rgb, ramp, toOklab } from '../../lib/color.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import { coverPolygon } from '../../lib/polygon.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A full turn divided in the golden ratio, the smaller part: 137.507…°. Radians. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Seed n of the sunflower. Source: H. Vogel, "A better way to construct the sunflower head", 1979. */
export const seed = (n: number): Point => {
  const angle = n * GOLDEN_ANGLE;
  return [Math.sqrt(n) * Math.cos(angle), Math.sqrt(n) * Math.sin(angle)];
};

const SEEDS = 1597;
/** How much longer than wide a kernel would be on a lattice of squares. */
const STRETCH = 1.3;
const PAPER = '#efe5d0';
const BED = linear('#1b0f1a');
const GOLD = linear('#ffcb38');
const IVORY = linear('#f7ecd2');

/** Fibonacci's numbers up to the number of seeds: the seeds of gold. */
const FIBONACCI = [1, 2];
while (FIBONACCI.at(-1)! < SEEDS) FIBONACCI.push(FIBONACCI.at(-1)! + FIBONACCI.at(-2)!);

/** The part of a convex polygon where a·x + b·y ≤ c. */
function clip(points: readonly Point[], a: number, b: number, c: number): Point[] {
  const side = ([x, y]: Point) => a * x + b * y - c;
  return points.flatMap((p, i) => {
    const q = points[(i + 1) % points.length]!;
    const [s, t] = [side(p), side(q)];
    const kept = s <= 0 ? [p] : [];
    return s < 0 === t < 0
      ? kept
      : [...kept, [p[0] + ((q[0] - p[0]) * s) / (s - t), p[1] + ((q[1] - p[1]) * s) / (s - t)] as Point];
  });
}

/** Cuts every corner off, a sixth along its edges and then three times a quarter: what is left has no corner to be seen. Chaikin's way. */
function smooth(points: readonly Point[]): Point[] {
  let line = [...points];
  for (const cut of [1 / 6, 1 / 4, 1 / 4, 1 / 4])
    line = line.flatMap(([x, y], i): Point[] => {
      const [u, v] = line[(i + 1) % line.length]!;
      return [
        [x + cut * (u - x), y + cut * (v - y)],
        [u + cut * (x - u), v + cut * (y - v)],
      ];
    });
  return line;
}

/**
 * The room of seed n between its neighbours, less a `gap`: what lies nearer to it than to any other, where a step outwards
 * counts `STRETCH` times less than one sideways. In the seed's own frame, x outwards, unit c of rₙ = c·√n.
 */
export function room(n: number, gap: number): Point[] {
  const [sx, sy] = seed(n);
  const r = Math.hypot(sx, sy);
  const reach = 1.9;
  let cell: Point[] = [
    [-Math.min(reach, r), -reach],
    [reach, -reach],
    [reach, reach],
    [-Math.min(reach, r), reach],
  ];
  for (let m = Math.max(1, n - 150); m <= n + 150; m++) {
    const [x, y] = seed(m);
    const along = ((x - sx) * sx + (y - sy) * sy) / r;
    const across = ((y - sy) * sx - (x - sx) * sy) / r;
    if (m === n || Math.hypot(along, across) > 2.2 * reach) continue;
    const a = along / STRETCH ** 2;
    cell = clip(cell, a, across, (a * along + across * across) / 2 - gap * Math.hypot(a, across));
  }
  return cell;
}

/** From a young heart of vermilion to a night-blue rim; each spiral of the 55 has one of five tints. */
const tone = ramp([
  [0, '#f7632a'],
  [0.3, '#e8303a'],
  [0.55, '#c01f5c'],
  [0.77, '#6c2f96'],
  [1, '#1f50b0'],
]);
function tint(n: number): Rgb {
  const [l, a, b] = toOklab(tone(Math.sqrt(n / SEEDS)));
  const wave = Math.cos((2 * Math.PI * (n % 5)) / 5);
  const turn = 0.5 * Math.sin((2 * Math.PI * (n % 5)) / 5);
  return fromOklab([
    l + 0.085 * wave,
    a * Math.cos(turn) - b * Math.sin(turn),
    a * Math.sin(turn) + b * Math.cos(turn),
  ]);
}

/** Paints a shape given in the frame of seed n, each pixel in the colour of its place in that frame. */
function lay(
  { width, height, data }: Picture,
  n: number,
  unit: number,
  outline: readonly Point[],
  shade: (x: number, y: number) => Rgb,
): void {
  const [sx, sy] = seed(n);
  const [cos, sin] = [sx / Math.hypot(sx, sy), sy / Math.hypot(sx, sy)];
  const [cx, cy] = [width / 2 + sx * unit, height / 2 + sy * unit];
  const page = outline.map(
    ([x, y]): Point => [cx + (x * cos - y * sin) * unit, cy + (x * sin + y * cos) * unit],
  );
  coverPolygon(page, width, height, (index, cover) => {
    const dx = ((index % width) + 0.5 - cx) / unit;
    const dy = (Math.floor(index / width) + 0.5 - cy) / unit;
    const color = shade(dx * cos + dy * sin, dy * cos - dx * sin);
    for (let k = 0; k < 3; k++)
      data[index * 3 + k]! += (color[k]! - data[index * 3 + k]!) * Math.min(1, cover);
  });
}

/** The dark bed between the kernels, which shows a little round the last of them. */
const paintBed = (picture: Picture, n: number, unit: number): void =>
  lay(picture, n, unit, smooth(room(n, -0.16)), () => BED);

/** One kernel: a drop, its point towards the middle, with stripes that run from end to end and light from the top left. */
function paintKernel(picture: Picture, n: number, unit: number): void {
  const angle = n * GOLDEN_ANGLE;
  const cell = smooth(room(n, 0.015));
  const ends = cell.map(([x]) => x);
  const [inner, outer] = [Math.min(...ends), Math.max(...ends)];
  const along = (x: number) => (x - inner) / (outer - inner);
  const slim = (x: number) => 1 - 0.3 * (1 - along(x)) ** 2;
  const drop = cell.map(([x, y]): Point => [x, y * slim(x)]);
  const half = Math.max(...drop.map(([, y]) => Math.abs(y)));
  const golden = FIBONACCI.includes(n);
  const body = golden ? GOLD : tint(n);
  const stripe = golden ? linear('#8a3d08') : IVORY;
  // Light falls from the top left: how far across the kernel its highlight lies.
  const lit = 0.5 * (Math.sin(angle) * 0.75 - Math.cos(angle) * 0.66);
  const pixel = 1 / (unit * half);
  lay(picture, n, unit, drop, (x, y) => {
    const s = Math.min(1, Math.max(0, along(x)));
    const bow = Math.max(0.05, Math.sqrt(4 * s * (1 - s)) ** 0.8 * slim(x));
    const t = y / (half * bow);
    let line = 0;
    for (const [at, wide] of [
      [0, 0.075],
      [-0.4, 0.06],
      [0.4, 0.06],
      [-0.72, 0.04],
      [0.72, 0.04],
    ] as const) {
      const off = Math.abs(t - at) * bow - wide * bow * (0.25 + 0.75 * s);
      line = Math.max(line, Math.min(1, Math.max(0, 0.5 - off / pixel)));
    }
    line *= Math.min(1, 5 * s) * Math.min(1, 7 * (1 - s)) * (golden ? 0.75 : 0.62);
    const light = (1.12 - 0.5 * Math.min(1.2, Math.abs(t - lit)) ** 2) * (0.6 + 0.5 * s);
    // Shadows are warm, as between petals: blue goes out first.
    return [0, 1, 2].map(
      (k) => (body[k]! * (1 - line) + stripe[k]! * line) * light ** (golden ? 0.5 + 0.4 * k : 1),
    ) as unknown as Rgb;
  });
}

/**
 * 1597 seeds, a Fibonacci number, youngest in the middle, each as large as its neighbours leave it room. Seeds that lie on
 * the same of the 55 spirals have the same tint; those that bear a Fibonacci number are of gold.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, PAPER);
    const unit = (width * 0.455) / Math.sqrt(SEEDS);
    for (let n = 1; n <= SEEDS; n++) paintBed(picture, n, unit);
    for (let n = 1; n <= SEEDS; n++) paintKernel(picture, n, unit);
    return picture;
  },
};
