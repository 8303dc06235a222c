import { linear, mix } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { seededRandom } from '../../lib/random.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A piece of vein: where it ends and from which piece it grew (−1: the stalk). */
export type Vein = { readonly x: number; readonly y: number; readonly from: number };

export const STEP = 0.002;
/** A source asks for the shortest way, and a part of the way from there to the stalk: veins fork at acos 0.62, 52°. */
const TOLL = 0.62;
/** How far a turn is drawn out, in spacings of its sowing; the first veins, which run to the teeth, arch. */
const STIFF = 0.4;
const ARCH = 0.17;

/** Half the width of the leaf at a height from its base (0) to its tip (1). */
export const halfWidth = (t: number): number =>
  t <= 0 || t >= 1 ? 0 : 0.325 * Math.sin(Math.PI * t ** 0.74) ** 0.88 * (1 - 0.52 * t ** 3);

const TEETH = 33;
/** The height of a tooth's tip, from the lowest (0) to the highest one. */
const toothAt = (n: number, side: number): number =>
  0.08 + 0.885 * ((n + (side < 0 ? 0.5 : 0)) / TEETH) ** 0.94;
const toothTip = (n: number, side: number): Point => {
  const t = toothAt(n, side);
  return [side * (halfWidth(t) + 0.007 * (1 - t ** 3)), t + 0.004];
};

/** The serrated edge of one side, from the base to the tip: from each tooth sharply in, then slowly out to the next. */
export function margin(side: number): Point[] {
  const points: Point[] = [];
  for (let t = 0; t < toothAt(0, side); t += 0.004) points.push([side * halfWidth(t), t]);
  for (let n = 0; n < TEETH; n++) {
    const [tip, next] = [toothTip(n, side), n + 1 < TEETH ? toothTip(n + 1, side) : ([0, 1] as Point)];
    points.push(tip);
    const from = toothAt(n, side) + 0.0015;
    for (let i = 0; i < 9; i++) {
      const t = from + ((next[1] - from) * i) / 9;
      const out = (Math.abs(next[0]) - halfWidth(next[1])) * (i / 9) ** 1.5;
      points.push([side * (halfWidth(t) + Math.max(0, out) - 0.001 * (1 - i / 9)), t]);
    }
  }
  return points;
}

/** Neighbour search among points on a square grid. */
class Buckets {
  readonly #size: number;
  readonly #cells = new Map<number, number[]>();
  constructor(size: number) {
    this.#size = size;
  }
  add(x: number, y: number, id: number): void {
    const key = this.#key(Math.floor(x / this.#size), Math.floor(y / this.#size));
    const cell = this.#cells.get(key);
    if (cell) cell.push(id);
    else this.#cells.set(key, [id]);
  }
  near(x: number, y: number, rings: number): number[] {
    const [i, j] = [Math.floor(x / this.#size), Math.floor(y / this.#size)];
    const ids: number[] = [];
    for (let v = j - rings; v <= j + rings; v++)
      for (let u = i - rings; u <= i + rings; u++) ids.push(...(this.#cells.get(this.#key(u, v)) ?? []));
    return ids;
  }
  #key(i: number, j: number): number {
    return (j + 4096) * 8192 + i + 4096;
  }
}

type Source = { x: number; y: number; best: number; cost: number; distance: number };

/**
 * Space colonisation: sources of a growth hormone draw the vein that serves them best towards them, and are used up
 * when it comes. First those in the teeth, then ever more between the veins: `spacings` in leaf lengths.
 * Source: A. Runions et al., "Modeling and visualization of leaf venation patterns", ACM Transactions on Graphics 24, 2005.
 */
export function grow(spacings: readonly number[], seed: number): Vein[] {
  const random = seededRandom(seed);
  const veins: Vein[] = [];
  const way: number[] = [];
  const close = new Buckets(STEP);
  const add = (vein: Vein): number => {
    close.add(vein.x, vein.y, veins.length);
    way.push(vein.from < 0 ? 0 : way[vein.from]! + STEP);
    return veins.push(vein) - 1;
  };
  // The midrib comes first and straight.
  for (let y = -0.16; y < 0.985; y += STEP) add({ x: 0, y, from: veins.length - 1 });
  const kin = (a: number, b: number): boolean => {
    const mine = new Set<number>();
    for (let i = a, n = 0; i >= 0 && n < 14; i = veins[i]!.from, n++) mine.add(i);
    for (let i = b, n = 0; i >= 0 && n < 14; i = veins[i]!.from, n++) if (mine.has(i)) return true;
    return false;
  };
  const colonise = (places: readonly Point[], spacing: number, reach: number, first: boolean): void => {
    const stiff = (first ? ARCH : STIFF * spacing) / STEP;
    const found = new Buckets(spacing);
    veins.forEach(({ x, y }, i) => {
      if (y >= 0.01) found.add(x, y, i);
    });
    const around = new Buckets(spacing);
    const sources = new Map<number, Source>();
    places.forEach(([x, y], id) => {
      const source = { x, y, best: -1, cost: Infinity, distance: Infinity };
      let ids: number[] = [];
      let rings = 1;
      for (; rings <= 64 && ids.length === 0; rings *= 2) ids = found.near(x, y, rings);
      const far = (i: number) => Math.hypot(veins[i]!.x - x, veins[i]!.y - y);
      const nearest = Math.min(...ids.map(far));
      for (const i of found.near(x, y, rings)) {
        const distance = far(i);
        const cost = distance + TOLL * way[i]!;
        if (distance < 1.75 * nearest && cost < source.cost)
          Object.assign(source, { best: i, cost, distance });
      }
      if (source.best < 0) return;
      sources.set(id, source);
      around.add(x, y, id);
    });
    const fed = new Set(veins.map(({ from }) => from));
    for (let round = 0; sources.size > 0 && round < 500; round++) {
      const pull = new Map<number, { x: number; y: number; far: number; ids: number[] }>();
      for (const [id, { x, y, best, distance }] of sources) {
        if (distance < reach) {
          sources.delete(id);
          continue;
        }
        const sum = pull.get(best) ?? { x: 0, y: 0, far: 0, ids: [] };
        sum.far = Math.max(sum.far, distance);
        sum.x += (x - veins[best]!.x) / distance;
        sum.y += (y - veins[best]!.y) / distance;
        sum.ids.push(id);
        pull.set(best, sum);
      }
      for (const [from, { x: px, y: py, far, ids }] of pull) {
        const parent = veins[from]!;
        const before = veins[parent.from] ?? parent;
        const [bx, by] = [(parent.x - before.x) / STEP, (parent.y - before.y) / STEP];
        const length = Math.hypot(px, py);
        let [ux, uy] = length < 0.05 ? [bx, by] : [px / length, py / length];
        // Veins bend rather than break: they keep to the way they had, and leave another one gently.
        const keep = fed.has(from) ? (first ? -0.3 : 0.45) : Math.min(stiff, (0.4 * far) / STEP);
        [ux, uy] = [ux + keep * bx, uy + keep * by];
        const norm = Math.hypot(ux, uy);
        const vein = { x: parent.x + (STEP * ux) / norm, y: parent.y + (STEP * uy) / norm, from };
        const touches = close.near(vein.x, vein.y, 1).some((i) => {
          const gap = Math.hypot(veins[i]!.x - vein.x, veins[i]!.y - vein.y);
          return gap < 0.25 * STEP || (gap < 1.1 * STEP && !kin(from, i));
        });
        const outside = far > 0.02 && Math.abs(vein.x) > halfWidth(vein.y) - 0.001;
        // A vein that would run into another one or out of the blade stops: the venation stays open.
        if (touches || outside) {
          for (const id of ids) sources.delete(id);
          continue;
        }
        fed.add(from);
        const id = add(vein);
        for (const s of around.near(vein.x, vein.y, first ? 12 : 2)) {
          const source = sources.get(s);
          if (!source) continue;
          const distance = Math.hypot(source.x - vein.x, source.y - vein.y);
          const cost = distance + TOLL * way[id]!;
          if (distance < source.distance && cost < source.cost)
            Object.assign(source, { best: id, cost, distance });
        }
      }
    }
  };
  const teeth = (wanted: (n: number) => boolean, inwards: number): Point[] =>
    [1, -1].flatMap((side) =>
      Array.from({ length: TEETH }, (_, n) => n)
        .filter(wanted)
        .map((n) => toothTip(n, side))
        .map(([x, y]): Point => [x - side * inwards, y]),
    );
  colonise(
    teeth((n) => n % 3 === 1, 0.003),
    0.05,
    1.2 * STEP,
    true,
  );
  colonise(
    teeth((n) => n % 3 !== 1, 0.012),
    0.03,
    1.2 * STEP,
    false,
  );
  for (const spacing of spacings) {
    const found = new Buckets(spacing);
    veins.forEach(({ x, y }, i) => {
      if (y > 0) found.add(x, y, i);
    });
    const taken = new Buckets(spacing);
    const sources: Point[] = [];
    for (let k = 0; k < 9 / spacing ** 2; k++) {
      const [x, y] = [0.36 * (2 * random() - 1), random()];
      if (Math.abs(x) > halfWidth(y) - 0.004) continue;
      const free = ([u, v]: Point) => Math.hypot(u - x, v - y) >= spacing;
      if (!found.near(x, y, 1).every((i) => free([veins[i]!.x, veins[i]!.y]))) continue;
      if (!taken.near(x, y, 1).every((i) => free(sources[i]!))) continue;
      taken.add(x, y, sources.length);
      sources.push([x, y]);
    }
    colonise(sources, spacing, Math.max(1.2 * STEP, spacing * 0.3), false);
  }
  return veins;
}

export const SPACINGS = [0.045, 0.034, 0.026, 0.019, 0.014, 0.0105, 0.0078, 0.0058, 0.0044];
const THINNEST = 0.0005;
/** Murray’s law: the cubes of widths add up where veins join. */
const EXPONENT = 3;
/** The sheet's leaf leans a little: how far its midrib swings out of the straight line. */
const lean = (y: number): number => 0.022 * Math.sin(2.6 * y + 0.5) - 0.09 * Math.min(0, y) ** 2 * 12;

/** A leaf's veins in ink over a wash of green, as thick as what they feed asks for. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 4096,
  render(width, height) {
    const veins = grow(SPACINGS, 2005);
    const load = new Float64Array(veins.length);
    const fed = new Uint8Array(veins.length);
    for (const { from } of veins) if (from >= 0) fed[from] = 1;
    for (let i = veins.length - 1; i >= 0; i--) {
      if (!fed[i]) load[i] = 1;
      const from = veins[i]!.from;
      if (from >= 0) load[from]! += load[i]!;
    }
    const scale = height * 0.765;
    const place = ([x, y]: Point): Point => [width / 2 + (x + lean(y)) * scale, height * 0.825 - y * scale];
    const picture = createPicture(width, height, '#f3ecdb');
    const outline = [...margin(1), [0, 1] as Point, ...margin(-1).reverse()].map(place);
    const blade = createMask(width, height);
    fillPolygon(blade, outline);
    // The wash: it pools along the edge and is thinner in the half that takes the light.
    for (let py = 0; py < height; py++) {
      const y = 0.825 / 0.765 - (py + 0.5) / scale;
      const half = halfWidth(y) + 0.006;
      for (let px = 0; px < width; px++) {
        const i = py * width + px;
        if (blade.data[i]! <= 0) continue;
        const x = (px + 0.5 - width / 2) / scale - lean(y);
        const edge = Math.min(1, Math.exp(-(half - Math.abs(x)) / 0.012));
        const light = 1 / (1 + Math.exp(x / 0.01));
        blade.data[i]! *= 0.72 - 0.16 * light * Math.exp(-Math.abs(x) / 0.2) + 0.28 * edge;
      }
    }
    paint(picture, blade, mix('#f3ecdb', '#9fb06d', 0.8));
    const mask = createMask(width, height);
    const thickness = (i: number): number => THINNEST * scale * load[i]! ** (1 / EXPONENT);
    veins.forEach(({ x, y, from }, i) => {
      if (from < 0) return;
      const parent = veins[from]!;
      strokeLine(mask, [place([parent.x, parent.y]), place([x, y])], Math.max(0.35, thickness(i)));
    });
    strokeLine(mask, [...outline, outline[0]!], 2.2 * THINNEST * scale);
    paint(picture, mask, linear('#1b2a1e'));
    return picture;
  },
};
