import { linear } from '../../lib/color.ts';
import { figures } from '../../lib/digits.ts';
import { digitsOfPi } from '../../lib/pi.ts';
import { createMask, createPicture, type Picture, paint } from '../../lib/picture.ts';
import { dot, layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const TAU = 2 * Math.PI;
const COUNT = 10_000;
const GAP = 0.035;
const EXPOSURE = 1.15;
const SATURATION = 1.7;
const GROUND = '#140f1c';
const COLORS = [
  '#f4e3b8',
  '#f2b544',
  '#ee8434',
  '#e0523a',
  '#c93a63',
  '#8f4fa8',
  '#4f63c4',
  '#3a93c9',
  '#37b3a0',
  '#86c25a',
].map((c) => linear(c));

/** Where on the ring the i-th digit of the number stands if it is a `digit`: in that digit's tenth, i of `count` along. */
export const station = (digit: number, i: number, count = COUNT): number =>
  TAU * ((digit + GAP + ((1 - 2 * GAP) * (i + 0.5)) / count) / 10) - TAU / 4;

/** The runs of at least `least` equal digits: where each starts, and how long it is. */
export function runs(digits: readonly number[], least: number): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  for (let i = 0, j = 0; i < digits.length; i = j) {
    while (digits[j] === digits[i] && j < digits.length) j++;
    if (j - i >= least) found.push({ at: i, length: j - i });
  }
  return found;
}

/** A bow from one angle of the ring to another, drawn the nearer to the middle the farther they are apart. */
function bow(from: number, to: number, ring: number, [cx, cy]: Point): Point[] {
  const a: Point = [Math.cos(from), Math.sin(from)];
  const b: Point = [Math.cos(to), Math.sin(to)];
  return Array.from({ length: 33 }, (_, i): Point => {
    const t = i / 32;
    const [p, q] = [(1 - t) ** 2, t ** 2];
    return [cx + ring * (p * a[0] + q * b[0]), cy + ring * (p * a[1] + q * b[1])];
  });
}

/** Each digit of π joined to the next, ten thousand in all; outside the ring, a bubble where a digit comes three times or more. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const digits = digitsOfPi(COUNT);
    const light = createPicture(width, height, '#000000');
    const ring = 0.385 * width;
    const middle: Point = [width / 2, height / 2];
    COLORS.forEach((color, digit) => {
      const mask = createMask(width, height);
      digits.forEach((d, i) => {
        const next = digits[i + 1];
        if (d !== digit || next === undefined || next === d) return;
        layInk(mask, bow(station(d, i), station(next, i + 1), ring, middle), width / 2600, 0.17);
      });
      mask.data.forEach((v, i) => {
        if (v > 0) for (let k = 0; k < 3; k++) light.data[i * 3 + k]! += v * color[k]!;
      });
    });
    const ground = linear(GROUND);
    // Many hues that add up would bleach: the light is dimmed as a whole, and each hue drawn away from grey.
    for (let i = 0; i < light.data.length; i += 3) {
      const [r, g, b] = [light.data[i]!, light.data[i + 1]!, light.data[i + 2]!];
      const sum = 0.3 * r + 0.5 * g + 0.2 * b;
      const glow = 1 - Math.exp(-EXPOSURE * sum);
      for (let k = 0; k < 3; k++) {
        const hue = sum > 0 ? light.data[i + k]! / sum : 1;
        const vivid = Math.max(0, 1 + SATURATION * (1 - 0.6 * glow) * (hue - 1));
        light.data[i + k] = Math.min(1, ground[k]! * (1 - glow) + glow * vivid);
      }
    }
    drawRing(light, digits, ring, middle);
    return light;
  },
};

/** The ten arcs with their figures, and the bubbles of the runs. */
function drawRing(picture: Picture, digits: readonly number[], ring: number, [cx, cy]: Point): void {
  const at = (angle: number, radius: number): Point => [
    cx + radius * Math.cos(angle),
    cy + radius * Math.sin(angle),
  ];
  const found = runs(digits, 3);
  COLORS.forEach((color, digit) => {
    const mask = createMask(picture.width, picture.height);
    const arc = Array.from({ length: 121 }, (_, i) => at(station(digit, (COUNT * i) / 120), 1.022 * ring));
    strokeLine(mask, arc, 0.022 * ring);
    for (const run of found) {
      if (digits[run.at] !== digit) continue;
      const radius = ring * 0.0034 * 2.1 ** (run.length - 3);
      dot(mask, at(station(digit, run.at), 1.05 * ring + radius), radius);
    }
    const place = at(TAU * ((digit + 0.5) / 10) - TAU / 4, 1.13 * ring);
    for (const stroke of figures(String(digit), place, 0.034 * ring)) strokeLine(mask, stroke, 0.0042 * ring);
    paint(picture, mask, color);
  });
}
