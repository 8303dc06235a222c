import { describe, expect, it } from 'vitest';
import { archimedean } from '../../../collection/lib/archimedean.ts';
import { determinantOf, diagramFaces } from '../../../collection/lib/knot-diagram.ts';
import { rope } from '../../../collection/lib/knot-rope.ts';
import { cross3, dot3, type Mesh, sub3, unit3, type Vec3, vertex } from '../../../collection/lib/mesh.ts';
import { facesOf, PLATONIC, shortestPairs } from '../../../collection/lib/polyhedra.ts';
import { hatching } from '../../../collection/rooms/solids/archimedean.ts';
import { work as borromean, ring } from '../../../collection/rooms/solids/borromean.ts';
import { KNOTS } from '../../../collection/rooms/solids/knots.ts';
import { work as leonardo, truncatedIcosahedron } from '../../../collection/rooms/solids/leonardo.ts';
import { INNER, work as nest, ORDER, orbs } from '../../../collection/rooms/solids/platonic-nest.ts';
import { spikes, work as star } from '../../../collection/rooms/solids/stellated-dodecahedron.ts';
import { layerAt, stellationLines } from '../../../collection/rooms/solids/stellations.ts';

/** The volume inside a mesh, cubic metres: positive where its triangles look outwards. */
function volume({ positions, indices }: Mesh): number {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertex(positions, indices[t + k]!)) as [Vec3, Vec3, Vec3];
    sum += dot3(a, cross3(b, c)) / 6;
  }
  return sum;
}

describe('solids', () => {
  it('has the five regular solids with Euler’s 2', () => {
    for (const corners of Object.values(PLATONIC)) {
      expect(corners.length - shortestPairs(corners).length + facesOf(corners).length).toBe(2);
    }
  });

  it('gives Kepler’s star sixty triangles in twelve planes, five to each', () => {
    const triangles = spikes().flatMap(({ tip, foot }) =>
      foot.map((a, i) => [tip, a, foot[(i + 1) % 5]!] as const),
    );
    expect(triangles).toHaveLength(60);
    const planes = new Map<string, number>();
    for (const [a, b, c] of triangles) {
      const key = unit3(cross3(sub3(b, a), sub3(c, a)))
        .map((v) => Math.round(v * 1e6) + 0)
        .join();
      planes.set(key, (planes.get(key) ?? 0) + 1);
    }
    expect([...planes.values()]).toEqual(Array.from({ length: 12 }, () => 5));
  });

  it('nests each solid’s faces on the sphere that carries the next one’s corners', () => {
    for (const name of ORDER) {
      const corners = PLATONIC[name];
      const [a, b, c] = facesOf(corners)[0]!.map((k) => unit3(corners[k]!)) as [Vec3, Vec3, Vec3];
      expect(Math.abs(dot3(unit3(cross3(sub3(b, a), sub3(c, a))), a))).toBeCloseTo(INNER[name], 9);
    }
    expect(orbs()).toHaveLength(6);
    expect(orbs()[2]).toBeCloseTo(1 / 3 / Math.sqrt(3));
  });

  it('cuts the icosahedron to twelve pentagons and twenty hexagons', () => {
    const sides = facesOf(truncatedIcosahedron()).map((face) => face.length);
    expect(sides.filter((n) => n === 5)).toHaveLength(12);
    expect(sides.filter((n) => n === 6)).toHaveLength(20);
  });

  it('leaves each pair of Borromean rings unlinked: one passes the other’s plane twice inside, or twice outside', () => {
    const inside = (p: Vec3, k: number): boolean => {
      // Coordinates of the k-th ring's own plane, long axis first.
      const [u, v] = k === 0 ? [p[0], p[1]] : k === 1 ? [p[1], p[2]] : [p[2], p[0]];
      return (u / ring(0, 0)[0]) ** 2 + v ** 2 < 1;
    };
    // Ring 0 meets the plane x = 0 of ring 1 at its short ends, the plane y = 0 of ring 2 at its long ends.
    expect([ring(0, Math.PI / 2), ring(0, -Math.PI / 2)].map((p) => inside(p, 1))).toEqual([true, true]);
    expect([ring(0, 0), ring(0, Math.PI)].map((p) => inside(p, 2))).toEqual([false, false]);
  });

  it('finds exactly the thirteen, every corner of each like the others and the edges alike', () => {
    const solids = Object.values(archimedean());
    expect(solids).toHaveLength(13);
    for (const corners of solids) {
      const faces = facesOf(corners);
      expect(corners.length - shortestPairs(corners).length + faces.length).toBe(2);
      const around = corners.map((_, k) =>
        faces
          .filter((f) => f.includes(k))
          .map((f) => f.length)
          .sort()
          .join(),
      );
      expect(new Set(around).size).toBe(1);
    }
    expect(archimedean()['snub dodecahedron']).toHaveLength(60);
  });

  it('keeps hatching inside its polygon, at even distances', () => {
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    const lines = hatching(square, 0, 0.25);
    for (const [[x0, y0], [x1, y1]] of lines) {
      expect(y0).toBeCloseTo(y1);
      expect(Math.abs(x1 - x0)).toBeCloseTo(1);
    }
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  it('cuts a face’s plane by eighteen lines, nine of which the furthest cells lie beyond', () => {
    const lines = stellationLines();
    expect(lines).toHaveLength(18);
    expect(layerAt(lines, 0, 0)).toBe(0);
    const far = Array.from({ length: 360 }, (_, i) => {
      const a = (i * Math.PI) / 180;
      return layerAt(lines, 1000 * Math.cos(a), 1000 * Math.sin(a));
    });
    expect(Math.max(...far)).toBe(9);
  });

  it('draws fourteen different alternating knots: crossings and determinants as in the tables', () => {
    const determinants = [3, 5, 5, 7, 9, 11, 13, 7, 11, 13, 15, 17, 19, 21];
    expect(KNOTS.map(({ code }) => determinantOf(code))).toEqual(determinants);
    for (const { code, crossings } of KNOTS) {
      expect(code).toHaveLength(crossings);
      expect(diagramFaces(code)).toHaveLength(crossings + 2);
    }
  });

  it.each(KNOTS)('lets the rope of knot $crossings.$index cross itself as often as the knot says', (knot) => {
    const line = rope(knot.code, knot.outer).filter((_, i) => i % 6 === 0);
    let crossings = 0;
    line.forEach((a, i) => {
      const b = line[(i + 1) % line.length]!;
      for (let j = 0; j < i - 1; j++) {
        const [c, d] = [line[j]!, line[j + 1]!];
        if (i === line.length - 1 && j === 0) continue;
        if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossings++;
      }
    });
    expect(crossings).toBe(knot.crossings);
  });

  it.each([
    ['star', star],
    ['nest', nest],
    ['hollow solid', leonardo],
    ['rings', borromean],
  ] as const)('builds the %s looking outwards and standing on its plinth', (_, work) => {
    const mesh = work.build();
    expect(volume(mesh)).toBeGreaterThan(1e-5);
    let low = Infinity;
    for (let i = 1; i < mesh.positions.length; i += 3) low = Math.min(low, mesh.positions[i]!);
    expect(low).toBeCloseTo(0, 6);
  });
});

type Flat = readonly [number, number];
const side = (a: Flat, b: Flat, p: Flat): boolean =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0;
