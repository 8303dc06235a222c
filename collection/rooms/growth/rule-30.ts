import { linear, type Rgb } from '../../lib/color.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * A cell of the next row from three of this one: left XOR (middle OR right). Of the 256 rules of this kind it is
 * number 30. Source: S. Wolfram, "Statistical mechanics of cellular automata", Reviews of Modern Physics 55, 1983.
 */
export const nextCell = (left: number, middle: number, right: number): number => left ^ (middle | right);

/** Rows that grow from one single black cell, each given from its middle − `half` to its middle + `half`. */
export function rule30(rows: number, half: number): Uint8Array[] {
  const reach = rows + 1;
  let row = new Uint8Array(2 * reach + 1);
  row[reach] = 1;
  const seen: Uint8Array[] = [];
  for (let n = 0; n < rows; n++) {
    seen.push(row.slice(reach - half, reach + half + 1));
    const next = new Uint8Array(row.length);
    for (let i = 1; i < row.length - 1; i++) next[i] = nextCell(row[i - 1]!, row[i]!, row[i + 1]!);
    row = next;
  }
  return seen;
}

const PAPER = '#efe6d2';
const INK = linear('#1b1a1c');
const VERMILION = linear('#cf2f16');
const ROSE = linear('#eeb79c');

/** Rows and columns of cells, and the margins around them, in cells: the scroll is 160 cells long. */
const ROWS = 152;
const HALF = 22;
const LENGTH = 160;
const MARGIN = 4;

/** A scroll of silk: a row a moment, black cells in ink, those under the first one in vermilion, or rose where white. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1312,
  height: 4096,
  render(width, height): Picture {
    const picture = createPicture(width, height, PAPER);
    const cell = height / LENGTH;
    const left = width / 2 - (HALF + 0.5) * cell;
    rule30(ROWS, HALF).forEach((cells, n) => {
      cells.forEach((alive, i) => {
        if (!alive && i !== HALF) return;
        const color = i !== HALF ? INK : alive ? VERMILION : ROSE;
        cover(picture, left + i * cell, (MARGIN + n) * cell, cell, color);
      });
    });
    return picture;
  },
};

/** Paints a square, giving each pixel the share of it that the square covers. */
function cover({ width, height, data }: Picture, x0: number, y0: number, size: number, color: Rgb): void {
  for (let y = Math.floor(y0); y < Math.min(height, y0 + size); y++) {
    const down = Math.min(y + 1, y0 + size) - Math.max(y, y0);
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x0 + size); x++) {
      const share = down * (Math.min(x + 1, x0 + size) - Math.max(x, x0));
      const at = (y * width + x) * 3;
      for (let k = 0; k < 3; k++) data[at + k]! += (color[k]! - PAPER_LIGHT[k]!) * share;
    }
  }
}
const PAPER_LIGHT = linear(PAPER);
