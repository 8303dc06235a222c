import { createPicture } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A domino by its upper left cell and the way it is going. Lying ones go north or south, standing ones east or west. */
export type Domino = { row: number; column: number; going: 'N' | 'S' | 'E' | 'W' };

const inside = (row: number, column: number, order: number): boolean =>
  row >= 0 &&
  column >= 0 &&
  row < 2 * order &&
  column < 2 * order &&
  Math.abs(row - order + 0.5) + Math.abs(column - order + 0.5) <= order;

const MOVES = { N: [-1, 0], S: [1, 0], E: [0, 1], W: [0, -1] } as const;
const OPPOSITE = { N: ['S', -1, 0], S: ['N', 1, 0], E: ['W', 0, 1], W: ['E', 0, -1] } as const;

/**
 * One of the 2^(n(n+1)/2) tilings of the Aztec diamond of order n, each as likely as any other: dominoes that would run
 * into one another go, the rest move a step, and every hole of 2 × 2 gets a new pair by the toss of a coin.
 * Source: N. Elkies, G. Kuperberg, M. Larsen, J. Propp, "Alternating-sign matrices and domino tilings", 1992.
 */
export function shuffle(order: number, seed: number): Domino[] {
  const random = seededRandom(seed);
  let dominoes: Domino[] = [];
  for (let n = 1; n <= order; n++) {
    const place = new Map(dominoes.map((d) => [d.row * 4096 + d.column, d.going]));
    const moved = dominoes
      .filter(({ row, column, going }) => {
        const [other, dr, dc] = OPPOSITE[going];
        return place.get((row + dr) * 4096 + column + dc) !== other;
      })
      .map(({ row, column, going }): Domino => {
        const [dr, dc] = MOVES[going];
        return { row: row + 1 + dr, column: column + 1 + dc, going };
      });
    dominoes = fillHoles(moved, n, random);
  }
  return dominoes;
}

function fillHoles(dominoes: Domino[], order: number, random: () => number): Domino[] {
  const side = 2 * order;
  const taken = new Uint8Array(side * side);
  for (const { row, column, going } of dominoes) {
    taken[row * side + column] = 1;
    taken[going === 'N' || going === 'S' ? row * side + column + 1 : (row + 1) * side + column] = 1;
  }
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (taken[row * side + column] || !inside(row, column, order)) continue;
      for (const at of [0, 1, side, side + 1]) taken[row * side + column + at] = 1;
      if (random() < 0.5) dominoes.push({ row, column, going: 'N' }, { row: row + 1, column, going: 'S' });
      else dominoes.push({ row, column, going: 'W' }, { row, column: column + 1, going: 'E' });
    }
  }
  return dominoes;
}

const ORDER = 160;
const JOINT = 0.06;
const TONES = { N: '#1d3557', S: '#e9dcc0', E: '#c23b2a', W: '#dd9f33' } as const;

/** The diamond stands on a side, so that the circle touches the middles of the picture’s four edges. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#14120f');
    const scale = (width * 0.955) / (ORDER * Math.SQRT2);
    const place = (row: number, column: number): Point => {
      const [x, y] = [column - ORDER, row - ORDER];
      return [width / 2 + ((x - y) * scale) / Math.SQRT2, height / 2 + ((x + y) * scale) / Math.SQRT2];
    };
    const tiles = shuffle(ORDER, 1992).map(({ row, column, going }): Tile => {
      const lying = going === 'N' || going === 'S';
      const [top, left] = [row + JOINT, column + JOINT];
      const [bottom, right] = [row + (lying ? 1 : 2) - JOINT, column + (lying ? 2 : 1) - JOINT];
      return {
        points: [place(top, left), place(top, right), place(bottom, right), place(bottom, left)],
        color: TONES[going],
      };
    });
    paintTiles(picture, tiles);
    return picture;
  },
};
