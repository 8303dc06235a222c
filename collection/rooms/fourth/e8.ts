import { linear, ramp } from '../../lib/color.ts';
import { coxeterPlane, dotN } from '../../lib/four-space.ts';
import { createMask, createPicture, type Mask } from '../../lib/picture.ts';
import { dot, layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The 240 roots of E8, the corners of Gosset's 4₂₁: 112 with two entries ±1, 128 of halves with an even number of minus signs. */
export function roots(): number[][] {
  const found: number[][] = [];
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < i; j++)
      for (const a of [1, -1])
        for (const b of [1, -1])
          found.push(Array.from({ length: 8 }, (_, k) => (k === i ? a : k === j ? b : 0)));
  for (let signs = 0; signs < 256; signs++) {
    const p = Array.from({ length: 8 }, (_, k) => ((signs >> k) & 1 ? -0.5 : 0.5));
    if (p.filter((v) => v < 0).length % 2 === 0) found.push(p);
  }
  return found;
}

/** Simple roots after Bourbaki's plates, VII. */
const SIMPLE: readonly (readonly number[])[] = [
  [1, -1, 0, 0, 0, 0, 0, 0],
  [0, 1, -1, 0, 0, 0, 0, 0],
  [0, 0, 1, -1, 0, 0, 0, 0],
  [0, 0, 0, 1, -1, 0, 0, 0],
  [0, 0, 0, 0, 1, -1, 0, 0],
  [0, 0, 0, 0, 0, 1, -1, 0],
  [0, 0, 0, 0, 0, 1, 1, 0],
  [-0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5],
];
/** The Coxeter number: the plane's turn is a thirtieth. */
export const COXETER_NUMBER = 30;

/** Corners in the Coxeter plane, and the 6,720 pairs of corners joined by an edge (at 60° seen from the middle). */
export function drawing(): { points: Point[]; edges: [number, number][] } {
  const corners = roots();
  const [u, v] = coxeterPlane(SIMPLE, COXETER_NUMBER);
  const edges: [number, number][] = [];
  corners.forEach((a, i) => {
    for (let j = 0; j < i; j++) if (Math.abs(dotN(a, corners[j]!) - 1) < 1e-9) edges.push([j, i]);
  });
  const flat = corners.map((p): Point => [dotN(p, u), dotN(p, v)]);
  // One of the outer corners stands exactly on top.
  const radii = flat.map((p) => Math.hypot(p[0], p[1]));
  const radius = Math.max(...radii);
  const top = flat[radii.findIndex((r) => r > radius - 1e-9)]!;
  const [c, s] = [-top[1] / radius, -top[0] / radius];
  return { points: flat.map(([x, y]): Point => [x * c - y * s, x * s + y * c]), edges };
}

/** Threads are dyed by how near they pass to the middle. */
const DYES = ramp([
  [0, '#ffe08a'],
  [0.14, '#ffc04a'],
  [0.3, '#f0643c'],
  [0.46, '#c42c66'],
  [0.62, '#7a3fb0'],
  [0.78, '#2f6fd0'],
  [0.9, '#35b9c4'],
  [1, '#d8f2df'],
]);
const SPOOLS = 14;
const NIGHT = '#080a18';
const REACH = 0.462;
/** Weight of a thread, share of the sheet, and how much light it sends. */
const THREAD = 1 / 2500;
const LIGHT = 0.3;

/** Gosset's figure in silk on night blue: 6,720 threads between eight rings of thirty pins. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const { points, edges } = drawing();
    const scale = (REACH * width) / Math.max(...points.map((p) => Math.hypot(...p)));
    const place = ([x, y]: Point): Point => [width / 2 + x * scale, height / 2 + y * scale];
    const picture = createPicture(width, height, NIGHT);
    const nearness = edges.map(([i, j]) => passing(points[i]!, points[j]!) / ((REACH * width) / scale));
    const furthest = Math.max(...nearness);
    const mask = createMask(width, height);
    for (let spool = 0; spool < SPOOLS; spool++) {
      mask.data.fill(0);
      edges.forEach(([i, j], k) => {
        const share = nearness[k]! / furthest;
        if (Math.min(SPOOLS - 1, Math.floor(share * SPOOLS)) !== spool) return;
        // Outer threads lie singly and may be stronger; the inner ones are many.
        layInk(
          mask,
          [place(points[i]!), place(points[j]!)],
          THREAD * width * (0.75 + 0.55 * share),
          0.45 + 0.85 * share,
        );
      });
      shine(picture.data, mask, DYES((spool + 0.5) / SPOOLS));
    }
    for (let i = 0; i < picture.data.length; i++) picture.data[i] = 1 - Math.exp(-1.25 * picture.data[i]!);
    pins(picture.data, points.map(place), width, height);
    return picture;
  },
};

/** How near the segment passes to the origin. */
function passing(a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length < 1e-12 ? 0 : Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / length));
  return Math.hypot(a[0] + dx * t, a[1] + dy * t);
}

function shine(data: Float32Array, mask: Mask, [r, g, b]: readonly [number, number, number]): void {
  for (let i = 0; i < mask.data.length; i++) {
    const light = mask.data[i]! * LIGHT;
    if (light <= 0) continue;
    data[i * 3]! += r * light;
    data[i * 3 + 1]! += g * light;
    data[i * 3 + 2]! += b * light;
  }
}

/** A gold-headed pin at every corner. */
function pins(data: Float32Array, places: readonly Point[], width: number, height: number): void {
  for (const [radius, color] of [
    [1 / 640, '#0a0912'],
    [1 / 820, '#e9c46b'],
    [1 / 2200, '#fff6d8'],
  ] as const) {
    const mask = createMask(width, height);
    for (const p of places) dot(mask, p, radius * width);
    const ink = linear(color);
    for (let i = 0; i < mask.data.length; i++) {
      const c = mask.data[i]!;
      if (c > 0) for (let k = 0; k < 3; k++) data[i * 3 + k]! += (ink[k]! - data[i * 3 + k]!) * c;
    }
  }
}
