import { linear, mix, type Rgb } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A germ: where and when a grain begins to grow. */
export type Germ = { readonly x: number; readonly y: number; readonly at: number };

/**
 * When growth reaches a spot: every germ grows as a disc, at speed 1, until it meets the next.
 * Source: W. A. Johnson, R. F. Mehl, "Reaction kinetics in processes of nucleation and growth", Trans. AIME 135, 1939.
 */
export const arrival = ({ x, y, at }: Germ, px: number, py: number): number =>
  at + Math.hypot(px - x, py - y);

const WIDTH = 3264 / 4096;
const GERMS = 260;
const LAST = 0.17;
const BORDER = 0.1;

/** Germs scattered evenly over place and time, less those that come where something has grown already. */
export function scatter(): Germ[] {
  const random = seededRandom(1939);
  const tries = Array.from({ length: GERMS }, (): Germ => {
    const x = -BORDER + (WIDTH + 2 * BORDER) * random();
    const y = -BORDER + (1 + 2 * BORDER) * random();
    return { x, y, at: LAST * random() ** 0.6 };
  }).sort((a, b) => a.at - b.at);
  const germs: Germ[] = [];
  for (const germ of tries)
    if (germs.every((g) => arrival(g, germ.x, germ.y) > germ.at + 0.012)) germs.push(germ);
  return germs;
}

/** The greens of malachite from dark to pale. */
const GREENS = ['#062b22', '#0b4636', '#14654d', '#2a8766', '#56aa84', '#93cdab', '#cfe9d3'];
const TICKS = 8192;
const SPAN = 0.5;

/** The colour laid down at each moment, summed up from the start, so that means over a time are differences. */
function layers(): Float64Array {
  const random = seededRandom(7);
  const sums = new Float64Array((TICKS + 1) * 3);
  let left = 0;
  let shade = 2;
  let color: Rgb = linear(GREENS[shade]!);
  let end = color;
  let length = 1;
  for (let t = 0; t < TICKS; t++) {
    if (left <= 0) {
      // A layer is thin or thick, dark or pale, and fades a little while it is laid.
      const step = (random() < 0.5 ? -1 : 1) * (random() < 0.25 ? 3 : random() < 0.5 ? 2 : 1);
      shade = Math.min(GREENS.length - 1, Math.max(0, shade + step));
      color = linear(GREENS[shade]!);
      end = mix(color, GREENS[Math.min(GREENS.length - 1, Math.max(0, shade - Math.sign(step)))]!, 0.55);
      length = (TICKS / SPAN) * (0.0008 + 0.0075 * random() ** 2.2);
      left = length;
    }
    const f = 1 - left / length;
    for (let k = 0; k < 3; k++)
      sums[(t + 1) * 3 + k] = sums[t * 3 + k]! + color[k]! + (end[k]! - color[k]!) * f;
    left -= 1;
  }
  return sums;
}

const SEAM = linear('#04201a');
const SEAM_WIDTH = 1 / 1500;
const TILE = 64;

/** A polished slab: what was laid at one moment has one green everywhere, and grains that met have a dark seam. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const germs = scatter();
    const sums = layers();
    const picture = createPicture(width, height, '#062b22');
    const px = 1 / height;
    const sumAt = (time: number, k: number): number => {
      const t = Math.min(TICKS - 1.001, Math.max(0, (time / SPAN) * TICKS));
      const i = Math.floor(t);
      return sums[i * 3 + k]! + (sums[(i + 1) * 3 + k]! - sums[i * 3 + k]!) * (t - i);
    };
    const color = new Float64Array(3);
    const draw = (x: number, y: number, near: readonly Germ[]): void => {
      let [first, second] = [Infinity, Infinity];
      let [a, b] = [near[0]!, near[0]!];
      for (const germ of near) {
        const when = arrival(germ, x, y);
        if (when < first) [second, b, first, a] = [first, a, when, germ];
        else if (when < second) [second, b] = [when, germ];
      }
      for (let k = 0; k < 3; k++) {
        color[k] = ((sumAt(first + px / 2, k) - sumAt(first - px / 2, k)) * SPAN) / (px * TICKS);
      }
      // How fast the lead of the one germ over the other changes across the seam: its slope.
      const [da, db] = [Math.hypot(x - a.x, y - a.y) + 1e-9, Math.hypot(x - b.x, y - b.y) + 1e-9];
      const slope = Math.hypot((x - b.x) / db - (x - a.x) / da, (y - b.y) / db - (y - a.y) / da) + 1e-6;
      const distance = (second - first) / slope;
      const seam =
        Math.min(1, Math.max(0, (SEAM_WIDTH / 2 - distance) / px + 0.5)) * Math.min(1, SEAM_WIDTH / px);
      for (let k = 0; k < 3; k++) color[k]! += (SEAM[k]! - color[k]!) * seam;
    };
    for (let ty = 0; ty < height; ty += TILE) {
      for (let tx = 0; tx < width; tx += TILE) {
        const [cx, cy] = [(tx + TILE / 2) * px, (ty + TILE / 2) * px];
        const reach = TILE * px * 1.5;
        const soonest = Math.min(...germs.map((germ) => arrival(germ, cx, cy)));
        const near = germs.filter((germ) => arrival(germ, cx, cy) < soonest + reach + 0.01);
        for (let y = ty; y < Math.min(height, ty + TILE); y++) {
          for (let x = tx; x < Math.min(width, tx + TILE); x++) {
            draw((x + 0.5) * px, (y + 0.5) * px, near);
            picture.data.set(color, (y * width + x) * 3);
          }
        }
      }
    }
    return picture;
  },
};
