import { describe, expect, it } from 'vitest';
import { HAT, hatPatch } from '../../collection/lib/hat.ts';
import { nextYear } from '../../collection/rooms/cabinet/logistic-map.ts';
import { advance, flow } from '../../collection/rooms/cabinet/lorenz.ts';
import { boy } from '../../collection/rooms/court/boy-surface.ts';
import { flowsnake } from '../../collection/rooms/dust/gosper.ts';
import { hilbertCell } from '../../collection/rooms/dust/hilbert.ts';
import { flee } from '../../collection/rooms/dust/mandelbrot.ts';
import { deflate, type HalfRhomb, PHI, sun } from '../../collection/rooms/gallery/penrose.ts';
import { type Pin, split } from '../../collection/rooms/gallery/pinwheel.ts';
import { fold, hyperbolicDistance, mirrorCircle } from '../../collection/rooms/gallery/poincare-disc.ts';
import { trochoid } from '../../collection/rooms/rotunda/cycloid.ts';
import { maurerRose } from '../../collection/rooms/rotunda/maurer-rose.ts';
import { reflect } from '../../collection/rooms/rotunda/nephroid.ts';
import { GOLDEN_ANGLE } from '../../collection/rooms/rotunda/phyllotaxis.ts';
import { compose, grandma, type Moebius } from '../../collection/rooms/salon/kleinian.ts';
import { zeta } from '../../collection/rooms/salon/zeta.ts';

type Flat = readonly [number, number];

/** Twice the signed area of a polygon, halved. */
const area = (points: readonly Flat[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);

describe('curves', () => {
  it('brings the rim of the wheel to the road once a turn and to its height of 2r halfway', () => {
    expect(trochoid(1, 1, 2 * Math.PI)[0]).toBeCloseTo(2 * Math.PI);
    expect(trochoid(1, 1, 2 * Math.PI)[1]).toBeCloseTo(0);
    expect(trochoid(1, 1, Math.PI)[1]).toBeCloseTo(2);
  });

  it('divides the turn by the golden ratio', () => {
    expect(GOLDEN_ANGLE / (2 * Math.PI)).toBeCloseTo(1 - 1 / PHI, 12);
  });

  it('closes Maurer’s walk over five petals after 180 leaps, and not before', () => {
    const walk = maurerRose(5, 97);
    expect(walk).toHaveLength(361);
    const leap = (k: number) =>
      `${walk[k]!.map((v) => Math.round(v * 1e9) + 0)} ${walk[k + 1]!.map((v) => Math.round(v * 1e9) + 0)}`;
    const leaps = Array.from({ length: 360 }, (_, k) => leap(k));
    expect(new Set(leaps.slice(0, 180)).size).toBe(180);
    expect(leaps.slice(180)).toEqual(leaps.slice(0, 180));
  });

  it('throws a ray through the middle straight back, and others at equal angles', () => {
    expect(Math.cos(reflect(0, 0).heading)).toBeCloseTo(-1);
    const { at, heading } = reflect(0.5, 0);
    const chord = Math.atan2(Math.sin(at) - Math.sin(0.5), Math.cos(at) - Math.cos(0.5));
    expect(Math.cos(chord - heading)).toBeCloseTo(1);
  });
});

describe('tilings', () => {
  const count = (halves: readonly HalfRhomb[], thick: boolean) =>
    halves.filter((h) => h.thick === thick).length;

  it('keeps the area when Penrose’s half rhombs are cut, and tends to the golden ratio of thick to thin', () => {
    let halves = sun();
    const whole = halves.reduce((sum, { apex, b, c }) => sum + Math.abs(area([apex, b, c])), 0);
    for (let i = 0; i < 7; i++) halves = deflate(halves);
    expect(halves.reduce((sum, { apex, b, c }) => sum + Math.abs(area([apex, b, c])), 0)).toBeCloseTo(
      whole,
      9,
    );
    expect(count(halves, true) / count(halves, false)).toBeCloseTo(PHI, 2);
  });

  it('gives the hat the area of eight kites, and about one mirrored hat in eight', () => {
    expect(Math.abs(area(HAT))).toBeCloseTo(8 * Math.sqrt(3), 9);
    const hats = hatPatch(3);
    const mirrored = hats.filter(({ label }) => label === 'mirrored').length;
    expect(mirrored / hats.length).toBeCloseTo(1 / (1 + PHI ** 4), 2);
  });

  it('lays the hats without overlap: of points scattered over the patch none lies inside two', () => {
    const hats = hatPatch(2).map(({ outline }) => outline);
    for (let i = 0; i < 400; i++) {
      const p: Flat = [((i * 7.31) % 16) - 8, ((i * 3.77) % 16) - 8];
      expect(hats.filter((hat) => inside(p, hat)).length).toBeLessThanOrEqual(1);
    }
  });

  it('cuts the pinwheel’s triangle into five like it', () => {
    const whole: Pin = [
      [0, 0],
      [0, 1],
      [2, 0],
    ];
    const parts = split(whole);
    expect(parts).toHaveLength(5);
    for (const [right, short, long] of parts) {
      expect(Math.hypot(short[0] - right[0], short[1] - right[1])).toBeCloseTo(1 / Math.sqrt(5));
      expect(Math.hypot(long[0] - right[0], long[1] - right[1])).toBeCloseTo(2 / Math.sqrt(5));
      expect(Math.abs(area([right, short, long]))).toBeCloseTo(1 / 5);
    }
  });

  it('walks Hilbert’s curve through every cell, each next to the last', () => {
    const cells = Array.from({ length: 256 }, (_, i) => hilbertCell(4, i));
    expect(new Set(cells.map(String)).size).toBe(256);
    cells.slice(1).forEach(([x, y], i) => {
      expect(Math.abs(x - cells[i]![0]) + Math.abs(y - cells[i]![1])).toBe(1);
    });
  });

  it('never lets the flowsnake visit a place twice', () => {
    const places = flowsnake(3).map(([x, y]) => `${Math.round(x * 1e6)} ${Math.round(y * 1e6)}`);
    expect(places).toHaveLength(344);
    expect(new Set(places).size).toBe(344);
  });

  it('folds points of the disc by mirrors, which keep hyperbolic distances to the folded centre', () => {
    const { centre, radius } = mirrorCircle(7, 3);
    expect(centre ** 2).toBeCloseTo(1 + radius ** 2);
    const p = fold(0.6, 0.5);
    expect(Math.atan2(p.y, p.x)).toBeLessThanOrEqual(Math.PI / 7 + 1e-9);
    expect(Math.hypot(p.x - centre, p.y)).toBeGreaterThanOrEqual(radius - 1e-9);
    expect(hyperbolicDistance([0, 0], [0.5, 0])).toBeCloseTo(Math.log(3));
  });
});

describe('chaos and the complex plane', () => {
  it('holds still at Lorenz’s fixed points and moves along the flow elsewhere', () => {
    const rest = Math.sqrt((8 / 3) * 27);
    for (const v of flow([rest, rest, 27])) expect(v).toBeCloseTo(0, 9);
    expect(advance([1, 0, 0], 1e-4)[0]).toBeCloseTo(1 - 1e-3, 5);
  });

  it('has May’s population settle at 1 − 1/r where it can', () => {
    let x = 0.3;
    for (let i = 0; i < 200; i++) x = nextYear(2.5, x);
    expect(x).toBeCloseTo(0.6);
  });

  it('knows ζ(2), ζ(½) and the first zero', () => {
    expect(zeta([2, 0])[0]).toBeCloseTo(Math.PI ** 2 / 6, 10);
    expect(zeta([0.5, 0])[0]).toBeCloseTo(-1.4603545088, 9);
    expect(Math.hypot(...zeta([0.5, 14.134725141734693]))).toBeLessThan(1e-8);
  });

  it('keeps −1 in the Mandelbrot set and lets 1 escape', () => {
    expect(flee(-1, 0)).toBeNull();
    expect(flee(1, 0)).not.toBeNull();
  });

  it('makes the commutator of grandma’s two maps parabolic: its trace is −2', () => {
    const [a, b] = grandma([1.87, 0.1], [1.87, -0.1]);
    const back = ([p, q, r, s]: Moebius): Moebius => [s, [-q[0], -q[1]], [-r[0], -r[1]], p];
    const [p, , , s] = [a, b, back(a), back(b)].reduce(compose);
    expect(p[0] + s[0]).toBeCloseTo(-2, 9);
    expect(p[1] + s[1]).toBeCloseTo(0, 9);
  });

  it('joins opposite points of the rim of Boy’s surface', () => {
    for (const angle of [0.3, 1.1, 2.5]) {
      const p = boy([Math.cos(angle), Math.sin(angle)]);
      const q = boy([-Math.cos(angle), -Math.sin(angle)]);
      p.forEach((v, i) => {
        expect(v).toBeCloseTo(q[i]!, 9);
      });
    }
  });
});

function inside([x, y]: Flat, polygon: readonly Flat[]): boolean {
  let odd = false;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) odd = !odd;
  });
  return odd;
}
