import { linear, type Rgb } from './color.ts';
import { createMask, type Picture } from './picture.ts';
import { type Point, strokeLine } from './stroke.ts';

/**
 * Paints a line of even weight over what is there, touching only the pixels around it: many short lines in many colours
 * cost no more than one. `top` is the picture's first row in the coordinates of the points, for strips.
 */
export function strokeOver(
  picture: Picture,
  points: readonly Point[],
  widthPx: number,
  color: string | Rgb,
  top = 0,
): void {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const reach = widthPx / 2 + 2;
  const left = Math.max(0, Math.floor(x0 - reach));
  const right = Math.min(picture.width, Math.ceil(x1 + reach));
  const first = Math.max(top, Math.floor(y0 - reach));
  const last = Math.min(top + picture.height, Math.ceil(y1 + reach));
  if (right <= left || last <= first) return;
  const mask = createMask(right - left, last - first);
  strokeLine(
    mask,
    points.map(([x, y]): Point => [x - left, y - first]),
    widthPx,
  );
  const ink = linear(color);
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const cover = Math.min(1, mask.data[y * mask.width + x]!);
      if (cover <= 0) continue;
      const at = ((y + first - top) * picture.width + x + left) * 3;
      for (let k = 0; k < 3; k++) picture.data[at + k]! += (ink[k]! - picture.data[at + k]!) * cover;
    }
  }
}
