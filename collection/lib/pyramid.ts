import type { Picture } from './picture.ts';
import { halve } from './shrink.ts';

export type Size = { readonly width: number; readonly height: number };

/** Side of a tile in pixels. */
export const TILE = 512;
/** Levels up to this long side are also written whole. */
export const WHOLE = 2048;
const SMALLEST = 128;

/** A picture's levels, each half the one before, down to 128 pixels on the long side. */
export function levelSizes(width: number, height: number): Size[] {
  const levels: Size[] = [{ width, height }];
  for (let size = levels[0]!; Math.max(size.width, size.height) > SMALLEST; levels.push(size)) {
    if (size.width % 2 !== 0 || size.height % 2 !== 0) {
      throw new Error(
        `${width} × ${height} can't be halved down to ${SMALLEST} pixels: ${size.width} × ${size.height} is odd.`,
      );
    }
    size = { width: size.width / 2, height: size.height / 2 };
  }
  return levels;
}

/** Whether a level has tiles: the smaller ones are a single file. */
export const isTiled = ({ width, height }: Size): boolean => Math.max(width, height) > TILE;
export const isWhole = ({ width, height }: Size): boolean => Math.max(width, height) <= WHOLE;

/** Rows of one level of a picture; `top` is the first one's place in the level. */
export type Strip = { readonly level: number; readonly top: number; readonly picture: Picture };

/**
 * Turns strips of a picture, from the top down, into strips of all its levels, each as high as a tile (the last one
 * what is left), holding no more than a strip of each in memory.
 */
export class Pyramid {
  readonly #emit: (strip: Strip) => Promise<void>;
  readonly #levels: readonly Size[];
  readonly #waiting: { rows: number; top: number; data: Float32Array }[];

  constructor(levels: readonly Size[], emit: (strip: Strip) => Promise<void>) {
    this.#levels = levels;
    this.#emit = emit;
    this.#waiting = levels.map(({ width, height }) => ({
      rows: 0,
      top: 0,
      data: new Float32Array(width * Math.min(TILE, height) * 3),
    }));
  }

  /** Takes the next rows of a level: an even number, at most a tile's height. */
  async push(picture: Picture, level = 0): Promise<void> {
    const waiting = this.#waiting[level]!;
    const { width, height } = this.#levels[level]!;
    waiting.data.set(picture.data, waiting.rows * width * 3);
    waiting.rows += picture.height;
    if (waiting.rows < TILE && waiting.top + waiting.rows < height) return;
    const { rows, top } = waiting;
    const strip = { width, height: rows, data: waiting.data.slice(0, rows * width * 3) };
    waiting.rows = 0;
    waiting.top += rows;
    await this.#emit({ level, top, picture: strip });
    if (level + 1 < this.#levels.length) await this.push(halve(strip), level + 1);
  }
}
