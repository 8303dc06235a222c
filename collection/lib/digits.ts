import type { Point } from './stroke.ts';

/** The arc of an ellipse, degrees clockwise from the right on a page whose y points down. */
const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] =>
  Array.from({ length: 17 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / 16) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });

/** Single-line figures, 0.6 wide and 1 high, from the top left; `/` divides. */
const GLYPHS: Readonly<Record<string, readonly Point[]>> = {
  '0': arc(0.3, 0.5, 0.3, 0.5, 0, 360),
  '1': [
    [0.1, 0.2],
    [0.36, 0],
    [0.36, 1],
  ],
  '2': [...arc(0.3, 0.3, 0.28, 0.3, 190, 400), [0.02, 1], [0.6, 1]],
  '3': [...arc(0.29, 0.25, 0.25, 0.25, 200, 450), ...arc(0.29, 0.74, 0.29, 0.26, -90, 160)],
  '4': [
    [0.44, 1],
    [0.44, 0],
    [0, 0.7],
    [0.6, 0.7],
  ],
  '5': [[0.54, 0], [0.1, 0], [0.05, 0.44], ...arc(0.28, 0.68, 0.3, 0.32, -130, 150)],
  '6': [[0.46, 0], ...arc(0.3, 0.68, 0.29, 0.32, 200, 560)],
  '7': [
    [0, 0],
    [0.6, 0],
    [0.2, 1],
  ],
  '8': [...arc(0.3, 0.25, 0.24, 0.25, 90, 450), ...arc(0.3, 0.75, 0.3, 0.25, -90, 270)],
  '9': [...arc(0.3, 0.32, 0.29, 0.32, 20, 380), [0.16, 1]],
  '/': [
    [0.55, -0.1],
    [0.05, 1.1],
  ],
};

/** The strokes of a figure such as `355/113`, `height` high and centred on a point (pixels, y down). */
export function figures(text: string, [cx, cy]: Point, height: number): Point[][] {
  const advance = 0.86 * height;
  const left = cx - ((text.length - 1) * advance + 0.6 * height) / 2;
  return [...text].map((character, i) =>
    (GLYPHS[character] ?? []).map(
      ([x, y]): Point => [left + i * advance + x * height, cy + (y - 0.5) * height],
    ),
  );
}
