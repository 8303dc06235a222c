/**
 * The hat: an einstein, one shape that tiles the plane but never periodically. D. Smith, J. S. Myers, C. S. Kaplan,
 * C. Goodman-Strauss, "An aperiodic monotile" (2023): clusters H, T, P and F of hats, each made of smaller clusters.
 */
import {
  type Affine,
  aboutPoint,
  add,
  apply,
  crossing,
  match,
  multiply,
  rotated,
  subtract,
} from './affine.ts';
import { type ClusterName, JOINS } from './hat-joins.ts';
import type { Point } from './stroke.ts';

export type HatLabel = ClusterName | 'mirrored';
export type Hat = { readonly label: HatLabel; readonly outline: readonly Point[] };
type Shape = {
  readonly outline: readonly Point[];
  readonly parts: readonly Part[];
  readonly label?: HatLabel;
};
type Part = { readonly at: Affine; readonly shape: Shape };
type Clusters = Readonly<Record<ClusterName, Shape>>;

const H3 = Math.sqrt(3) / 2;
const SIXTH = Math.PI / 3;
const onHexGrid = (u: number, v: number): Point => [u + v / 2, H3 * v];

/** The thirteen corners (a fourteenth lies on a straight side) in a hexagonal grid of unit spacing; area 8√3. */
export const HAT: readonly Point[] = [
  [0, 0],
  [-1, -1],
  [0, -2],
  [2, -2],
  [2, -1],
  [4, -2],
  [5, -1],
  [4, 0],
  [3, 0],
  [2, 2],
  [0, 3],
  [0, 2],
  [-1, 2],
].map(([u, v]) => onHexGrid(u!, v!));

const hatShape = (label: HatLabel): Shape => ({ outline: HAT, parts: [], label });

function firstClusters(): Clusters {
  const h: Point[] = [
    [0, 0],
    [4, 0],
    [4.5, H3],
    [2.5, 5 * H3],
    [1.5, 5 * H3],
    [-0.5, H3],
  ];
  const hat = hatShape('H');
  const onSide = (i: number, j: number, from: number, to: number): Part => ({
    at: match(HAT[i]!, HAT[j]!, h[from]!, h[to]!),
    shape: hat,
  });
  const mirrored: Affine = multiply([-0.5, -H3, 2.5, H3, -0.5, H3], [0.5, 0, 0, 0, -0.5, 0]);
  const half: Affine = [0.5, 0, 1.5, 0, 0.5, H3];
  const other: Affine = multiply([0.5, H3, 0, -H3, 0.5, 2 * H3], [0.5, 0, 0, 0, 0.5, 0]);
  const pair = (label: HatLabel): Part[] => [half, other].map((at) => ({ at, shape: hatShape(label) }));
  return {
    H: {
      outline: h,
      parts: [
        onSide(5, 7, 5, 0),
        onSide(9, 11, 1, 2),
        onSide(5, 7, 3, 4),
        { at: mirrored, shape: hatShape('mirrored') },
      ],
    },
    T: {
      outline: [
        [0, 0],
        [3, 0],
        [1.5, 3 * H3],
      ],
      parts: [{ at: [0.5, 0, 0.5, 0, 0.5, H3], shape: hatShape('T') }],
    },
    P: {
      outline: [
        [0, 0],
        [4, 0],
        [3, 2 * H3],
        [-1, 2 * H3],
      ],
      parts: pair('P'),
    },
    F: {
      outline: [
        [0, 0],
        [3, 0],
        [3.5, H3],
        [3, 2 * H3],
        [-1, 2 * H3],
      ],
      parts: pair('F'),
    },
  };
}

function patchOf(clusters: Clusters): Part[] {
  const parts: Part[] = [{ at: [1, 0, 0, 0, 1, 0], shape: clusters.H }];
  const corner = (part: number, i: number): Point => {
    const { at, shape } = parts[part]!;
    return apply(at, shape.outline[i % shape.outline.length]!);
  };
  for (const join of JOINS) {
    const [kind, own, p, q] =
      join.length === 4
        ? ([join[2], join[3], corner(join[0], join[1] + 1), corner(join[0], join[1])] as const)
        : ([join[4], join[5], corner(join[2], join[3]), corner(join[0], join[1])] as const);
    const shape = clusters[kind];
    const next = shape.outline[(own + 1) % shape.outline.length]!;
    parts.push({ at: match(shape.outline[own]!, next, p, q), shape });
  }
  return parts;
}

/** The clusters of the next size, cut out of one patch of these. */
function grow(clusters: Clusters): Clusters {
  const patch = patchOf(clusters);
  const corner = (part: number, i: number): Point => apply(patch[part]!.at, patch[part]!.shape.outline[i]!);
  const a = corner(8, 2);
  const b = corner(21, 2);
  const c = corner(7, 2);
  const origin = crossing(a, aboutPoint(a, -2 * SIXTH, b), corner(6, 2), c);
  const side = rotated(subtract(corner(6, 2), origin), -SIXTH);
  const h: Point[] = [origin, a, add(a, side), corner(14, 2)];
  h.push(subtract(h[3]!, rotated(side, -SIXTH)), corner(6, 2));
  const along = subtract(a, origin);
  const t1 = add(h[1]!, subtract(h[4]!, h[5]!));
  const cut = (outline: Point[], parts: number[]): Shape =>
    centred(
      outline,
      parts.map((i) => patch[i]!),
    );
  return {
    H: cut(h, [0, 9, 16, 27, 26, 6, 1, 8, 10, 15]),
    P: cut([c, add(c, along), a, origin], [7, 2, 3, 4, 28]),
    F: cut(
      [b, corner(24, 2), corner(25, 0), corner(25, 2), subtract(corner(25, 2), along)],
      [21, 20, 22, 23, 24, 25],
    ),
    T: cut([t1, aboutPoint(t1, -SIXTH, h[2]!), h[2]!], [11]),
  };
}

function centred(outline: readonly Point[], parts: readonly Part[]): Shape {
  const n = outline.length;
  const mean = outline.reduce<Point>((sum, p) => add(sum, [p[0] / n, p[1] / n]), [0, 0]);
  const shift: Affine = [1, 0, -mean[0], 0, 1, -mean[1]];
  return {
    outline: outline.map((p) => subtract(p, mean)),
    parts: parts.map(({ at, shape }) => ({ at: multiply(shift, at), shape })),
  };
}

/** All hats of an H cluster grown `times` times (4 hats, then 25, 169, 1156 …), around the origin, sides of 1/2 and √3/2. */
export function hatPatch(times: number): Hat[] {
  let clusters = firstClusters();
  for (let i = 0; i < times; i++) clusters = grow(clusters);
  return flatten({ at: [1, 0, 0, 0, 1, 0], shape: clusters.H });
}

function flatten({ at, shape }: Part): Hat[] {
  if (shape.label) return [{ label: shape.label, outline: shape.outline.map((p) => apply(at, p)) }];
  return shape.parts.flatMap((part) => flatten({ at: multiply(at, part.at), shape: part.shape }));
}
