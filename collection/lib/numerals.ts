import type { Point } from './stroke.ts';

const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] =>
  Array.from({ length: 97 }, (_, i) => {
    const a = ((from + ((to - from) * i) / 96) * Math.PI) / 180;
    return [cx + rx * Math.cos(a), cy - ry * Math.sin(a)];
  });

/** The digits 0 to 7 as an engraver's single strokes, in a box 0.6 wide and 1 high, y downwards. */
export const NUMERALS: readonly (readonly Point[][])[] = [
  [arc(0.3, 0.5, 0.27, 0.5, 90, 450)],
  [
    [
      [0.12, 0.2],
      [0.32, 0],
      [0.32, 1],
    ],
  ],
  [[...arc(0.3, 0.28, 0.26, 0.28, 165, -40), [0.04, 1], [0.58, 1]]],
  [[...arc(0.28, 0.25, 0.23, 0.25, 150, -90), ...arc(0.28, 0.74, 0.27, 0.26, 90, -150)]],
  [
    [
      [0.42, 1],
      [0.42, 0],
      [0.02, 0.7],
      [0.58, 0.7],
    ],
  ],
  [[[0.52, 0], [0.12, 0], [0.08, 0.46], ...arc(0.27, 0.69, 0.28, 0.31, 130, -145)]],
  [[...arc(0.44, 0.52, 0.4, 0.54, 100, 180), ...arc(0.31, 0.71, 0.27, 0.29, 180, -180)]],
  [
    [
      [0.04, 0],
      [0.56, 0],
      [0.22, 1],
    ],
  ],
];
