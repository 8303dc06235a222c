import { createMask, createPicture, printInk } from '../../lib/picture.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const TAU = 2 * Math.PI;

/** The greatest common divisor. */
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * The hypotrochoid: a pen in a wheel of `wheel` teeth that rolls inside a ring of `ring` teeth, `hole` of the wheel's
 * radius away from its middle. The ring has radius 1; angles in radians.
 * Source: J. D. Lawrence, A Catalog of Special Plane Curves (Dover, 1972), section 6.5.
 */
export function hypotrochoid(ring: number, wheel: number, hole: number, angle: number): Point {
  const r = wheel / ring;
  const turned = ((1 - r) / r) * angle;
  return [
    (1 - r) * Math.cos(angle) + hole * r * Math.cos(turned),
    (1 - r) * Math.sin(angle) - hole * r * Math.sin(turned),
  ];
}

/** How often the wheel runs round the ring before the curve closes, and how many lobes it then has. */
export const gears = (ring: number, wheel: number): { turns: number; lobes: number } => ({
  turns: wheel / gcd(ring, wheel),
  lobes: ring / gcd(ring, wheel),
});

type Rosette = {
  readonly ring: number;
  readonly wheel: number;
  readonly holes: readonly number[];
  readonly ink: number;
};

const INKS = ['#1f5a4c', '#a8324a', '#c08a2c'];

const holes = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** The three rosettes from the top down, each made of a few gears. */
const ROSETTES: readonly { readonly radius: number; readonly gears: readonly Rosette[] }[] = [
  {
    radius: 0.3,
    gears: [
      { ring: 105, wheel: 64, holes: holes(0.86, 0.98, 3), ink: 1 },
      { ring: 96, wheel: 84, holes: holes(0.3, 0.95, 14), ink: 0 },
    ],
  },
  {
    radius: 0.455,
    gears: [
      { ring: 144, wheel: 65, holes: holes(0.9, 1, 2), ink: 0 },
      { ring: 150, wheel: 125, holes: holes(0.12, 0.98, 22), ink: 1 },
      { ring: 144, wheel: 52, holes: holes(0.55, 0.85, 4), ink: 2 },
    ],
  },
  {
    radius: 0.3,
    gears: [
      { ring: 105, wheel: 58, holes: holes(0.8, 0.98, 4), ink: 2 },
      { ring: 105, wheel: 84, holes: holes(0.2, 0.95, 16), ink: 0 },
    ],
  },
];

/** Three rosettes of the geometric pen, in the inks of a banknote. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f1ecd9');
    const masks = INKS.map(() => createMask(width, height));
    const centres = [0.165, 0.5, 0.835];
    ROSETTES.forEach(({ radius, gears: trains }, at) => {
      for (const { ring, wheel, holes: pens, ink } of trains) {
        const { turns } = gears(ring, wheel);
        const steps = turns * Math.ceil((360 * ring) / wheel);
        for (const hole of pens) {
          const points = Array.from({ length: steps + 1 }, (_, i): Point => {
            const [x, y] = hypotrochoid(ring, wheel, hole, (TAU * turns * i) / steps);
            return [width * (0.5 + radius * y), height * centres[at]! - width * radius * x];
          });
          layInk(masks[ink]!, points, (2.2 * width) / 2048, 0.8);
        }
      }
    });
    masks.forEach((mask, i) => {
      printInk(picture, mask, INKS[i]!);
    });
    return picture;
  },
};
