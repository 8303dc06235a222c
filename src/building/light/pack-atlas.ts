/** A chart's place in the atlas in texels, without its border. */
export type TexelRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Texels around a chart that repeat its edge, so that filtering never reaches a neighbour. */
const BORDER = 1;
const MIN_TEXELS = 2;

/** Packs rectangles of the given sizes (metres times texels a metre) into rows; width is a power of two. */
export function packAtlas(
  charts: readonly { readonly size: readonly [number, number]; readonly texelsPerM: number }[],
): { readonly width: number; readonly height: number; readonly rects: readonly TexelRect[] } {
  const sizes = charts.map(({ size, texelsPerM }) => ({
    width: Math.max(MIN_TEXELS, Math.ceil(size[0] * texelsPerM) + 1),
    height: Math.max(MIN_TEXELS, Math.ceil(size[1] * texelsPerM) + 1),
  }));
  const area = sizes.reduce((sum, s) => sum + (s.width + 2 * BORDER) * (s.height + 2 * BORDER), 0);
  const widest = sizes.reduce((most, s) => Math.max(most, s.width + 2 * BORDER), 0);
  let width = 64;
  while (width < widest || width * width < area) width *= 2;
  const rects: TexelRect[] = new Array(sizes.length);
  const order = sizes.map((_, i) => i).sort((a, b) => sizes[b]!.height - sizes[a]!.height || a - b);
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const i of order) {
    const size = sizes[i]!;
    if (x + size.width + 2 * BORDER > width) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    rects[i] = { x: x + BORDER, y: y + BORDER, ...size };
    x += size.width + 2 * BORDER;
    rowHeight = Math.max(rowHeight, size.height + 2 * BORDER);
  }
  return { width, height: Math.ceil((y + rowHeight) / 4) * 4, rects };
}
