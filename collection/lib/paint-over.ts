import { linear, type Rgb } from './color.ts';
import type { Picture } from './picture.ts';
import { coverPolygon } from './polygon.ts';
import type { Point } from './stroke.ts';

/** Paints one polygon over what is there already, as a pen or a thrown needle would lie on it. */
export function fillOver(picture: Picture, points: readonly Point[], color: string | Rgb, opacity = 1): void {
  const ink = linear(color);
  const { data } = picture;
  coverPolygon(points, picture.width, picture.height, (index, cover) => {
    for (let k = 0; k < 3; k++) data[index * 3 + k]! += (ink[k]! - data[index * 3 + k]!) * cover * opacity;
  });
}

/** A short straight piece with rounded ends, painted over what is there. */
export function pieceOver(picture: Picture, a: Point, b: Point, widthPx: number, color: string | Rgb): void {
  const heading = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const cap = (at: Point, facing: number): Point[] =>
    [-90, -54, -18, 18, 54, 90].map((degrees): Point => {
      const angle = facing + (degrees * Math.PI) / 180;
      return [at[0] + (Math.cos(angle) * widthPx) / 2, at[1] + (Math.sin(angle) * widthPx) / 2];
    });
  fillOver(picture, [...cap(b, heading), ...cap(a, heading + Math.PI)], color);
}

/** A disc painted over what is there. */
export function discOver(
  picture: Picture,
  [x, y]: Point,
  radius: number,
  color: string | Rgb,
  opacity = 1,
): void {
  const reach = radius + 1;
  const ink = linear(color);
  for (let py = Math.max(0, Math.floor(y - reach)); py <= Math.min(picture.height - 1, y + reach); py++) {
    for (let px = Math.max(0, Math.floor(x - reach)); px <= Math.min(picture.width - 1, x + reach); px++) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(px + 0.5 - x, py + 0.5 - y))) * opacity;
      if (cover <= 0) continue;
      const at = (py * picture.width + px) * 3;
      for (let k = 0; k < 3; k++) picture.data[at + k]! += (ink[k]! - picture.data[at + k]!) * cover;
    }
  }
}
