import { linear, type Rgb } from './color.ts';
import type { Mask, Picture } from './picture.ts';
import type { Point } from './stroke.ts';

export type Tile = { readonly points: readonly Point[]; readonly color: string | Rgb };

/** Adds a polygon's exact cover of each pixel to the mask. */
export function fillPolygon(mask: Mask, points: readonly Point[], amount = 1): void {
  coverPolygon(points, mask.width, mask.height, (index, cover) => {
    mask.data[index]! += cover * amount;
  });
}

/**
 * Paints tiles that touch but don't overlap: their covers of a pixel add up to one along shared edges, so that no seam
 * of paper shines through.
 */
export function paintTiles(picture: Picture, tiles: Iterable<Tile>): void {
  const { width, height, data } = picture;
  const alpha = new Float32Array(width * height);
  const sum = new Float32Array(width * height * 3);
  for (const { points, color } of tiles) {
    const [r, g, b] = linear(color);
    coverPolygon(points, width, height, (index, cover) => {
      alpha[index]! += cover;
      sum[index * 3]! += r * cover;
      sum[index * 3 + 1]! += g * cover;
      sum[index * 3 + 2]! += b * cover;
    });
  }
  for (let i = 0; i < alpha.length; i++) {
    const a = alpha[i]!;
    if (a <= 0) continue;
    const over = Math.max(1, a);
    for (let k = 0; k < 3; k++) {
      data[i * 3 + k] = data[i * 3 + k]! * (1 - Math.min(1, a)) + sum[i * 3 + k]! / over;
    }
  }
}

/** The exact area of each pixel inside a simple polygon, by summing signed areas under its edges row by row. */
export function coverPolygon(
  points: readonly Point[],
  width: number,
  height: number,
  emit: (index: number, cover: number) => void,
): void {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const [left, right] = [Math.max(0, Math.floor(x0)), Math.min(width, Math.ceil(x1))];
  const [top, bottom] = [Math.max(0, Math.floor(y0)), Math.min(height, Math.ceil(y1))];
  if (right <= left || bottom <= top) return;
  const columns = right - left;
  const cells = new Float32Array((columns + 2) * (bottom - top));
  points.forEach((a, i) => {
    addEdge(cells, columns, bottom - top, a, points[(i + 1) % points.length]!, left, top);
  });
  for (let y = top; y < bottom; y++) {
    let sum = 0;
    for (let x = 0; x < columns; x++) {
      sum += cells[(y - top) * (columns + 2) + x]!;
      const cover = Math.min(1, Math.abs(sum));
      if (cover > 1e-4) emit(y * width + left + x, cover);
    }
  }
}

function addEdge(
  cells: Float32Array,
  columns: number,
  rows: number,
  a: Point,
  b: Point,
  left: number,
  top: number,
): void {
  if (a[1] === b[1]) return;
  const sign = a[1] < b[1] ? 1 : -1;
  const [upper, lower] = sign > 0 ? [a, b] : [b, a];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  const y0 = Math.max(0, upper[1] - top);
  const y1 = Math.min(rows, lower[1] - top);
  for (let row = Math.floor(y0); row < y1; row++) {
    const from = Math.max(y0, row);
    const to = Math.min(y1, row + 1);
    const clampX = (y: number) =>
      Math.min(columns, Math.max(0, upper[0] - left + (y + top - upper[1]) * slope));
    const xa = clampX(from);
    const xb = clampX(to);
    spread(cells, row * (columns + 2), Math.min(xa, xb), Math.max(xa, xb), sign * (to - from));
  }
}

/** Spreads an edge piece's signed height over the cells it crosses, so that prefix sums give areas. */
function spread(cells: Float32Array, base: number, x0: number, x1: number, heightShare: number): void {
  const first = Math.floor(x0);
  if (x1 <= first + 1) {
    const inside = 1 - ((x0 + x1) / 2 - first);
    cells[base + first]! += heightShare * inside;
    cells[base + first + 1]! += heightShare * (1 - inside);
    return;
  }
  const perX = heightShare / (x1 - x0);
  let covered = 0;
  for (let x = first; x < x1; x++) {
    // Area in this cell of the part of the edge that lies left of the cell's right side.
    const from = Math.max(x0, x);
    const to = Math.min(x1, x + 1);
    const before = (from - x0) * perX;
    const area = before + (to - from) * perX * (x + 1 - (from + to) / 2);
    cells[base + x]! += area - covered;
    covered = area;
  }
  cells[base + Math.floor(x1 - 1e-12) + 1]! += heightShare - covered;
}
