/** Pixels in sRGB, three bytes each, row by row. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

const SIDE = 3;

/** The mean colours of a picture's ninths, averaged in linear light, as the format writes them: rrggbb nine times. */
export function meanColors({ data, width, height }: Pixels): string {
  let colors = '';
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [x0, x1] = span(column, width);
      const [y0, y1] = span(row, height);
      const light = [0, 0, 0];
      for (let y = y0; y < y1; y++) {
        for (let x = x0; x < x1; x++) {
          for (let c = 0; c < 3; c++) light[c]! += toLinear(data[3 * (y * width + x) + c]!);
        }
      }
      const count = (x1 - x0) * (y1 - y0);
      for (const sum of light)
        colors += toByte(sum / count)
          .toString(16)
          .padStart(2, '0');
    }
  }
  return colors;
}

/** One of three parts of a length, of a pixel at least. */
function span(part: number, length: number): readonly [from: number, to: number] {
  const from = Math.min(length - 1, Math.floor((part * length) / SIDE));
  return [from, Math.max(from + 1, Math.floor(((part + 1) * length) / SIDE))];
}

/** The transfer function of sRGB (IEC 61966-2-1), from a byte to light of 0 to 1 and back. */
export function toLinear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function toByte(light: number): number {
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
}
