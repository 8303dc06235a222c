import { linear, mix, type Rgb, ramp } from '../../lib/color.ts';
import { pieceOver } from '../../lib/paint-over.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

export const ROWS = 16;
export const BEADS = 1000;
/** Beads lying side by side in a compartment; in the row above, one fewer lie in the hollows between them. */
const ABREAST = 4;

/** The way of one bead: at each row of pins a step to the left (0) or to the right (1). */
const fall = (random: () => number): number[] => Array.from({ length: ROWS }, () => (random() < 0.5 ? 0 : 1));

/** The ways of all beads, in the order of their fall. */
export function falls(beads: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: beads }, () => fall(random));
}

/** The compartment, 0 … 16, in which each bead ends: as many as it took steps to the right. */
export const compartments = (beads: number, seed: number): number[] =>
  falls(beads, seed).map((steps) => steps.reduce((sum, step) => sum + step, 0));

/** How many of the beads are to be expected in a compartment: the binomial law. */
export function expected(compartment: number, beads = BEADS): number {
  let ways = 1;
  for (let k = 0; k < compartment; k++) ways *= (ROWS - k) / (k + 1);
  return (beads * ways) / 2 ** ROWS;
}

const SEED = 1889;
const STRATA = 10;
const tone = ramp([
  [0, '#23406b'],
  [0.22, '#2f7f8c'],
  [0.42, '#9fc3a0'],
  [0.58, '#f3dc9c'],
  [0.74, '#ea9a3c'],
  [0.88, '#c8402c'],
  [1, '#7c1f3c'],
]);
const colorOf = (order: number): Rgb => tone(Math.floor((order / BEADS) * STRATA) / (STRATA - 1));
const BRASS = '#b98c40';
const INK = '#2a2118';

/**
 * Pins above, compartments below; every bead has left its way behind as a thread. Colour tells when a bead fell, so that
 * each layer shows the bell at its time. Source: F. Galton, Natural Inheritance (1889), chapter 5.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 2720,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f0e8d6');
    const pitch = (width * 0.9) / (ROWS + 1);
    const x = (compartment: number): number => width / 2 + (compartment - ROWS / 2) * pitch;
    const floor = height * 0.965;
    const row = (height * 0.47) / ROWS;
    const top = height * 0.06;
    const wall = pitch * 0.05;
    const bead = (pitch - wall) / ABREAST;
    /** How high a heap of so many beads lies. */
    const high = (n: number): number => (n / (ABREAST - 0.5)) * bead * Math.sqrt(0.75);

    const ways = falls(BEADS, SEED);
    const filled = new Int32Array(ROWS + 1);
    const resting = ways.map((steps): Point => {
      const k = steps.reduce((sum, step) => sum + step, 0);
      const [layer, place, abreast] = lie(filled[k]!++);
      return [x(k) + (place - (abreast - 1) / 2) * bead, floor - bead / 2 - layer * bead * Math.sqrt(0.75)];
    });
    ways.forEach((steps, order) => {
      drawThread(picture, steps, order, { x, top, row, pitch, end: resting[order]![1] });
    });
    for (let k = 0; k <= ROWS + 1; k++) {
      pieceOver(picture, [x(k - 0.5), top + (ROWS - 0.35) * row], [x(k - 0.5), floor], wall, BRASS);
    }
    pieceOver(picture, [x(-0.5), floor + wall], [x(ROWS + 0.5), floor + wall], wall * 2, BRASS);
    resting.forEach((at, order) => {
      ball(picture, at, bead * 0.49, colorOf(order));
    });
    for (let k = 0; k <= ROWS; k++) {
      const y = floor - high(expected(k));
      pieceOver(picture, [x(k - 0.46), y], [x(k + 0.46), y], pitch * 0.022, INK);
    }
    for (let r = 0; r < ROWS; r++) {
      for (let k = 0; k <= r; k++) {
        ball(picture, [width / 2 + (k - r / 2) * pitch, top + r * row], pitch * 0.125, linear(BRASS));
      }
    }
    return picture;
  },
};

/** Where the n-th bead of a heap lies: in which layer, at which place there, and how many lie in that layer. */
function lie(n: number): [layer: number, place: number, abreast: number] {
  const pair = 2 * ABREAST - 1;
  const [pairs, rest] = [Math.floor(n / pair), n % pair];
  return rest < ABREAST ? [pairs * 2, rest, ABREAST] : [pairs * 2 + 1, rest - ABREAST, ABREAST - 1];
}

/** A bead's way, from gap to gap; in each gap the threads lie side by side in the order of their fall. */
function drawThread(
  picture: Picture,
  steps: readonly number[],
  order: number,
  board: { x: (k: number) => number; top: number; row: number; pitch: number; end: number },
): void {
  const strand = (order / (BEADS - 1) - 0.5) * 0.62 * board.pitch;
  const color = colorOf(order);
  const width = board.pitch * 0.012;
  let at = ROWS / 2;
  let last: Point = [board.x(at) + strand, 0];
  const lineTo = (to: Point): void => {
    pieceOver(picture, last, to, width, color);
    last = to;
  };
  lineTo([last[0], board.top - board.row]);
  steps.forEach((step, r) => {
    const next = at + step - 0.5;
    for (let i = 1; i <= 10; i++) {
      const t = i / 10;
      const eased = t * t * (3 - 2 * t);
      lineTo([board.x(at + (next - at) * eased) + strand, board.top + (r - 1 + t) * board.row]);
    }
    at = next;
  });
  lineTo([last[0], board.end]);
}

/** A ball in the light from the upper left. */
function ball(picture: Picture, [cx, cy]: Point, radius: number, color: Rgb): void {
  const [dark, bright] = [mix(color, INK, 0.5), mix(color, '#fffaf0', 0.35)];
  const reach = radius + 1;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(picture.height - 1, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(picture.width - 1, cx + reach); x++) {
      const [u, v] = [(x + 0.5 - cx) / radius, (y + 0.5 - cy) / radius];
      const cover = Math.min(1, Math.max(0, (1 - Math.hypot(u, v)) * radius + 0.5));
      if (cover <= 0) continue;
      const w = Math.sqrt(Math.max(0, 1 - u * u - v * v));
      const lit = -0.45 * u - 0.55 * v + 0.7 * w;
      const gleam = Math.max(0, lit) ** 40 * 0.85;
      const at = (y * picture.width + x) * 3;
      for (let k = 0; k < 3; k++) {
        const shade =
          lit < 0.55
            ? dark[k]! + ((color[k]! - dark[k]!) * (lit + 0.5)) / 1.05
            : color[k]! + ((bright[k]! - color[k]!) * (lit - 0.55)) / 0.45;
        picture.data[at + k]! += (Math.max(0, shade) + gleam - picture.data[at + k]!) * cover;
      }
    }
  }
}
