import { sampledWhereNeeded } from '../../lib/adaptive.ts';
import { type Rgb, ramp } from '../../lib/color.ts';
import type { PictureSource } from '../../lib/work.ts';

const SEASONS = 'BBBBBBAAAAAA';
const SETTLE = 72;
const YEARS = 192;

/**
 * How fast two populations that start close together part (Lyapunov's exponent, per year), where growth takes turns
 * between a and b: below 0 they agree in the end, above 0 there is chaos.
 * Source: M. Markus, B. Hess, "Lyapunov exponents of the logistic map with periodic forcing", Computers & Graphics 13,
 * 1989.
 */
export function exponent(a: number, b: number, seasons = SEASONS, years = YEARS): number {
  const growth = Float64Array.from(seasons, (season) => (season === 'A' ? a : b));
  const cycle = growth.length;
  let x = 0.5;
  let log = 0;
  let stretch = 1;
  for (let year = -Math.ceil(SETTLE / cycle) * cycle, turn = 0; year < years; year++) {
    const r = growth[turn]!;
    turn = turn + 1 === cycle ? 0 : turn + 1;
    if (year >= 0) {
      stretch *= r * (1 - 2 * x);
      if ((year & 7) === 7) {
        log += Math.log(Math.abs(stretch) + 1e-300);
        stretch = 1;
      }
    }
    x = r * x * (1 - x);
  }
  return (log + Math.log(Math.abs(stretch) + 1e-300)) / years;
}

const ORDER = ramp([
  [0, '#2a0f08'],
  [0.3, '#8a3410'],
  [0.62, '#e2a02f'],
  [0.85, '#f6dd92'],
  [1, '#fffbe8'],
]);
const CHAOS = ramp([
  [0, '#0c1a33'],
  [1, '#122447'],
]);

/** The tone of an exponent: gold where order reigns, the paler the nearer to chaos; night beyond. */
const shade = (lambda: number): Rgb => (lambda > 0 ? CHAOS(lambda / 0.4) : ORDER(Math.exp(lambda * 1.7)));

const [A_FROM, A_TO] = [3.4, 4];
const [B_FROM, B_TO] = [2.5, 3.4];

export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2720,
  render: (width, height) =>
    sampledWhereNeeded(
      width,
      height,
      2,
      (px, py, out) => {
        const b = B_FROM + ((B_TO - B_FROM) * px) / width;
        const a = A_TO - ((A_TO - A_FROM) * py) / height;
        out.set(shade(exponent(a, b)));
      },
      0.08,
    ),
};
