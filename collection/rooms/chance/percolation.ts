import { type Rgb, ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A sheet of hexagons, odd rows pushed right by half: open ones are 1. */
export function openCells(columns: number, rows: number, share: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length: columns * rows }, () => (random() < share ? 1 : 0));
}

/** The six neighbours of a hexagon, as far as they lie on the sheet. */
export function neighbours(cell: number, columns: number, rows: number): number[] {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  const slant = y % 2;
  return [
    [x - 1, y],
    [x + 1, y],
    [x - 1 + slant, y - 1],
    [x + slant, y - 1],
    [x - 1 + slant, y + 1],
    [x + slant, y + 1],
  ]
    .filter(([u, v]) => u! >= 0 && u! < columns && v! >= 0 && v! < rows)
    .map(([u, v]) => v! * columns + u!);
}

/** Clusters of cells of one kind that touch, largest first. */
export function clusters(cells: Uint8Array, kind: number, columns: number, rows: number): number[][] {
  const seen = new Uint8Array(cells.length);
  const found: number[][] = [];
  cells.forEach((value, start) => {
    if (value !== kind || seen[start]) return;
    const cluster = [start];
    seen[start] = 1;
    for (let i = 0; i < cluster.length; i++) {
      for (const other of neighbours(cluster[i]!, columns, rows)) {
        if (cells[other] !== kind || seen[other]) continue;
        seen[other] = 1;
        cluster.push(other);
      }
    }
    found.push(cluster);
  });
  return found.sort((a, b) => b.length - a.length);
}

const COLUMNS = 340;
const ROWS = 232;
const HALF = 0.5;
const SEED = 1957;

/**
 * A coin tossed for each hexagon, heads open. At one half exactly, the critical share on this lattice, islands of all
 * sizes occur. Source: S. R. Broadbent and J. M. Hammersley, "Percolation processes", 1957; H. Kesten, 1980 (the value
 * ½ for bonds of the square lattice, and by the same means here); S. Smirnov, 2001.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2560,
  render(width, height) {
    const picture = createPicture(width, height, '#f2ebda');
    const grouped = clusters(openCells(COLUMNS, ROWS, HALF, SEED), 1, COLUMNS, ROWS);
    const across = (width * 0.955) / (COLUMNS + 0.5);
    const down = across * Math.sqrt(0.75);
    const [left, top] = [
      (width - across * (COLUMNS + 0.5)) / 2,
      (height - down * (ROWS - 1) - (across * 2) / Math.sqrt(3)) / 2 + across / Math.sqrt(3),
    ];
    const radius = (across / Math.sqrt(3)) * 0.985;
    const hexagon = (cell: number): Point[] => {
      const [x, y] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
      const [cx, cy] = [left + across * (x + 0.5 + (y % 2) / 2), top + down * y];
      return [30, 90, 150, 210, 270, 330].map((degrees): Point => {
        const angle = (degrees * Math.PI) / 180;
        return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
      });
    };
    paintTiles(
      picture,
      grouped.flatMap((cluster, rank): Tile[] =>
        cluster.map((cell) => ({ points: hexagon(cell), color: inkOf(cluster.length, rank) })),
      ),
    );
    return picture;
  },
};

const shades = ramp([
  [0, '#d9d2c2'],
  [0.5, '#96a3a3'],
  [0.8, '#486c7c'],
  [1, '#16364f'],
]);
/** The largest in vermilion; of the others, the larger the darker. */
const inkOf = (size: number, rank: number): string | Rgb =>
  rank === 0 ? '#bf2c18' : shades(Math.log(size) / Math.log(5000));
