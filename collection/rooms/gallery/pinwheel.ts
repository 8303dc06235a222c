import { mix } from '../../lib/color.ts';
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

const turn = ([right, , long]: Pin): number => Math.atan2(long[1] - right[1], long[0] - right[0]);

/** Four divisions of one rectangle; the tone of a triangle follows its direction, and no direction ever comes back. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1638,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#f4f0e6');
    const long = height * 1.72;
    const [x, y] = [width * 0.5 - long / 4, height * 0.5 - long / 2];
    const corner = (u: number, v: number): Point => [x + (u * long) / 2, y + v * long];
    let pins: Pin[] = [
      [corner(0, 0), corner(1, 0), corner(0, 1)],
      [corner(1, 1), corner(0, 1), corner(1, 0)],
    ];
    for (let i = 0; i < 4; i++) pins = pins.flatMap(split);
    paintTiles(
      picture,
      pins.map((pin) => {
        const light = 0.5 + 0.5 * Math.cos(turn(pin) - 0.9);
        return { points: pin, color: mix('#6f8795', '#f1e9d8', light) };
      }),
    );
    const lines = createMask(width, height);
    for (const [right, short, far] of pins)
      strokeLine(lines, [right, short, far, right], (2.6 * width) / 1638);
    paint(picture, lines, '#fbf8f0');
    return picture;
  },
};
