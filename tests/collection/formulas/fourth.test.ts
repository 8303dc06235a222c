import { describe, expect, it } from 'vitest';
import {
  cell24,
  cell120,
  cell600,
  coxeterPlane,
  dotN,
  furthest,
  stereographic,
} from '../../../collection/lib/four-space.ts';
import { cross3, dot3, sub3, type Vec3 } from '../../../collection/lib/mesh.ts';
import { shortestPairs } from '../../../collection/lib/polyhedra.ts';
import { quintic } from '../../../collection/rooms/fourth/calabi-yau.ts';
import { cells as octahedra, outline, plan } from '../../../collection/rooms/fourth/cell24.ts';
import { half } from '../../../collection/rooms/fourth/cell120.ts';
import { drawing, roots } from '../../../collection/rooms/fourth/e8.ts';
import { fibre } from '../../../collection/rooms/fourth/hopf.ts';
import { cells, HEIGHTS, slice } from '../../../collection/rooms/fourth/passage.ts';
import { corners, shadow } from '../../../collection/rooms/fourth/tesseract.ts';

describe('the fourth dimension', () => {
  it('has the regular polytopes’ corners and edges', () => {
    expect([cell24(), cell600(), cell120()].map((p) => p.length)).toEqual([24, 120, 600]);
    expect([cell24(), cell600(), cell120()].map((p) => shortestPairs(p).length)).toEqual([96, 720, 1200]);
  });

  it('gives each of the 120 cells twenty corners', () => {
    const all = cell120();
    expect(cell600().every((d) => furthest(all, d).length === 20)).toBe(true);
  });

  it('keeps 330 corners and 620 edges of the half', () => {
    const { edges } = half();
    expect(edges).toHaveLength(620);
    expect(new Set(edges.flat()).size).toBe(330);
  });

  it('links any two of Hopf’s fibres once', () => {
    const ring = (longitude: number, latitude: number): Vec3[] =>
      Array.from({ length: 240 }, (_, i) =>
        stereographic(fibre(longitude, latitude, (2 * Math.PI * i) / 240)),
      );
    expect(Math.abs(linking(ring(0.3, 0.7), ring(2, 0.7)))).toBeCloseTo(1, 1);
    expect(Math.abs(linking(ring(0.3, 0.7), ring(1, -0.3)))).toBeCloseTo(1, 1);
  });

  it('joins the tesseract’s sixteen corners by 32 edges, the far cube smaller', () => {
    expect(shortestPairs(corners())).toHaveLength(32);
    expect(shadow([1, 1, 1, -1])[0]).toBeLessThan(shadow([1, 1, 1, 1])[0]);
  });

  it('puts E8’s 240 roots on eight rings of thirty, and finds 56 neighbours of each', () => {
    const { points, edges } = drawing();
    expect(roots()).toHaveLength(240);
    expect(edges).toHaveLength(6720);
    const rings = new Map<string, number>();
    for (const p of points) {
      const key = Math.hypot(...p).toFixed(6);
      rings.set(key, (rings.get(key) ?? 0) + 1);
    }
    expect([...rings.values()]).toEqual(Array.from({ length: 8 }, () => 30));
  });

  it('spans a Coxeter plane by two vectors of length 1 at right angles', () => {
    const [u, v] = coxeterPlane(
      [
        [1, -1, 0],
        [0, 1, -1],
      ],
      3,
    );
    expect(dotN(u, u)).toBeCloseTo(1);
    expect(dotN(v, v)).toBeCloseTo(1);
    expect(dotN(u, v)).toBeCloseTo(0);
  });

  it('covers the middle of the 24-cell’s plan by twelve of its octahedra, six corners each', () => {
    const flat = plan();
    expect(octahedra().every((cell) => cell.length === 6)).toBe(true);
    const over = octahedra().filter((cell) => {
      const shape = outline(cell.map((k) => flat[k]!));
      return shape.every((a, i) => {
        const b = shape[(i + 1) % shape.length]!;
        return a[0] * b[1] - a[1] * b[0] > 1e-9;
      });
    });
    expect(over).toHaveLength(12);
  });

  it('stays on the quintic: z₁⁵ + z₂⁵ = 1', () => {
    const fifth = ([re, im]: readonly [number, number]): [number, number] => {
      const [r, a] = [Math.hypot(re, im) ** 5, 5 * Math.atan2(im, re)];
      return [r * Math.cos(a), r * Math.sin(a)];
    };
    for (const [k1, k2, x, y] of [
      [0, 0, 0.4, 0.9],
      [3, 1, -0.7, 0.3],
      [4, 4, 1, 1.2],
    ] as const) {
      const [a, b] = quintic(k1, k2, x, y).map(fifth) as [[number, number], [number, number]];
      expect(a[0] + b[0]).toBeCloseTo(1, 9);
      expect(a[1] + b[1]).toBeCloseTo(0, 9);
    }
  });

  it('slices the 120-cell into closed solids: a dodecahedron first, a football’s faces third, 42 faces in the middle', () => {
    const all = cells();
    const slices = HEIGHTS.map((c) => slice(all, c));
    expect(slices.map((s) => s.length)).toEqual([12, 32, 32, 62, 42, 62, 32, 32, 12]);
    expect(slices[2]!.filter((f) => f.corners.length === 6)).toHaveLength(20);
    for (const facets of slices) {
      const sum = [0, 0, 0];
      for (const { corners: ring } of facets) {
        ring.forEach((p, i) => {
          cross3(p, ring[(i + 1) % ring.length]!).forEach((v, k) => {
            sum[k]! += v;
          });
        });
      }
      expect(Math.hypot(...sum)).toBeCloseTo(0, 6);
    }
  });
});

/** Gauss's integral: how often two closed lines are linked. */
function linking(a: readonly Vec3[], b: readonly Vec3[]): number {
  let sum = 0;
  a.forEach((p, i) => {
    const da = sub3(a[(i + 1) % a.length]!, p);
    b.forEach((q, j) => {
      const db = sub3(b[(j + 1) % b.length]!, q);
      const r = sub3(p, q);
      sum += dot3(r, cross3(da, db)) / Math.hypot(...r) ** 3;
    });
  });
  return sum / (4 * Math.PI);
}
