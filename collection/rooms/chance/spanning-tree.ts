import { mix, ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * A spanning tree of a grid, each as likely as any other: from every cell not yet in the tree walk at random until you
 * meet it, forget the loops, and keep the rest. Returns each cell’s next one on the way to the root, −1 at the root.
 * Source: D. B. Wilson, "Generating random spanning trees more quickly than the cover time", 1996.
 */
export function wilson(columns: number, rows: number, root: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const next = new Int32Array(columns * rows).fill(-1);
  const grown = new Uint8Array(columns * rows);
  grown[root] = 1;
  const neighbour = (cell: number): number => {
    for (;;) {
      const way = Math.floor(random() * 4);
      const column = cell % columns;
      if (way === 0 && column > 0) return cell - 1;
      if (way === 1 && column < columns - 1) return cell + 1;
      if (way === 2 && cell >= columns) return cell - columns;
      if (way === 3 && cell < columns * (rows - 1)) return cell + columns;
    }
  };
  for (let start = 0; start < next.length; start++) {
    // Writing over the last way taken from a cell is what forgets the loops.
    for (let cell = start; !grown[cell]; cell = next[cell]!) next[cell] = neighbour(cell);
    for (let cell = start; !grown[cell]; cell = next[cell]!) grown[cell] = 1;
  }
  return next;
}

/** How many steps it is from each cell to the root. */
export function distances(next: Int32Array): Int32Array {
  const steps = new Int32Array(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    const way: number[] = [];
    let cell = start;
    while (steps[cell]! < 0 && next[cell]! >= 0) {
      way.push(cell);
      cell = next[cell]!;
    }
    if (steps[cell]! < 0) steps[cell] = 0;
    for (let i = way.length - 1; i >= 0; i--) steps[way[i]!] = steps[next[way[i]!]!]! + 1;
  }
  return steps;
}

const COLUMNS = 168;
const ROWS = 240;
const WALL = 0.26;
/** The root: low, right of the middle. */
const ROOT = 176 * COLUMNS + 104;

/** Corridors coloured by the length of the way to the root; what looks near may be far. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2880,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#0f1420');
    const next = wilson(COLUMNS, ROWS, ROOT, 1996);
    const steps = distances(next);
    const furthest = steps.reduce((most, d) => Math.max(most, d), 0);
    const tone = ramp([
      [0, '#fff6d8'],
      [0.12, '#f2c14e'],
      [0.28, '#e06c34'],
      [0.45, '#b02a4a'],
      [0.62, '#6a2a6e'],
      [0.8, '#2c4c8c'],
      [1, '#2f8f9a'],
    ]);
    const cell = (height * 0.965) / ROWS;
    const [left, top] = [(width - cell * COLUMNS) / 2, (height - cell * ROWS) / 2];
    const tiles: Tile[] = [];
    const box = (x0: number, y0: number, x1: number, y1: number, color: Tile['color']) => {
      const [a, b, c, d] = [left + x0 * cell, top + y0 * cell, left + x1 * cell, top + y1 * cell];
      tiles.push({
        points: [
          [a, b],
          [c, b],
          [c, d],
          [a, d],
        ],
        color,
      });
    };
    next.forEach((to, from) => {
      const [x, y] = [from % COLUMNS, Math.floor(from / COLUMNS)];
      const color = tone(steps[from]! / furthest);
      const [near, far] = [WALL / 2, 1 - WALL / 2];
      box(x + near, y + near, x + far, y + far, color);
      if (to < 0) return;
      const passage = mix(color, tone(steps[to]! / furthest), 0.5);
      if (to === from + 1) box(x + far, y + near, x + 1 + near, y + far, passage);
      if (to === from - 1) box(x - near, y + near, x + near, y + far, passage);
      if (to === from + COLUMNS) box(x + near, y + far, x + far, y + 1 + near, passage);
      if (to === from - COLUMNS) box(x + near, y - near, x + far, y + near, passage);
    });
    paintTiles(picture, tiles);
    return picture;
  },
};
