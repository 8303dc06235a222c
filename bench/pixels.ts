/** A picture's pixels, three bytes each. */
export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

/** Half the side of the patch that a brightness is the middle of, in pixels. */
const PATCH_PX = 4;

/** A rectangle on the screen, in pixels. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The rectangles around every four points of a list, a little wider. */
export function boxesOf(points: readonly ({ x: number; y: number } | null)[]): Box[] {
  const boxes: Box[] = [];
  for (let i = 0; i + 3 < points.length; i += 4) {
    const four = points.slice(i, i + 4).filter((p) => p !== null);
    if (four.length < 4) continue;
    const xs = four.map((p) => p.x);
    const ys = four.map((p) => p.y);
    boxes.push([Math.min(...xs) - 2, Math.min(...ys) - 2, Math.max(...xs) + 2, Math.max(...ys) + 2]);
  }
  return boxes;
}

const linear = (byte: number): number => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Median luminance (linear, Rec. 709) of a patch; `undefined` where it leaves the picture. */
export function patchOf({ data, width, height }: Pixels, x: number, y: number): number | undefined {
  const cx = Math.round(x);
  const cy = Math.round(y);
  if (cx < PATCH_PX || cy < PATCH_PX || cx >= width - PATCH_PX || cy >= height - PATCH_PX) return undefined;
  const values: number[] = [];
  for (let j = -PATCH_PX; j <= PATCH_PX; j++)
    for (let i = -PATCH_PX; i <= PATCH_PX; i++) {
      const at = ((cy + j) * width + cx + i) * 3;
      values.push(
        0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!),
      );
    }
  return values.sort((a, b) => a - b)[values.length >> 1];
}

/** Share of the pixels outside some boxes that are white. */
export function clippedShare({ data, width, height }: Pixels, boxes: readonly Box[]): number {
  let clipped = 0;
  let all = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (boxes.some(([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1)) continue;
      all++;
      const at = (y * width + x) * 3;
      if (data[at]! >= 254 && data[at + 1]! >= 254 && data[at + 2]! >= 254) clipped++;
    }
  return all > 0 ? clipped / all : 0;
}
