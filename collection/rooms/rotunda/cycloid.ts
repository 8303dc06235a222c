import { linear, ramp } from '../../lib/color.ts';
import { createMask, createPicture, type Picture } from '../../lib/picture.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const TAU = 2 * Math.PI;

/**
 * The trochoid: a point at distance d from the hub of a wheel of radius r that rolls on a straight road (up is +y).
 * Source: J. D. Lawrence, A Catalog of Special Plane Curves (Dover, 1972), section 7.4.
 */
export const trochoid = (r: number, d: number, t: number): Point => [
  r * t - d * Math.sin(t),
  r - d * Math.cos(t),
];

const LAMPS_PER_RADIUS = 10;
const FARTHEST_LAMP = 44;
const TURNS = 4;
const STEPS_PER_TURN = 1500;
const NIGHT = '#0b1020';

const tint = ramp([
  [0, '#ffd9a0'],
  [0.22, '#ff9a4a'],
  [0.5, '#c8475a'],
  [0.78, '#5a56b8'],
  [1, '#3f8fd0'],
]);

/** The halo of the lamp on the rim: spread (standard deviation, pixels of the full size) and power. */
const GLOW = [
  [3.2, 16],
  [15, 5],
] as const;

/** Adds a soft round spot of equal light at every moment, so that the lamp blooms where it lingers. */
function glow(light: Picture, points: readonly Point[], spread: number, energy: number): void {
  const color = linear('#ffedc8');
  const reach = 3.2 * spread;
  const peak = energy / (TAU * spread * spread);
  for (const [cx, cy] of points) {
    for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(light.height - 1, cy + reach); y++) {
      for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(light.width - 1, cx + reach); x++) {
        const off = (x + 0.5 - cx) ** 2 + (y + 0.5 - cy) ** 2;
        const v = peak * Math.exp(-off / (2 * spread * spread));
        for (let k = 0; k < 3; k++) light.data[(y * light.width + x) * 3 + k]! += v * color[k]!;
      }
    }
  }
}

/**
 * Forty-five lamps along one spoke and beyond, photographed at night with the shutter open: each leaves the more light
 * the slower it moves. The one on the rim, brightest, draws the cycloid.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 1536,
  render(width, height) {
    const light = createPicture(width, height, '#000000');
    const unit = width / 4096;
    const r = width / (TAU * TURNS);
    const dt = TAU / STEPS_PER_TURN;
    const steps = STEPS_PER_TURN * (TURNS + 4);
    const draw = (d: number): Point[] =>
      Array.from({ length: steps + 1 }, (_, i): Point => {
        const [x, y] = trochoid(1, d, (i - steps / 2) * dt + Math.PI);
        return [width / 2 + r * (x - Math.PI), height / 2 - r * (y - 1)];
      });
    const shine = (d: number, color: readonly number[], widthPx: number, power: number): void => {
      const lamp = createMask(width, height);
      const points = draw(d);
      layInk(lamp, points, widthPx * unit, (i) => {
        const [a, b] = [points[i - 1]!, points[i]!];
        return (power * r * dt) / Math.max(1e-9, Math.hypot(b[0] - a[0], b[1] - a[1]));
      });
      lamp.data.forEach((v, i) => {
        if (v > 0) for (let k = 0; k < 3; k++) light.data[i * 3 + k]! += v * color[k]!;
      });
    };
    for (let lamp = 0; lamp <= FARTHEST_LAMP; lamp++) {
      const d = lamp / LAMPS_PER_RADIUS;
      shine(d, tint(lamp / FARTHEST_LAMP), 3, 0.75 + 0.55 * d);
    }
    for (const [radiusPx, power] of GLOW) glow(light, draw(1), radiusPx * unit, power * r * dt);
    const night = linear(NIGHT);
    light.data.forEach((v, i) => {
      light.data[i] = 1 - (1 - night[i % 3]!) * Math.exp(-v);
    });
    return light;
  },
};
