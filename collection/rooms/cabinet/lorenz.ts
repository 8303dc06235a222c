import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

export type State = readonly [x: number, y: number, z: number];

const SIGMA = 10;
const RHO = 28;
const BETA = 8 / 3;

/** Lorenz's equations of a heated layer of air. Source: E. N. Lorenz, "Deterministic nonperiodic flow", 1963. */
export const flow = ([x, y, z]: State): State => [SIGMA * (y - x), x * (RHO - z) - y, x * y - BETA * z];

/** One step of the classical Runge–Kutta method of fourth order. */
export function advance(s: State, dt: number): State {
  const plus = (k: State, t: number): State => [s[0] + k[0] * t, s[1] + k[1] * t, s[2] + k[2] * t];
  const a = flow(s);
  const b = flow(plus(a, dt / 2));
  const c = flow(plus(b, dt / 2));
  const d = flow(plus(c, dt));
  const sum = (i: 0 | 1 | 2) => s[i] + (dt / 6) * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
  return [sum(0), sum(1), sum(2)];
}

const DT = 0.004;

/** The states from `start` on, every DT. */
export function orbit(start: State, steps: number): State[] {
  const states = [start];
  for (let i = 0; i < steps; i++) states.push(advance(states[i]!, DT));
  return states;
}

const START: State = [-8.2, -9.1, 25.6];

/** A long orbit in pale line; over it two that start a hundred-thousandth apart, blue and red, until they part. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const picture = createPicture(width, height, '#0c0f16');
    const unit = width / 2048;
    const scale = height / 54;
    // Seen a little from the side, so that the two wings lie apart.
    const place = ([x, y, z]: State): Point => [
      width / 2 + scale * 1.16 * (x * 0.8 + y * 0.42),
      height * 0.5 - scale * (z - 24.5),
    ];
    const long = createMask(width, height);
    layInk(long, orbit(START, 52_000).map(place), 1.2 * unit, 0.16);
    paint(picture, long, '#c9d4df');
    const twins = [START, [START[0] + 1e-5, START[1], START[2]] as State].map((s) =>
      orbit(s, 7760).slice(5650).map(place),
    );
    twins.forEach((twin, i) => {
      // The red line lies on the blue one like a stripe for as long as they agree.
      const line = createMask(width, height);
      strokeLine(line, twin, (i === 0 ? 6 : 3.2) * unit);
      paint(picture, line, i === 0 ? '#4aa3e0' : '#f0572f');
    });
    return picture;
  },
};
