import { linear, ramp } from '../../lib/color.ts';
import { createMask, createPicture, type Mask, type Picture, paint, printInk } from '../../lib/picture.ts';
import { dot, layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const DEGREE = Math.PI / 180;

/** Grandi's rose, n petals where n is odd and 2n where it is even: r = sin nθ, θ in radians. */
export const rose = (n: number, theta: number): Point => {
  const r = Math.sin(n * theta);
  return [r * Math.cos(theta), r * Math.sin(theta)];
};

/** The 361 corners of Maurer's rose: a walk in steps of d degrees. Where n is odd the second half repeats the first. Source: P. M. Maurer, "A Rose is a Rose…", 1987. */
export const maurerRose = (n: number, d: number): Point[] =>
  Array.from({ length: 361 }, (_, k) => rose(n, k * d * DEGREE));

const PETALS = 5;
const LEAP = 97;
/** Threads lie in this many layers, the last tied on top: each throws its shadow on those below. */
const LAYERS = 6;
const BONE = ['#c9a68a', '#d6b89b', '#e2c9ac', '#ecd8bf', '#f4e5d1', '#fbf2e4'];

/** How light falls on the madder cloth, and the leaf of gold laid inside the rose: brightest along the petals' edges. */
function paintGround(picture: Picture, [cx, cy]: Point, scale: number): void {
  const cloth = ramp([
    [0, '#8f2a26'],
    [0.55, '#6f1c21'],
    [1, '#3f0f18'],
  ]);
  const leaf = ramp([
    [0, '#96401c'],
    [0.45, '#d08a24'],
    [0.8, '#efba42'],
    [1, '#fde08a'],
  ]);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const [u, v] = [(x + 0.5 - cx) / scale, (cy - y - 0.5) / scale];
      const r = Math.hypot(u, v);
      const theta = Math.atan2(v, u);
      const edge = Math.sin(PETALS * theta);
      // How far inside the rose, about: its equation over the length of its gradient.
      const slope = Math.hypot(1, (PETALS * Math.cos(PETALS * theta)) / Math.max(r, 0.02));
      const inside = (edge - r) / slope;
      const cover = Math.min(1, Math.max(0, inside * scale + 0.5));
      const glow = 0.5 * Math.exp(-Math.max(0, -inside) / 0.03) * Math.min(1, r * 3);
      const ground = cloth(Math.min(1, r / 1.25));
      const gold = leaf(Math.min(1, 0.25 + 0.5 * r + 0.5 * Math.exp(-Math.max(0, inside) / 0.035)));
      const halo = linear(gold);
      for (let k = 0; k < 3; k++) {
        const around = ground[k]! + 0.14 * glow * halo[k]!;
        picture.data[(y * picture.width + x) * 3 + k] = around + (gold[k]! - around) * cover;
      }
    }
}

/** The first half of the walk over the rose of five petals in steps of 97°: bone thread over a rose of gold on madder cloth. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const scale = width * 0.47;
    const unit = width / 3264;
    const middle: Point = [width / 2, height * 0.533];
    paintGround(picture, middle, scale);
    const corners = maurerRose(PETALS, LEAP)
      .slice(0, 181)
      .map(([x, y]): Point => [middle[0] + scale * x, middle[1] - scale * y]);
    const layer = (i: number) => Math.floor(((i - 1) * LAYERS) / 180);
    const draw = (of: number, paintOne: (mask: Mask, from: Point, to: Point) => void): Mask => {
      const mask = createMask(width, height);
      for (let i = 1; i <= 180; i++) if (layer(i) === of) paintOne(mask, corners[i - 1]!, corners[i]!);
      return mask;
    };
    for (let of = 0; of < LAYERS; of++) {
      const drop = (5 + 2.5 * of) * unit;
      const shadow = draw(of, (mask, [x0, y0], [x1, y1]) => {
        const fallen: Point[] = [
          [x0 + drop, y0 + drop],
          [x1 + drop, y1 + drop],
        ];
        for (const wide of [5, 9, 14]) layInk(mask, fallen, wide * unit, 0.2);
      });
      printInk(picture, shadow, '#3a0a10', 0.5);
      const thread = draw(of, (mask, from, to) => strokeLine(mask, [from, to], (3.6 + 0.4 * of) * unit));
      paint(picture, thread, BONE[of]!);
    }
    const nails = createMask(width, height);
    const heads = createMask(width, height);
    for (const [x, y] of corners) {
      dot(nails, [x, y], 7.5 * unit);
      dot(heads, [x - 1.6 * unit, y - 1.8 * unit], 3.4 * unit);
    }
    paint(picture, nails, '#4a2410');
    paint(picture, heads, '#ffe2a0');
    return picture;
  },
};
