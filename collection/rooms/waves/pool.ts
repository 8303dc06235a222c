import { linear, type Rgb } from '../../lib/color.ts';
import { createMask, createPicture } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** Plane waves with seeded directions and phases; shorter ones lower. Lengths in widths of the picture. */
const random = seededRandom(1690);
export const SWELL = Array.from({ length: 34 }, (_, i) => {
  const heading = 2 * Math.PI * random();
  const k = 2 * Math.PI * 3.6 * 1.042 ** i * (0.85 + 0.3 * random());
  return {
    kx: k * Math.cos(heading),
    ky: k * Math.sin(heading),
    phase: 2 * Math.PI * random(),
    height: (k / 20) ** -2.3 / 20,
  };
});

const WATER = 1.333;
/** Depth × steepness, chosen so that the light gathers well above the floor, and lies there in folds and cusps. */
const BEND = 0.06 * (1 - 1 / WATER);

/** The eye’s ray is bent less than the sun’s, as in shallower water, so that the tiles stay legible. */
const GAZE = 0.45;

/** Where a vertical ray that enters at (x, y) strikes the floor: it bends by (1 − 1/n) of the slope (Snell, small angles). */
export function strike(x: number, y: number, share = 1): Point {
  let [sx, sy] = [0, 0];
  for (const { kx, ky, phase, height } of SWELL) {
    const s = height * Math.sin(kx * x + ky * y + phase);
    sx += s * kx;
    sy += s * ky;
  }
  return [x + share * BEND * sx, y + share * BEND * sy];
}

/** The sun stands aside, so its light comes through another piece of the surface than the eye does. */
const SUN: Point = [0.31, 0.17];
const RAYS = 2400;
const TILES = 42;
const GROUT = 0.05;

/** Light that crosses the surface in even triangles lies on the floor in uneven ones: its brightness is the ratio. */
function lightOnFloor(width: number, height: number) {
  const light = createMask(width, height);
  const step = width / RAYS;
  // Rays from beyond the frame fall into it too.
  const margin = Math.ceil(RAYS * 0.1);
  const columns = RAYS + 2 * margin;
  const row = (j: number): Point[] =>
    Array.from({ length: columns }, (_, i) => {
      const [x, y] = strike((i - margin) / RAYS - SUN[0], j / RAYS - SUN[1]);
      return [(x + SUN[0]) * width, (y + SUN[1]) * width];
    });
  let above = row(-margin);
  for (let j = 1 - margin; (j - margin) * step < height; j++) {
    const below = row(j);
    for (let i = 1; i < columns; i++) {
      const [a, b, c, d] = [above[i - 1]!, above[i]!, below[i - 1]!, below[i]!];
      for (const [p, q, r] of [
        [a, b, c],
        [b, d, c],
      ] as const) {
        const area = Math.abs((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])) / 2;
        fillPolygon(light, [p, q, r], (step * step) / 2 / Math.max(area, step * step * 0.004));
      }
    }
    above = below;
  }
  return light;
}

/** The tiles under the water, seen from above through the same waves. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2720,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const light = lightOnFloor(width, height);
    const tile = linear('#3fb4c0');
    const grout = linear('#1c7f93');
    const sun: Rgb = [0.95, 1, 0.92];
    const at = (x: number, y: number): number => {
      const u = Math.min(width - 1.001, Math.max(0, x - 0.5));
      const v = Math.min(height - 1.001, Math.max(0, y - 0.5));
      const [i, j] = [Math.floor(u), Math.floor(v)];
      const k = j * width + i;
      const [fu, fv] = [u - i, v - j];
      const top = light.data[k]! * (1 - fu) + light.data[k + 1]! * fu;
      const low = light.data[k + width]! * (1 - fu) + light.data[k + width + 1]! * fu;
      return top * (1 - fv) + low * fv;
    };
    for (let py = 0; py < height; py++) {
      for (let px = 0; px < width; px++) {
        // The eye looks straight down; its ray bends by the same law as the light’s.
        const [fx, fy] = strike((px + 0.5) / width, (py + 0.5) / width, GAZE);
        const [tx, ty] = [fx * TILES, fy * TILES];
        const soft = TILES / width;
        const edge = (t: number) => {
          const distance = Math.abs(t - Math.round(t)) - GROUT / 2;
          return Math.min(1, Math.max(0, 0.5 - distance / soft / 1.6));
        };
        const joint = Math.max(edge(tx), edge(ty));
        const shade = 0.9 + 0.2 * (((Math.floor(tx) * 73 + Math.floor(ty) * 151) & 7) / 7);
        const rays = at(fx * width, fy * width);
        const lit = 0.3 + 0.4 * Math.min(rays, 3);
        // Where much light gathers it turns to white.
        const white = 0.92 * (1 - Math.exp(-Math.max(0, rays - 1.6) * 0.17));
        for (let k = 0; k < 3; k++) {
          const base = (tile[k]! + (grout[k]! - tile[k]!) * joint) * shade;
          const bright = base * lit;
          picture.data[(py * width + px) * 3 + k] = bright + (sun[k]! - bright) * white;
        }
      }
    }
    return picture;
  },
};
