import { createMask, createPicture, type Mask, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import { dot, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A tile of the labyrinth: `size` in shares of the picture's height, `leaning` says which corners its arcs go round. */
export type ArcTile = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly level: number;
  readonly leaning: 0 | 1;
};

const COLUMNS = 8;
const ROWS = 4;
const LEVELS = 5;
/** The share of tiles quartered on the crest of the wave, by level. */
const CUTS = [0.9, 0.82, 0.58, 0.4];

/** How likely a tile is to be quartered: along a wave from the upper left to the lower right, and less with each level. */
const quartered = (x: number, y: number, level: number): number => {
  const wave = 0.5 + 0.26 * Math.sin(Math.PI * (x - 1)) - y;
  return CUTS[level]! * Math.exp(-((wave / (0.36 - 0.05 * level)) ** 2)) + 0.06;
};

/** Quarters the tiles of a grid by chance, and turns each by a throw of heads or tails. */
export function labyrinth(seed: number): ArcTile[] {
  const random = seededRandom(seed);
  const cut = (x: number, y: number, size: number, level: number): ArcTile[] => {
    const half = size / 2;
    if (level < LEVELS - 1 && random() < quartered(x + half, y + half, level)) {
      return [0, 1, 2, 3].flatMap((k) => cut(x + (k % 2) * half, y + (k >> 1) * half, half, level + 1));
    }
    return [{ x, y, size, level, leaning: random() < 0.5 ? 0 : 1 }];
  };
  return Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    cut((i % COLUMNS) / ROWS, Math.floor(i / COLUMNS) / ROWS, 1 / ROWS, 0),
  ).flat();
}

/** The two quarter circles of a tile, each from the middle of a side to the middle of the next. */
export function arcs({ x, y, size, leaning }: ArcTile): Point[][] {
  const corners: [number, number, number][] =
    leaning === 0
      ? [
          [x, y, 0],
          [x + size, y + size, 2],
        ]
      : [
          [x + size, y, 1],
          [x, y + size, 3],
        ];
  return corners.map(([cx, cy, quarter]) =>
    Array.from({ length: 33 }, (_, i): Point => {
      const angle = ((quarter + i / 32) * Math.PI) / 2;
      return [cx + (size / 2) * Math.cos(angle), cy + (size / 2) * Math.sin(angle)];
    }),
  );
}

const TONES = ['#e9b13f', '#1b1b20'] as const;

/**
 * Smith's arcs on tiles of five sizes. Half as large, a tile changes its two colours and carries discs over its corners,
 * so that every band runs on into its neighbours. Source: S. Truchet, "Mémoire sur les combinaisons" (1704);
 * C. S. Smith, Leonardo 20 (1987); C. Carlson, "Multi-scale Truchet patterns", Bridges (2018).
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, TONES[0]);
    const tiles = labyrinth(1704);
    for (let level = 0; level < LEVELS; level++) {
      const ground = createMask(width, height);
      const bands = createMask(width, height);
      for (const tile of tiles.filter((t) => t.level === level)) drawTile(tile, height, ground, bands);
      paint(picture, ground, TONES[level % 2]!);
      paint(picture, bands, TONES[(level + 1) % 2]!);
    }
    return picture;
  },
};

function drawTile(tile: ArcTile, scale: number, ground: Mask, bands: Mask): void {
  const size = tile.size * scale;
  const corners = [0, 1, 3, 2].map(
    (k): Point => [tile.x * scale + (k % 2) * size, tile.y * scale + (k >> 1) * size],
  );
  fillPolygon(ground, corners);
  for (const corner of corners) dot(ground, corner, size / 3);
  for (const arc of arcs(tile)) {
    strokeLine(
      bands,
      arc.map(([x, y]): Point => [x * scale, y * scale]),
      size / 3,
    );
  }
}
