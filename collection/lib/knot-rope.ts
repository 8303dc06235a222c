import { packKnot } from './knot-diagram.ts';
import type { Point } from './stroke.ts';

/** Points from a crossing to the middle of the edge after it, and again to the next crossing. */
export const STEPS = 48;
/** While it settles: every how many points are looked at, how often, and the distance that strands keep. */
const COARSE = 12;
const ROUNDS = 100;
const ROOM = 0.36;
/** How far bends are rounded, in steps along the rope. */
const SOFTEN = 14;

/**
 * A smooth closed line through the diagram with the given face outside, `STEPS` points from station to station, turned to
 * look most alike left and right; its box has half-size 1 around the origin.
 */
export function rope(code: readonly number[], outer: number): Point[] {
  const loose = relax(fitted(curve(packKnot(code, outer)).filter((_, i) => i % COARSE === 0)), code);
  const line = soften(curve(loose, COARSE));
  const [x, y] = [0, 1].map((axis) => line.reduce((sum, p) => sum + p[axis]!, 0) / line.length) as [
    number,
    number,
  ];
  const centred = line.map((p): Point => [p[0] - x, p[1] - y]);
  return fitted(turnedBy(centred, uprightTurn(centred)));
}

const turnedBy = (line: readonly Point[], angle: number): Point[] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return line.map(([x, y]): Point => [x * c - y * s, x * s + y * c]);
};

function fitted(line: readonly Point[]): Point[] {
  const span = (axis: 0 | 1) => {
    const values = line.map((p) => p[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [[x0, x1], [y0, y1]] = [span(0), span(1)];
  const half = Math.max(x1 - x0, y1 - y0) / 2;
  return line.map(([x, y]): Point => [(x - (x0 + x1) / 2) / half, (y - (y0 + y1) / 2) / half]);
}

/** Catmull–Rom through the stations, closed. */
function curve(stations: readonly Point[], steps = STEPS): Point[] {
  const n = stations.length;
  return stations.flatMap((p1, i) => {
    const [p0, p2, p3] = [stations[(i + n - 1) % n]!, stations[(i + 1) % n]!, stations[(i + 2) % n]!];
    return Array.from({ length: steps }, (_, k): Point => {
      const t = k / steps;
      const at = (axis: 0 | 1) => {
        const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      };
      return [at(0), at(1)];
    });
  });
}

/**
 * Lets a diagram settle like an elastic rope: lengths even out, bends open, strands keep their distance, and where two
 * cross they do so squarely. Too gently for a strand ever to pass another.
 */
function relax(start: readonly Point[], code: readonly number[]): Point[] {
  let line = start.map(([x, y]): [number, number] => [x, y]);
  const n = line.length;
  const perPassage = n / (2 * code.length);
  const crossings = code.map((even, i) => [2 * i * perPassage, (even - 1) * perPassage] as const);
  const apart = (i: number, j: number) => Math.min(Math.abs(i - j), n - Math.abs(i - j));
  // How many steps apart two points are, at the least: along the rope, or square across a crossing.
  const steps = (i: number, j: number): number =>
    Math.min(
      0.4 * apart(i, j),
      ...crossings.map(
        ([a, b]) =>
          0.65 * Math.min(Math.hypot(apart(i, a), apart(j, b)), Math.hypot(apart(i, b), apart(j, a))),
      ),
    );
  const table = Float64Array.from({ length: n * n }, (_, k) => steps(Math.floor(k / n), k % n));
  for (let round = 0; round < ROUNDS; round++) {
    const at = (i: number) => line[((i % n) + n) % n]!;
    const push = line.map((): [number, number] => [0, 0]);
    const lengths = line.map((p, i) => Math.hypot(at(i + 1)[0] - p[0], at(i + 1)[1] - p[1]));
    const mean = lengths.reduce((a, b) => a + b) / n;
    for (let i = 0; i < n; i++) {
      const pull = (0.02 * (lengths[i]! - mean)) / (lengths[i]! || 1);
      for (const k of [0, 1] as const) {
        const along = (at(i + 1)[k] - at(i)[k]) * pull;
        push[i]![k] += along;
        push[(i + 1) % n]![k] -= along;
        const bend = 4 * (at(i - 1)[k] + at(i + 1)[k]) - 6 * at(i)[k] - at(i - 2)[k] - at(i + 2)[k];
        push[i]![k] += 0.1 * bend;
      }
      for (let j = 0; j < i; j++) {
        const room = Math.min(ROOM, table[i * n + j]! * mean);
        const [dx, dy] = [at(i)[0] - at(j)[0], at(i)[1] - at(j)[1]];
        const distance = Math.hypot(dx, dy);
        if (distance >= room || distance < 1e-9) continue;
        const force = (0.06 * (room - distance)) / distance;
        push[i]![0] += dx * force;
        push[i]![1] += dy * force;
        push[j]![0] -= dx * force;
        push[j]![1] -= dy * force;
      }
    }
    line = line.map(([x, y], i) => {
      const [dx, dy] = push[i]!;
      const gentle = Math.min(1, 0.01 / (Math.hypot(dx, dy) || 1));
      return [x + dx * gentle, y + dy * gentle];
    });
    for (const [a, b] of crossings) {
      for (const k of [0, 1] as const) {
        const between = (line[a]![k] + line[b]![k]) / 2;
        line[a]![k] = line[b]![k] = between;
      }
    }
    line = fitted(line).map(([x, y]) => [x, y]);
  }
  return line;
}

/** Rounds a closed line: every point becomes the mean of its neighbourhood (a Gaussian's). */
function soften(line: readonly Point[]): Point[] {
  const n = line.length;
  const weights = Array.from({ length: 6 * SOFTEN + 1 }, (_, i) =>
    Math.exp(-(((i - 3 * SOFTEN) / SOFTEN) ** 2) / 2),
  );
  const total = weights.reduce((a, b) => a + b);
  return line.map((_, i): Point => {
    const mean = (axis: 0 | 1) =>
      weights.reduce((sum, w, k) => sum + w * line[(i + k - 3 * SOFTEN + n) % n]![axis], 0) / total;
    return [mean(0), mean(1)];
  });
}

/** The turn after which the line and its mirror image in the vertical lie closest to each other; heavier below. */
function uprightTurn(line: readonly Point[]): number {
  const some = line.filter((_, i) => i % 12 === 0);
  let [best, least] = [0, Infinity];
  for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 90) {
    const points = turnedBy(some, angle);
    const miss = points.reduce(
      (sum, [x, y]) => sum + Math.min(...points.map(([u, v]) => (x + u) ** 2 + (y - v) ** 2)),
      0,
    );
    const low = Math.max(...points.map((p) => p[1]));
    if (miss * (1 + 0.15 * low) < least) [best, least] = [angle, miss * (1 + 0.15 * low)];
  }
  return best;
}
