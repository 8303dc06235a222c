import { ramp } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A right triangle with legs 1 : 2: the right angle, the end of the short leg, the end of the long one. */
export type Pin = readonly [right: Point, short: Point, long: Point];

const between = (p: Point, q: Point, t: number): Point => [
  p[0] + (q[0] - p[0]) * t,
  p[1] + (q[1] - p[1]) * t,
];

/** Cuts a triangle into five like it, √5 times smaller. Source: C. Radin, "The pinwheel tilings of the plane", 1994. */
export function split([right, short, long]: Pin): Pin[] {
  const foot = between(short, long, 1 / 5);
  const half = between(right, long, 1 / 2);
  const inner = between(foot, right, 1 / 2);
  const outer = between(foot, long, 1 / 2);
  return [
    [foot, short, right],
    [inner, right, half],
    [inner, foot, half],
    [outer, half, foot],
    [outer, half, long],
  ];
}

const DIVISIONS = 4;
/** How strongly the next division shows, to those who come close. */
const HAIR = 0.42;

/** Where the long leg points, as a share of a full turn, 0 … 1. */
const heading = ([right, , long]: Pin): number =>
  (Math.atan2(long[1] - right[1], long[0] - right[0]) / (2 * Math.PI) + 1.07) % 1;

/** Once round the compass: embers at one pole, straw at the other, and no tone twice. */
const compass = ramp([
  [0, '#35112f'],
  [0.13, '#7c1636'],
  [0.27, '#c5302c'],
  [0.4, '#ea7a2a'],
  [0.52, '#f6c158'],
  [0.62, '#f7e6b8'],
  [0.74, '#e9a58c'],
  [0.87, '#8e3f62'],
  [1, '#35112f'],
]);

/** Four divisions of one rectangle and a hint of the fifth; colour follows direction, older joints are wider. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#35112f');
    const long = height * 1.72;
    const [x, y] = [width * 0.5 - long / 4, height * 0.5 - long / 2];
    const corner = (u: number, v: number): Point => [x + (u * long) / 2, y + v * long];
    let pins: Pin[] = [
      [corner(0, 0), corner(1, 0), corner(0, 1)],
      [corner(1, 1), corner(0, 1), corner(1, 0)],
    ];
    const joints = createMask(width, height);
    for (let i = 1; i <= DIVISIONS; i++) {
      pins = pins.flatMap(split);
      const weight = (height / 4096) * (4 + 2 * (DIVISIONS - i));
      for (const [right, short, far] of pins) strokeLine(joints, [right, short, far, right], weight);
    }
    paintTiles(
      picture,
      pins.map((pin) => ({ points: pin, color: compass(heading(pin)) })),
    );
    const hairs = createMask(width, height);
    for (const [right, short, far] of pins.flatMap(split)) {
      strokeLine(hairs, [right, short, far, right], (height / 4096) * 1.3);
    }
    for (let i = 0; i < hairs.data.length; i++) hairs.data[i]! *= HAIR;
    paint(picture, hairs, '#fbf3e0');
    paint(picture, joints, '#fbf3e0');
    return picture;
  },
};
