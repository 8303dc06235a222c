import { linearColor } from '../../building/surface-kinds.ts';
import { QUARTER, type Size, WHOLE } from './choose-sizes.ts';

/** Paper and darkest ink of cards and signs; their print is drawn in greys, white on paper to black in ink. */
export const CARD_COLORS = { paper: '#f6f4ee', ink: '#14120f' } as const;
export const SIGN_COLORS = { paper: '#f3f0e8', ink: '#14120f' } as const;

/** What is printed, a byte for each pixel, row 0 on top: how much paper there is, or for letters on a wall how much ink. */
export type Print = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** What draws on a canvas of the page, or of a worker. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas on which the pieces of a print are drawn one after the other. */
export class Press {
  readonly pen: Pen | null;
  readonly #canvas: HTMLCanvasElement | OffscreenCanvas;

  constructor(canvas: HTMLCanvasElement | OffscreenCanvas) {
    this.#canvas = canvas;
    this.pen = this.#canvas.getContext('2d', { willReadFrequently: true }) as Pen | null;
  }

  /** Draws a card or a sign in greys and puts it onto `print`. */
  card(print: Print, area: Area, draw: (pen: Pen) => void): void {
    const pixels = this.#draw(area, draw);
    copy(print, area, (i) => PAPER_SHARES[pixels[4 * i]!]!);
  }

  /** Draws letters and puts their coverage onto `print`. */
  letters(print: Print, area: Area, draw: (pen: Pen) => void): void {
    const pixels = this.#draw(area, draw);
    copy(print, area, (i) => pixels[4 * i + 3]!);
  }

  /** Frees the canvas. */
  dispose(): void {
    this.#canvas.width = this.#canvas.height = 0;
  }

  #draw({ width, height }: Area, draw: (pen: Pen) => void): Uint8ClampedArray {
    this.#canvas.width = width;
    this.#canvas.height = height;
    draw(this.pen!);
    return this.pen!.getImageData(0, 0, width, height).data;
  }
}

/**
 * A grey as a share of paper in linear light, 0 to 255: filters and smaller sizes then mean what eyes see. A canvas mixes
 * ink and paper in display values; green stands for all.
 */
const PAPER_SHARES = Uint8Array.from({ length: 256 }, (_, grey) => {
  const green = (hex: string) => Number.parseInt(hex.slice(3, 5), 16);
  const linear = (value: number) => linearColor(`#00${Math.round(value).toString(16).padStart(2, '0')}00`)[1];
  const [ink, paper] = [green(CARD_COLORS.ink), green(CARD_COLORS.paper)];
  const share = linear(ink + ((paper - ink) * grey) / 255) - linear(ink);
  return Math.round((255 * share) / (linear(paper) - linear(ink)));
});

function copy({ bytes, width }: Print, area: Area, byteAt: (i: number) => number): void {
  for (let y = 0; y < area.height; y++) {
    const to = (area.y + y) * width + area.x;
    for (let x = 0; x < area.width; x++) bytes[to + x] = byteAt(y * area.width + x);
  }
}

/** A print half or a quarter as wide and high, which it must be divisible by: each byte the mean of those it stands for. */
export function shrink(print: Print, size: Size): Print {
  if (size === WHOLE) return print;
  const n = 2 ** Math.min(size, QUARTER);
  const width = print.width / n;
  const height = print.height / n;
  const bytes = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const from = (y * n + j) * print.width + x * n;
        for (let i = 0; i < n; i++) sum += print.bytes[from + i]!;
      }
      bytes[y * width + x] = Math.round(sum / (n * n));
    }
  return { bytes, width, height };
}
