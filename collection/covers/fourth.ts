import { linear, type Rgb } from '../lib/color.ts';
import { sampled } from '../lib/picture.ts';
import type { Point } from '../lib/stroke.ts';
import type { PictureSource } from '../lib/work.ts';

/** The hypercube, turned a little and seen from a point of the fourth axis, then from one before the wall. */
const EYE_W = 3.05;
const EYE_Z = 6.2;
/** Scale of the shadow, in heights of the picture. */
const SIZE = 0.54;
const TURNS = [
  [0, 2, 0.5],
  [1, 2, 0.3],
  [2, 3, 0.16],
] as const;

type Corner = { readonly at: Point; readonly w: number };

/** Where the corner's shadow falls, in shares of the picture's height from its middle, and its place on the fourth axis. */
function shadowOf(corner: readonly number[]): Corner {
  const p = [...corner];
  for (const [i, j, angle] of TURNS) {
    const [a, b] = [p[i]!, p[j]!];
    p[i] = a * Math.cos(angle) - b * Math.sin(angle);
    p[j] = a * Math.sin(angle) + b * Math.cos(angle);
  }
  const k = 1 / (EYE_W - p[3]!);
  const d = EYE_Z / (EYE_Z - p[2]! * k * 2);
  return { at: [p[0]! * k * d * SIZE + 0.01, -p[1]! * k * d * SIZE - 0.035], w: p[3]! };
}

const CORNERS = Array.from({ length: 16 }, (_, i) =>
  shadowOf([0, 1, 2, 3].map((k) => ((i >> k) & 1) * 2 - 1)),
);
const EDGES = CORNERS.flatMap((_, i) =>
  [1, 2, 4, 8].filter((bit) => (i & bit) === 0).map((bit) => [CORNERS[i]!, CORNERS[i | bit]!] as const),
);

const WALL = linear('#e6cf9f');
const LAMP = linear('#fff3d6');
const NIGHT = linear('#0d1322');
const SHADOW = linear('#1b2547');

/** The shadow of a hypercube on a lamplit wall: the outer cube's bars sharp, the inner one's soft and warm. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1280,
  height: 800,
  render(width, height) {
    return sampled(width, height, 2, (px, py, out) => {
      const [x, y] = [(px - width / 2) / height, (py - height / 2) / height];
      const pool = Math.exp(-((x * x) / 0.3 + (y + 0.04) ** 2 / 0.19) * 1.05);
      const heart = Math.exp(-(x * x + (y + 0.05) ** 2) / 0.05);
      let through = 1;
      for (const [a, b] of EDGES) through *= 1 - darkness(x, y, a, b);
      for (let k = 0; k < 3; k++) {
        const lamplight = NIGHT[k]! + (WALL[k]! - NIGHT[k]!) * pool + (LAMP[k]! - WALL[k]!) * heart * 0.8;
        const shade: Rgb = SHADOW;
        out[k] = lamplight * through + (1 - through) * (NIGHT[k]! + (shade[k]! - NIGHT[k]!) * pool);
      }
    });
  },
};

/** How much of the lamp a bar hides: dark in its middle, with a penumbra that widens towards the far cube. */
function darkness(x: number, y: number, a: Corner, b: Corner): number {
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const t = Math.min(1, Math.max(0, ((x - a.at[0]) * dx + (y - a.at[1]) * dy) / (dx * dx + dy * dy)));
  const away = Math.hypot(x - a.at[0] - dx * t, y - a.at[1] - dy * t);
  const near = (a.w + (b.w - a.w) * t + 1.1) / 2.2;
  const radius = 0.0042 + 0.0058 * near;
  const blur = 0.0035 + 0.0125 * (1 - near);
  const core = Math.min(1, Math.max(0, (radius + blur - away) / (2 * blur)));
  return (0.45 + 0.5 * near) * core * core * (3 - 2 * core);
}
