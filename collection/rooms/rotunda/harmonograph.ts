import { createMask, createPicture, printInk } from '../../lib/picture.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Pendulum = {
  readonly frequency: number;
  readonly phase: number;
  readonly damping: number;
  readonly reach: number;
};

const swing = ({ frequency, phase, damping, reach }: Pendulum, t: number): number =>
  reach * Math.sin(frequency * t + phase) * Math.exp(-damping * t);

/** The pen's own two pendulums, and a third, swinging in a circle, that carries the paper. */
const ACROSS: Pendulum = { frequency: 2, phase: 0, damping: 0.0052, reach: 0.52 };
const ALONG: Pendulum = { frequency: 3.0028, phase: Math.PI / 2, damping: 0.0052, reach: 0.62 };
const ROTARY: Pendulum = { frequency: 1, phase: 0, damping: 0.0052, reach: 0.58 };

/** Where the pen is on the paper at time t. Source: H. Irwine Whitty, The Harmonograph (Jarrold, 1893). */
export const pen = (t: number): Point => [
  swing(ACROSS, t) + swing(ROTARY, t),
  swing(ALONG, t) + swing({ ...ROTARY, phase: ROTARY.phase + Math.PI / 2 }, t),
];

const DURATION = 2 * Math.PI * 92;
const STEP = 0.012;

/** One line, drawn until the pendulums have almost come to rest. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1640,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#f5f1e8');
    const scale = width * 0.415;
    const points = Array.from({ length: Math.floor(DURATION / STEP) }, (_, i): Point => {
      const [x, y] = pen(i * STEP);
      return [width / 2 + scale * x, height * 0.49 + scale * y];
    });
    const ink = createMask(width, height);
    layInk(ink, points, (1.9 * width) / 1640, 0.72);
    printInk(picture, ink, '#3b2a24');
    return picture;
  },
};
