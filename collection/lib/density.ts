import type { Mask } from './picture.ts';

/** Drops a point of light on the mask, shared among the four pixels around it. Pixels. */
export function splat(mask: Mask, x: number, y: number, amount = 1): void {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left >= mask.width - 1 || top >= mask.height - 1) return;
  const fx = x - 0.5 - left;
  const fy = y - 0.5 - top;
  const at = top * mask.width + left;
  mask.data[at]! += amount * (1 - fx) * (1 - fy);
  mask.data[at + 1]! += amount * fx * (1 - fy);
  mask.data[at + mask.width]! += amount * (1 - fx) * fy;
  mask.data[at + mask.width + 1]! += amount * fx * fy;
}

/** The value that `share` (0 … 1) of the touched pixels don't exceed. */
export function quantile(mask: Mask, share: number): number {
  const touched = mask.data.filter((v) => v > 0).sort();
  return touched[Math.min(touched.length - 1, Math.floor(share * touched.length))] ?? 1;
}
