import { createMask, createPicture, printInk } from '../../lib/picture.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Pendulum = { readonly frequency: number; readonly phase: number; readonly reach: number };

const DAMPING = 0.0036;

const swing = ({ frequency, phase, reach }: Pendulum, t: number): number =>
  reach * Math.sin(frequency * t + phase) * Math.exp(-DAMPING * t);

/** The pen's own two pendulums, and a third, swinging in a circle, that carries the paper. */
const ACROSS: Pendulum = { frequency: 2, phase: 0, reach: 0.7 };
const ALONG: Pendulum = { frequency: 3.0032, phase: 0.3, reach: 0.62 };
const ROTARY: Pendulum = { frequency: 1, phase: 0, reach: 0.5 };

/** Where the pen is on the paper at time t. Source: H. Irwine Whitty, The Harmonograph (Jarrold, 1893). */
export const pen = (t: number): Point => [
  swing(ACROSS, t) + swing(ROTARY, t),
  swing(ALONG, t) + swing({ ...ROTARY, phase: ROTARY.phase + Math.PI / 2 }, t),
];

const TURNS = 140;
const STEPS_PER_TURN = 1200;

/** One line, drawn until the pendulums have almost come to rest, in an ink that goes from blue to red meanwhile. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f4eee0');
    const scale = width * 0.435;
    const steps = TURNS * STEPS_PER_TURN;
    const points = Array.from({ length: steps + 1 }, (_, i): Point => {
      const [x, y] = pen((2 * Math.PI * i) / STEPS_PER_TURN);
      return [width * 0.495 + scale * x, height * 0.51 + scale * y];
    });
    const blue = createMask(width, height);
    const red = createMask(width, height);
    const weight = (2.7 * width) / 3264;
    layInk(blue, points, weight, (i) => 0.85 * Math.max(0, 1 - (1.7 * i) / steps));
    layInk(red, points, weight, (i) => 0.85 * Math.min(1, (1.7 * i) / steps));
    printInk(picture, blue, '#0f3264');
    printInk(picture, red, '#b23a22');
    return picture;
  },
};
