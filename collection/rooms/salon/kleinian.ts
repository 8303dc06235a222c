import { type Complex, minus, modulus, over, plus, scaled, squareRoot, times } from '../../lib/complex.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A Möbius map z ↦ (az + b) / (cz + d) with ad − bc = 1. */
export type Moebius = readonly [a: Complex, b: Complex, c: Complex, d: Complex];

export const compose = ([a, b, c, d]: Moebius, [e, f, g, h]: Moebius): Moebius => [
  plus(times(a, e), times(b, g)),
  plus(times(a, f), times(b, h)),
  plus(times(c, e), times(d, g)),
  plus(times(c, f), times(d, h)),
];
const inverse = ([a, b, c, d]: Moebius): Moebius => [d, scaled(b, -1), scaled(c, -1), a];
const move = ([a, b, c, d]: Moebius, z: Complex): Complex => over(plus(times(a, z), b), plus(times(c, z), d));

/** The attracting fixed point, or the only one of a parabolic map. */
function fixedPoint([a, , c, d]: Moebius): Complex {
  const trace = plus(a, d);
  const root = squareRoot(minus(times(trace, trace), [4, 0]));
  const both = [root, scaled(root, -1)].map((r) => over(plus(minus(a, d), r), scaled(c, 2)));
  const pull = (z: Complex) => modulus(plus(times(c, z), d));
  return pull(both[0]!) >= pull(both[1]!) ? both[0]! : both[1]!;
}

/**
 * Two maps with traces ta and tb whose commutator is parabolic.
 * Source: D. Mumford, C. Series, D. Wright, Indra's Pearls (2002), box 21, "Grandma's special parabolic commutator".
 */
export function grandma(ta: Complex, tb: Complex): readonly [a: Moebius, b: Moebius] {
  const product = times(ta, tb);
  const squares = plus(times(ta, ta), times(tb, tb));
  const tab = scaled(minus(product, squareRoot(minus(times(product, product), scaled(squares, 4)))), 0.5);
  const below = plus(minus(times(tb, tab), scaled(ta, 2)), times([0, 2], tab));
  const z0 = over(times(minus(tab, [2, 0]), tb), below);
  const b: Moebius = [
    scaled(minus(tb, [0, 2]), 0.5),
    scaled(tb, 0.5),
    scaled(tb, 0.5),
    scaled(plus(tb, [0, 2]), 0.5),
  ];
  const ab: Moebius = [
    scaled(tab, 0.5),
    over(minus(tab, [2, 0]), scaled(z0, 2)),
    scaled(times(plus(tab, [2, 0]), z0), 0.5),
    scaled(tab, 0.5),
  ];
  return [compose(ab, inverse(b)), b];
}

/** The limit set as one closed curve, walked word by word until neighbouring points lie within `closeness`. */
export function limitCurve(ta: Complex, tb: Complex, closeness: number, deepest = 60): Complex[] {
  const [a, b] = grandma(ta, tb);
  const letters = [a, b, inverse(a), inverse(b)];
  const word = (...tags: number[]): Moebius => tags.map((t) => letters[t]!).reduce(compose);
  const ends = [word(3, 2, 1, 0), word(0, 3, 2, 1), word(1, 0, 3, 2), word(2, 1, 0, 3)].map(fixedPoint);
  const curve: Complex[] = [move(a, fixedPoint(word(1, 2, 3, 0)))];
  const walk = (map: Moebius, tag: number, depth: number): void => {
    const point = move(map, ends[tag]!);
    if (depth >= deepest || (depth > 4 && modulus(minus(point, curve.at(-1)!)) < closeness)) {
      curve.push(point);
      return;
    }
    for (const next of [tag + 1, tag, tag + 3]) walk(compose(map, letters[next % 4]!), next % 4, depth + 1);
  };
  for (const tag of [0, 3, 2, 1]) walk(letters[tag]!, tag, 1);
  return curve;
}

const TRACE_A: Complex = [1.87, 0.1];
const TRACE_B: Complex = [1.87, -0.1];

/** The whole curve lies in |x| ≤ 1.005, |y| ≤ 2.264; the scroll leaves it a margin. */
const SPAN_X = 2.2;

/** The curve on which the group of two maps never comes to rest, as a gold thread on a tall scroll. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1824,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#0f2b29');
    const scale = width / SPAN_X;
    const curve = limitCurve(TRACE_A, TRACE_B, 0.9 / scale);
    const place = ([x, y]: Complex): Point => [width / 2 + scale * x, height / 2 - scale * y];
    const inside = createMask(width, height);
    fillPolygon(inside, curve.map(place));
    paint(picture, inside, '#1c564c');
    const thread = createMask(width, height);
    strokeLine(thread, curve.map(place), width / 960);
    paint(picture, thread, '#e3bd6d');
    return picture;
  },
};
