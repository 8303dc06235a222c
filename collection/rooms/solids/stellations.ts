import { linear, mix, type Rgb } from '../../lib/color.ts';
import { cross3, dot3, scale3, sub3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import { PLATONIC } from '../../lib/polyhedra.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A line a·u + b·v = c in a face's plane; the icosahedron's inner radius is 1, the face's centre the origin. */
export type Line = readonly [a: number, b: number, c: number];

/**
 * Where the planes of the icosahedron's other faces cut the plane of one: eighteen lines, as the plane opposite is
 * parallel. Source: H. S. M. Coxeter, P. Du Val, H. T. Flather, J. F. Petrie, The Fifty-Nine Icosahedra (Toronto, 1938).
 */
export function stellationLines(): Line[] {
  // Normals of the faces are the corners of the dual dodecahedron.
  const normals = PLATONIC.dodecahedron.map(unit3);
  const n = normals.find(
    (p) => p[0] > 0 && Math.abs(p[0] - p[1]) < 1e-9 && Math.abs(p[1] - p[2]) < 1e-9,
  ) as Vec3;
  const v = unit3(sub3([0, 1, 0], scale3(n, n[1])));
  const u = cross3(v, n);
  return normals
    .filter((m) => Math.abs(dot3(m, n)) < 1 - 1e-9)
    .map((m): Line => {
      const [a, b, c] = [dot3(m, u), dot3(m, v), 1 - dot3(m, n)];
      const length = Math.hypot(a, b);
      return [a / length, b / length, c / length];
    });
}

/** How many of the planes lie between the icosahedron and a point of the face's plane. */
export const layerAt = (lines: readonly Line[], u: number, v: number): number =>
  lines.filter(([a, b, c]) => a * u + b * v > c).length;

/** Enamels from the face outwards, a layer each. */
const ENAMELS = [
  '#f3e7c9',
  '#d9622b',
  '#f0c25a',
  '#a3262a',
  '#e9dcc0',
  '#1f6f78',
  '#c98a2c',
  '#173a5e',
  '#5a1730',
  '#10242f',
];
const GOLD = '#d9b25c';
const GROUND = '#14231f';
/** Radius of the medallion in inner radii of the icosahedron, and on the sheet. */
const REACH = 6.5;
const DISC = 0.455;
/** Half the width of the rim, of the ring around it, and of a wire, shares of the sheet. */
const RIM = 0.006;
const RING = 0.0012;
const OUTER_RING = 0.014;
const WIRE = 0.001;
/** Ripples engraved in the gold under the enamel: their distance (share of the sheet), depth, and petals. */
const RIPPLE = 0.0046;
const RELIEF = 0.07;
const PETALS = 18;

/** A medallion of cloisonné enamel: gold wires along the lines, a colour for every layer of cells. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const lines = stellationLines();
    const gold = linear(GOLD);
    const ground = linear(GROUND);
    const light = ENAMELS.map((color) => linear(color));
    const deep = ENAMELS.map((color): Rgb => mix(color, '#0a0d14', 0.38));
    const shade = (x: number, y: number, out: Float64Array): number => {
      const [px, py] = [x / width - 0.5, 0.5 - y / height];
      const r = Math.hypot(px, py);
      const rim = Math.abs(Math.abs(r - DISC) - RIM);
      const ring = Math.abs(Math.abs(r - DISC - OUTER_RING) - RING);
      const k = REACH / DISC;
      let layer = 0;
      let nearest = 1;
      for (const [a, b, c] of lines) {
        const d = a * px * k + b * py * k - c;
        if (d > 0) layer++;
        nearest = Math.min(nearest, Math.abs(d) / k);
      }
      const change = Math.min(rim, ring, r < DISC ? Math.abs(nearest - WIRE) : 1);
      const onGold = Math.abs(r - DISC) < RIM || Math.abs(r - DISC - OUTER_RING) < RING;
      if (onGold || r > DISC || nearest < WIRE) {
        out.set(onGold || r < DISC ? gold : ground);
        return change;
      }
      // Enamel stands deeper and darker by the wires.
      const edge = Math.exp(-(Math.min(nearest, DISC - RIM - r) - WIRE) / 0.0055);
      const [p, q] = [light[layer]!, deep[layer]!];
      const petal = 1 + 0.03 * Math.cos(PETALS * Math.atan2(py, px));
      const glint = 1 + RELIEF * Math.cos((2 * Math.PI * r * petal) / RIPPLE);
      for (let i = 0; i < 3; i++) out[i] = (p[i]! + (q[i]! - p[i]!) * edge) * glint;
      return change;
    };
    return refined(width, height, shade);
  },
};

/** One colour a pixel, or the mean of sixteen where `shade` says that a boundary is near (share of the width). */
function refined(
  width: number,
  height: number,
  shade: (x: number, y: number, out: Float64Array) => number,
): Picture {
  const picture = createPicture(width, height, GROUND);
  const out = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const change = shade(x + 0.5, y + 0.5, out) * width;
      const at = (y * width + x) * 3;
      if (change > 1) {
        picture.data.set(out, at);
        continue;
      }
      const sum = [0, 0, 0];
      for (let s = 0; s < 16; s++) {
        shade(x + ((s % 4) + 0.5) / 4, y + ((s >> 2) + 0.5) / 4, out);
        for (let k = 0; k < 3; k++) sum[k]! += out[k]! / 16;
      }
      picture.data.set(sum, at);
    }
  }
  return picture;
}
