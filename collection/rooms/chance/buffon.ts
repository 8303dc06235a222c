import { mix } from '../../lib/color.ts';
import { discOver, fillOver, pieceOver } from '../../lib/paint-over.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A needle by its middle and direction; lengths in widths of a board. */
export type Needle = { readonly x: number; readonly y: number; readonly angle: number };

/** Needles on a floor of boards, and how many boards long and wide the floor is. */
export const LENGTH = 5 / 6;
const BOARDS = 11;
const SIDE = (BOARDS * 4096) / 2720;
export const THROWS = 3408;
/** One of two seeds between 1700 and 1799 for which Lazzarini’s 1808 needles lie across a joint. */
export const SEED = 1769;
/** How far from where the hand let go the needles scatter: standard deviations along and across the boards. */
const SPREAD: Point = [3.1, 2.05];

/** Does it lie across a joint, y a whole number? */
export const crosses = ({ y, angle }: Needle): boolean => {
  const reach = (LENGTH / 2) * Math.abs(Math.sin(angle));
  return Math.floor(y - reach) !== Math.floor(y + reach);
};

/**
 * Throws. What counts for π is drawn evenly: where the middle lies between two joints, and the direction. Which board
 * it falls on, and how far along, is drawn by a normal law around the middle of the floor, as if a hand had let go there.
 */
export function throwNeedles(count: number, seed: number): Needle[] {
  const random = seededRandom(seed);
  const where = seededRandom(seed + 1);
  return Array.from({ length: count }, () => {
    random();
    const between = (random() * 14) % 1;
    const angle = random() * 2 * Math.PI;
    for (;;) {
      const r = Math.sqrt(-2 * Math.log(1 - where()));
      const turn = 2 * Math.PI * where();
      const x = SIDE / 2 + SPREAD[0] * r * Math.cos(turn);
      const y = between + Math.round(BOARDS / 2 + SPREAD[1] * r * Math.sin(turn) - between);
      if (Math.min(x, SIDE - x, y, BOARDS - y) > LENGTH * 0.6) return { x, y, angle };
    }
  });
}

/**
 * Of n needles 2·l·n/(π·d) are to be expected across a joint; so π ≈ 2·l·n/(d·crossings).
 * Source: G.-L. Leclerc de Buffon, "Essai d’arithmétique morale", 1777.
 */
export const estimate = (needles: readonly Needle[]): number =>
  (2 * LENGTH * needles.length) / needles.filter(crosses).length;

const OAK = ['#dcc296', '#d2b587'] as const;
const GRAIN = '#a98456';
const JOINT = '#4b3524';
const SHADOW = '#3a2818';
const STEEL = { dark: '#1c2a36', light: '#7d93a3' };
const RED = { dark: '#b8200f', light: '#f0765a' };

/** A heap of needles on an oak floor seen from above: each with its shadow, a point, a gleam and an eye. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2720,
  render(width, height) {
    const picture = createPicture(width, height, OAK[0]);
    const board = height / BOARDS;
    layFloor(picture, board);
    for (const needle of throwNeedles(THROWS, SEED)) drawNeedle(picture, needle, board);
    return picture;
  },
};

/** Boards of two tones and those between, with the lines of their grain, and dark joints. */
function layFloor(picture: Picture, board: number): void {
  const random = seededRandom(1733);
  for (let b = 0; b < BOARDS; b++) {
    const tone = mix(OAK[0], OAK[1], random());
    const [top, right] = [b * board, picture.width];
    const sides: Point[] = [
      [0, top],
      [right, top],
      [right, top + board],
      [0, top + board],
    ];
    fillOver(picture, sides, tone);
    const heart = random() * SIDE;
    const middle = 0.35 + 0.3 * random();
    for (let k = 1; k < 16; k++) {
      // The rings of the tree, cut flat: nearly straight at the sides, a pointed arch near the heart.
      const from = (k / 16) ** 0.85;
      const grain = (x: number, side: number): Point => {
        const arch = 0.3 * Math.exp(-((x - heart) ** 2) / 9) + 0.02 * Math.sin(x * 0.7 + b * 2 + k * 0.35);
        const off = from * (side < 0 ? middle : 1 - middle) + arch * (1 - from) * 0.5;
        return [x * board, top + board * Math.min(0.985, Math.max(0.015, middle + side * off))];
      };
      for (const side of [-1, 1]) {
        for (let x = -0.2; x < SIDE + 0.2; x += 0.2) {
          const [p, q] = [grain(x, side), grain(x + 0.2, side)];
          pieceOver(picture, p, q, board * 0.007, mix(tone, GRAIN, 0.3 + 0.25 * ((k * 5 + b) % 3)));
        }
      }
    }
  }
  for (let y = 0; y <= BOARDS; y++) {
    pieceOver(
      picture,
      [-9, (y + 0.016) * board],
      [picture.width + 9, (y + 0.016) * board],
      board * 0.012,
      '#efdcb6',
    );
    pieceOver(picture, [-9, y * board], [picture.width + 9, y * board], board * 0.022, JOINT);
  }
}

function drawNeedle(picture: Picture, needle: Needle, board: number): void {
  const { dark, light } = crosses(needle) ? RED : STEEL;
  const [cos, sin] = [Math.cos(needle.angle), Math.sin(needle.angle)];
  const at = (along: number, across: number): Point => [
    (needle.x + along * cos - across * sin) * board,
    (needle.y + along * sin + across * cos) * board,
  ];
  const [tip, head] = [LENGTH / 2, -LENGTH / 2];
  const body = (w: number): Point[] => [
    at(tip, 0),
    at(tip - 0.3, -w * 0.75),
    at(head + 0.12, -w),
    at(head + 0.03, -w * 0.9),
    at(head, -w * 0.3),
    at(head, w * 0.3),
    at(head + 0.03, w * 0.9),
    at(head + 0.12, w),
    at(tip - 0.3, w * 0.75),
  ];
  const shadow = body(0.026).map(([x, y]): Point => [x + board * 0.018, y + board * 0.024]);
  fillOver(picture, shadow, SHADOW, 0.3);
  fillOver(picture, body(0.023), dark);
  // The gleam lies on the side that faces the light, up on the left.
  const lit = 0.008 * (cos - sin > 0 ? -1 : 1) * Math.min(1, Math.abs(cos - sin) + 0.3);
  fillOver(
    picture,
    [
      at(tip - 0.06, 0),
      at(tip - 0.3, lit - 0.004),
      at(head + 0.13, lit - 0.005),
      at(head + 0.13, lit + 0.005),
      at(tip - 0.3, lit + 0.004),
    ],
    light,
    0.85,
  );
  for (let k = 0; k <= 6; k++) discOver(picture, at(head + 0.032 + k * 0.011, 0), board * 0.0085, '#e9d6ae');
}
