import { describe, expect, it } from 'vitest';
import { finishesOf } from '../../../src/building/finishes.ts';
import { addFurniture } from '../../../src/building/furniture.ts';
import { RoomParts } from '../../../src/building/parts.ts';
import { SURFACE } from '../../../src/building/surface-kinds.ts';
import { sub, unit, type Vec3 } from '../../../src/building/vec.ts';
import type { Furniture } from '../../../src/museum/format/furniture.ts';
import { extentOf, footprintOf, heightOf } from '../../../src/museum/plan/footprint.ts';
import { isInside } from '../../../src/museum/plan/polygon.ts';
import { box } from '../../scene/room/small-museum.ts';
import { nearestHit, randomOf, trianglesOf } from '../ceiling/closed-room.ts';

const AT = { position: [4, 3] as const, rotationDeg: 25 };
const COLUMN = { ...AT, id: 'column', kind: 'column', diameterM: 0.5 } as const;
const BOOKCASE = {
  ...AT,
  id: 'books',
  kind: 'bookcase',
  widthM: 2.2,
  depthM: 0.4,
  heightM: 2.4,
} as const;

const PIECES: readonly (readonly [string, Furniture])[] = [
  ['a bench', { ...AT, id: 'bench', kind: 'bench', widthM: 1.8, depthM: 0.5, heightM: 0.44 }],
  ['a plinth', { ...AT, id: 'plinth', kind: 'plinth', widthM: 0.6, depthM: 0.6, heightM: 1 }],
  ['a table', { ...AT, id: 'table', kind: 'table', widthM: 2.2, depthM: 1, heightM: 0.74 }],
  ['a chair', { ...AT, id: 'chair', kind: 'chair', widthM: 0.46, depthM: 0.5, heightM: 0.84 }],
  ['a stool', { ...AT, id: 'stool', kind: 'chair', widthM: 0.4, depthM: 0.36, heightM: 0.46 }],
  ['a case of books', BOOKCASE],
  ['an empty bookcase', { ...BOOKCASE, books: false }],
  ['a round column', COLUMN],
  ['a low round column', { ...COLUMN, heightM: 2 }],
  ['a Tuscan column', { ...COLUMN, order: 'tuscan', material: 'stone' }],
  ['a low Tuscan column', { ...COLUMN, order: 'tuscan', heightM: 3 }],
  ['a pier', { ...COLUMN, order: 'square' }],
];

function built(piece: Furniture) {
  const parts = new RoomParts();
  const { boxes } = addFurniture(parts, box, piece, finishesOf(undefined));
  return { parts, boxes, triangles: trianglesOf(parts.facets) };
}

describe.each(PIECES)('%s', (_, piece) => {
  const { parts, boxes, triangles } = built(piece);
  const heightM = heightOf(piece, box.heightM);

  it('is closed: whoever looks at it sees the front of something', () => {
    const random = randomOf(5);
    const seen = [];
    for (let i = 0; i < 1500; i++) {
      const angle = random() * 2 * Math.PI;
      const from: Vec3 = [4 + 3 * Math.cos(angle), 0.02 + 3.9 * random(), 3 + 3 * Math.sin(angle)];
      const aim: Vec3 = [4 + 1.4 * (random() - 0.5), heightM * random(), 3 + 1.4 * (random() - 0.5)];
      const hit = nearestHit(triangles, from, unit(sub(aim, from)));
      if (hit) seen.push(hit.isFront);
    }
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter((isFront) => !isFront)).toEqual([]);
  });

  it('stays within its footprint, and is as high as it says', () => {
    const { widthM, depthM } = extentOf(piece);
    // A hair wider, for what lies on its edge.
    const outline = footprintOf(
      piece.kind === 'column'
        ? { ...piece, diameterM: piece.diameterM + 0.002 }
        : { ...piece, widthM: widthM + 0.002, depthM: depthM + 0.002 },
    );
    let top = 0;
    for (let i = 0; i < triangles.length; i += 3) {
      const [x, y, z] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
      if (!isInside(outline, x, z)) expect([x, y, z]).toBe('inside its footprint');
      top = Math.max(top, y);
      expect(y).toBeGreaterThan(-1e-9);
    }
    expect(top).toBeCloseTo(heightM, 9);
    for (const { centre, half } of boxes) expect(centre[1] + half[1]).toBeLessThanOrEqual(heightM + 1e-9);
  });

  it('has facets whose charts hold them', () => {
    for (const { chart, chartAt } of parts.facets) {
      const { min, size } = parts.charts[chart]!;
      for (const [u, v] of chartAt ?? []) {
        expect(u).toBeGreaterThanOrEqual(min[0] - 1e-9);
        expect(u).toBeLessThanOrEqual(min[0] + size[0] + 1e-9);
        expect(v).toBeGreaterThanOrEqual(min[1] - 1e-9);
        expect(v).toBeLessThanOrEqual(min[1] + size[1] + 1e-9);
      }
    }
  });
});

describe('a column', () => {
  it('is as far around as its diameter says', () => {
    const { parts } = built(COLUMN);
    const shaft = parts.facets.filter(({ chartAt }) => chartAt);
    const around = shaft.reduce((sum, { contour }) => sum + contour[1]![0] - contour[0]![0], 0);
    expect(around).toBeLessThanOrEqual(Math.PI * 0.5);
    expect(around).toBeGreaterThan(Math.PI * 0.5 * 0.998);
    expect(parts.charts[shaft[0]!.chart]!.size[0]).toBeCloseTo(Math.PI * 0.5, 9);
  });

  /** Heights of the upper sides of abaci, which are 1.24 times as wide as the shaft. */
  const abaciM = (diameterM: number) =>
    built({ ...COLUMN, diameterM, order: 'tuscan' })
      .parts.facets.filter(({ plane, contour }) => {
        const widthM = Math.max(...contour.map(([u]) => u)) - Math.min(...contour.map(([u]) => u));
        return plane.n[1] > 0.99 && Math.abs(widthM - 1.24 * diameterM) < 1e-9;
      })
      .map(({ plane }) => plane.origin[1]);

  it('in the Tuscan order carries its entablature to the ceiling, where the room is high enough for both', () => {
    // 3½ modules (Vignola), of 0.25 m.
    expect(abaciM(0.5)).toEqual([expect.closeTo(box.heightM - 0.875, 9)]);
    const { boxes } = built({ ...COLUMN, order: 'tuscan' });
    expect(Math.max(...boxes.map(({ centre, half }) => centre[1] + half[1]))).toBeCloseTo(box.heightM, 9);
    // A thicker one would be squat below it, and meets the ceiling with its abacus.
    expect(abaciM(0.6)).toEqual([]);
  });

  it('stops light that would go through it, but none beside it', () => {
    const { boxes } = built(COLUMN);
    for (const { half, width } of boxes) {
      expect(Math.hypot(half[0], half[2])).toBeLessThan(0.25);
      expect(Math.hypot(half[0], half[2])).toBeGreaterThan(0.24);
      expect(Math.hypot(...width)).toBeCloseTo(1, 9);
    }
    expect(boxes).toHaveLength(2);
  });
});

describe('a row of books', () => {
  const spinesOf = (id: string) =>
    built({ ...BOOKCASE, id }).parts.facets.filter(({ surface }) => surface === SURFACE.books);

  it('is the same every time, and another in every case and on every shelf', () => {
    const spines = spinesOf('books');
    expect(spinesOf('books')).toEqual(spines);
    const starts = [...spines, ...spinesOf('others')].map(({ contour }) => contour[0]![0]);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('tells its height in centimetres and the height above its shelf', () => {
    for (const { contour } of spinesOf('books')) {
      const [low, high] = [contour[0]![1], contour[2]![1]];
      expect(low).toBe(Math.round(low));
      expect(Math.abs(high - low - low / 100)).toBeLessThanOrEqual(0.005);
    }
  });
});
