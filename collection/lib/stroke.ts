import type { Mask } from './picture.ts';

export type Point = readonly [x: number, y: number];

/**
 * Draws a line of even weight through the points (pixels), round at joints and ends: each pixel keeps the greatest
 * coverage that any piece gives it, so that a line crossing itself stays flat.
 */
export function strokeLine(
  mask: Mask,
  points: readonly Point[],
  widthPx: number | ((i: number) => number),
): void {
  for (let i = 1; i < points.length; i++) {
    const radius = (typeof widthPx === 'number' ? widthPx : widthPx(i)) / 2;
    nearSegment(mask, points[i - 1]!, points[i]!, radius, (index, along, across, length) => {
      const beyond = along < 0 ? along : along > length ? along - length : 0;
      const distance = beyond === 0 ? Math.abs(across) : Math.hypot(across, beyond);
      const cover = bandCover(distance, radius);
      if (cover > mask.data[index]!) mask.data[index] = cover;
    });
  }
}

/**
 * Lays ink along the points: amounts add up where lines meet, and consecutive pieces join without a gap or a double
 * spot, as each gives a pixel only the share of it that it runs through.
 */
export function layInk(
  mask: Mask,
  points: readonly Point[],
  widthPx: number,
  amount: number | ((i: number) => number) = 1,
): void {
  const radius = widthPx / 2;
  for (let i = 1; i < points.length; i++) {
    const ink = typeof amount === 'number' ? amount : amount(i);
    nearSegment(mask, points[i - 1]!, points[i]!, radius, (index, along, across, length) => {
      const run = Math.min(along + 0.5, length) - Math.max(along - 0.5, 0);
      if (run > 0) mask.data[index]! += bandCover(Math.abs(across), radius) * run * ink;
    });
  }
}

/** A filled disc. */
export function dot(mask: Mask, [cx, cy]: Point, radius: number): void {
  const reach = radius + 1;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(mask.height - 1, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(mask.width - 1, cx + reach); x++) {
      const cover = bandCover(Math.hypot(x + 0.5 - cx, y + 0.5 - cy), radius);
      const at = y * mask.width + x;
      if (cover > mask.data[at]!) mask.data[at] = cover;
    }
  }
}

/** How much of a pixel `distance` away from a band's middle lies within `radius` of it. */
const bandCover = (distance: number, radius: number): number =>
  Math.max(0, Math.min(distance + 0.5, radius) - Math.max(distance - 0.5, -radius));

/** Visits the pixels near a segment with their place along it (from its start) and across it, in pixels. */
function nearSegment(
  { width, height }: Mask,
  [x0, y0]: Point,
  [x1, y1]: Point,
  radius: number,
  visit: (index: number, along: number, across: number, length: number) => void,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const ux = length > 0 ? (x1 - x0) / length : 1;
  const uy = length > 0 ? (y1 - y0) / length : 0;
  const reach = radius + 1;
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
  const low = Math.min(x0, x1) - reach;
  const high = Math.max(x0, x1) + reach;
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - y0;
    let from = low;
    let to = high;
    if (Math.abs(uy) > 1e-6) {
      // Where this row crosses the band |across| ≤ reach.
      const middle = x0 + (dy * ux) / uy;
      const half = reach / Math.abs(uy);
      from = Math.max(low, middle - half);
      to = Math.min(high, middle + half);
    }
    for (let x = Math.max(0, Math.floor(from)); x <= Math.min(width - 1, Math.ceil(to)); x++) {
      const dx = x + 0.5 - x0;
      visit(y * width + x, dx * ux + dy * uy, dy * ux - dx * uy, length);
    }
  }
}
