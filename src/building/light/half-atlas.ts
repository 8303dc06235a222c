import type { Rgb, Vec2 } from '../vec.ts';
import type { TexelRect } from './pack-atlas.ts';

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** The nearest IEEE 754 half float of a number from 0 to 65,504, as its 16 bits. */
export function toHalf(value: number): number {
  float[0] = Math.min(65504, Math.max(0, value));
  // Re-bias the exponent from 127 to 15 and round to 10 bits; what is too small for that becomes 0.
  const rounded = bits[0]! + 0x1000;
  return rounded < 0x38800000 ? 0 : (rounded - 0x38000000) >> 13;
}

type Placed = { readonly rect: TexelRect; readonly size: Vec2 };

/** The light texture while it is filled: RGBA half floats. */
export class HalfAtlas {
  readonly texels: Uint16Array<ArrayBuffer>;
  readonly #width: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.texels = new Uint16Array(width * height * 4);
  }

  write(texel: number, r: number, g: number, b: number): void {
    const at = texel * 4;
    this.texels[at] = toHalf(r);
    this.texels[at + 1] = toHalf(g);
    this.texels[at + 2] = toHalf(b);
    this.texels[at + 3] = 0x3c00;
  }

  fill(rect: TexelRect, color: Rgb): void {
    this.eachTexel({ rect, size: [0, 0] }, (texel) => this.write(texel, ...color));
  }

  /**
   * Calls back for every texel of a chart and of its border, with metres from the chart's corner. The outermost texels'
   * centres lie on the chart's edges; border texels repeat them.
   */
  eachTexel({ rect, size }: Placed, light: (texel: number, u: number, v: number) => void): void {
    for (let y = 0; y < rect.height; y++)
      for (let x = 0; x < rect.width; x++) {
        const u = (x / (rect.width - 1)) * size[0];
        const v = (y / (rect.height - 1)) * size[1];
        light((rect.y + y) * this.#width + rect.x + x, u, v);
      }
    this.#copyBorder(rect);
  }

  #copyBorder(rect: TexelRect): void {
    for (let y = -1; y <= rect.height; y++)
      for (let x = -1; x <= rect.width; x++) {
        const inX = Math.min(Math.max(x, 0), rect.width - 1);
        const inY = Math.min(Math.max(y, 0), rect.height - 1);
        if (inX === x && inY === y) continue;
        const from = ((rect.y + inY) * this.#width + rect.x + inX) * 4;
        const to = ((rect.y + y) * this.#width + rect.x + x) * 4;
        for (let k = 0; k < 4; k++) this.texels[to + k] = this.texels[from + k]!;
      }
  }
}
