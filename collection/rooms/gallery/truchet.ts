import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const COLUMNS = 40;
const ROWS = 20;

/**
 * Which corner of its square a tile's black half covers: 0 top left, then clockwise. This is one of Truchet's regular orders.
 * Source: S. Truchet, "Mémoire sur les combinaisons", 1704 (plates).
 */
export const orderly = (column: number, row: number): number => {
  const corners = [
    [2, 3, 0, 1],
    [1, 0, 3, 2],
    [0, 1, 2, 3],
    [3, 2, 1, 0],
  ];
  return corners[row % 4]![column % 4]!;
};

/** The black half of the unit tile at (x, y). */
export const blackHalf = (corner: number, x: number, y: number): Point[] => {
  const square: Point[] = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];
  return square.filter((_, i) => i !== (corner + 2) % 4);
};

/** Perfect order at the left; towards the right a growing share of the tiles has been turned by chance. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 1024,
  render(width, height) {
    const picture = createPicture(width, height, '#f2ecdf');
    const random = seededRandom(1704);
    const cell = (width * 0.94) / COLUMNS;
    const left = (width - cell * COLUMNS) / 2;
    const top = (height - cell * ROWS) / 2;
    const ink = createMask(width, height);
    for (let column = 0; column < COLUMNS; column++) {
      const disorder = Math.max(0, column / (COLUMNS - 1) - 0.12) ** 2.2;
      for (let row = 0; row < ROWS; row++) {
        const turned = random() < disorder;
        const corner = turned ? Math.floor(random() * 4) : orderly(column, row);
        fillPolygon(
          ink,
          blackHalf(corner, column, row).map(([x, y]): Point => [left + x * cell, top + y * cell]),
        );
      }
    }
    paint(picture, ink, '#191715');
    return picture;
  },
};
