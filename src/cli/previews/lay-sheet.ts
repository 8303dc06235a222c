type Size = { readonly width: number; readonly height: number };

/** Places begin at multiples of so many pixels, the blocks that WebP halves colours and transforms in. */
export const BLOCK_PX = 16;
const WIDEST = 2048;

export const inBlocks = (pixels: number): number => Math.ceil(pixels / BLOCK_PX) * BLOCK_PX;

/**
 * Lays pictures of at most `longestPx` in rows on a sheet about as wide as high, tall ones first, and gives each one's
 * upper left corner, in the order they came in.
 */
export function laySheet(
  sizes: readonly Size[],
  longestPx: number,
): Size & { readonly places: readonly (readonly [x: number, y: number])[] } {
  const most = Math.min(WIDEST, inBlocks(longestPx) * Math.ceil(Math.sqrt(sizes.length)));
  const order = sizes.map((_, i) => i).toSorted((a, b) => sizes[b]!.height - sizes[a]!.height || a - b);
  const places: (readonly [number, number])[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const i of order) {
    const [w, h] = [inBlocks(sizes[i]!.width), inBlocks(sizes[i]!.height)];
    if (x + w > most) [x, y, rowHeight] = [0, y + rowHeight, 0];
    places[i] = [x, y];
    x += w;
    rowHeight = Math.max(rowHeight, h);
    width = Math.max(width, x);
  }
  return { width, height: y + rowHeight, places };
}
