import type { Point } from './stroke.ts';

/** A dart: edge `t` (from passage t to t + 1 of the string), with or against the string. */
type Dart = { readonly edge: number; readonly ahead: boolean };

/**
 * Reads the Dowker–Thistlethwaite code of an alternating knot: passages 1, 3, 5 … meet the even passages of the code.
 * Finds on which side each crossing is crossed so that the diagram lies in the plane (n crossings, n + 2 faces), and
 * gives the darts around each face, the face to their left.
 * Source: C. H. Dowker, M. B. Thistlethwaite, Topology and its Applications 16 (1983), 19–31.
 */
export function diagramFaces(code: readonly number[]): Dart[][] {
  const n = code.length;
  const size = 2 * n;
  // Crossing and partner of each passage, passages counted from 0.
  const partner = Array.from({ length: size }, () => 0);
  code.forEach((even, i) => {
    partner[2 * i] = even - 1;
    partner[even - 1] = 2 * i;
  });
  for (let signs = 0; signs < 1 << n; signs++) {
    const faces = trace(partner, (passage) => {
      const first = passage % 2 === 0 ? passage : partner[passage]!;
      const positive = ((signs >> (first / 2)) & 1) === 1;
      return passage % 2 === 0 ? positive : !positive;
    });
    if (faces.length === n + 2) return faces;
  }
  throw new Error('No plane diagram has this code.');
}

/** `crossedLeft(p)`: whether, going along passage p, the other strand comes from the right and leaves to the left. */
function trace(partner: readonly number[], crossedLeft: (passage: number) => boolean): Dart[][] {
  const size = partner.length;
  const turnLeft = ({ edge, ahead }: Dart): Dart => {
    const passage = ahead ? (edge + 1) % size : edge;
    const other = partner[passage]!;
    // Arriving with the string, left is where the other strand leaves or comes from; against it, the other way round.
    const leaves = ahead === crossedLeft(passage);
    return leaves ? { edge: other, ahead: true } : { edge: (other + size - 1) % size, ahead: false };
  };
  const seen = new Set<number>();
  const faces: Dart[][] = [];
  for (let i = 0; i < 2 * size; i++) {
    if (seen.has(i)) continue;
    const face: Dart[] = [];
    for (
      let dart: Dart = { edge: i >> 1, ahead: (i & 1) === 0 };
      !seen.has(dart.edge * 2 + (dart.ahead ? 0 : 1));
      dart = turnLeft(dart)
    ) {
      seen.add(dart.edge * 2 + (dart.ahead ? 0 : 1));
      face.push(dart);
    }
    faces.push(face);
  }
  return faces;
}

/** Spanning trees of the graph whose corners are every second face: the knot's determinant, if it alternates. */
export function determinantOf(code: readonly number[]): number {
  const faces = diagramFaces(code);
  const faceOf = new Map(faces.flatMap((face, f) => face.map((d) => [d.edge * 2 + (d.ahead ? 0 : 1), f])));
  const n = code.length;
  // Edge t has one dark side, alternately left and right; at a crossing two dark faces meet.
  const dark = (t: number): number => faceOf.get(t * 2 + (t % 2 === 0 ? 0 : 1))!;
  const ids = [...new Set(Array.from({ length: 2 * n }, (_, t) => dark(t)))];
  const laplace = ids.map(() => ids.map(() => 0));
  code.forEach((_, i) => {
    // The dark faces beside the edges that leave and enter a passage lie opposite each other.
    const [a, b] = [ids.indexOf(dark(2 * i)), ids.indexOf(dark((2 * i + 2 * n - 1) % (2 * n)))];
    if (a === b) return;
    laplace[a]![a]! += 1;
    laplace[b]![b]! += 1;
    laplace[a]![b]! -= 1;
    laplace[b]![a]! -= 1;
  });
  return Math.round(determinant(laplace.slice(1).map((row) => row.slice(1))));
}

function determinant(m: number[][]): number {
  let product = 1;
  for (let i = 0; i < m.length; i++) {
    const pivot = m[i]![i]!;
    product *= pivot;
    for (let j = i + 1; j < m.length; j++) {
      const k = m[j]![i]! / pivot;
      for (let c = i; c < m.length; c++) m[j]![c]! -= k * m[i]![c]!;
    }
  }
  return product;
}

/**
 * Places of the string's stations, two a passage: the crossing, then the middle of the edge after it. Circles around
 * crossings, edges and faces are packed so that neighbours touch, those on the outer face all alike; then narrow twists are opened a little.
 * Source: W. P. Thurston, The Geometry and Topology of Three-Manifolds (1980), chapter 13; C. R. Collins,
 * K. Stephenson, Computational Geometry 25 (2003), 233–256.
 */
export function packKnot(code: readonly number[], outer: number): Point[] {
  const size = 2 * code.length;
  const crossing = Array.from({ length: size }, (_, p) => (p % 2 === 0 ? p / 2 : code.indexOf(p + 1)));
  const faces = diagramFaces(code);
  const nodeOfEdge = (t: number) => code.length + t;
  const triangles: [number, number, number][] = [];
  const rim = new Set<number>();
  faces.forEach((face, f) => {
    const ring = face.flatMap(({ edge, ahead }) => [
      crossing[ahead ? edge : (edge + 1) % size]!,
      nodeOfEdge(edge),
    ]);
    ring.forEach((a, i) => {
      if (f === outer) rim.add(a);
      else triangles.push([3 * code.length + f, a, ring[(i + 1) % ring.length]!]);
    });
  });
  const radii = packRadii(triangles, rim);
  const places = layOut(triangles, radii);
  const string = Array.from({ length: size }, (_, p) => [crossing[p]!, nodeOfEdge(p)]).flat();
  const twists = faces
    .filter((face) => face.length === 2)
    .map((face) => face.map(({ edge }) => nodeOfEdge(edge)));
  return opened(string, twists, places);
}

/**
 * Pushes stations apart that lie closer than `ROOM` of the mean step: neighbours on the string, and the two edges of a
 * twist; all are drawn back towards where they were.
 */
function opened(
  string: readonly number[],
  twists: readonly number[][],
  packed: ReadonlyMap<number, Point>,
): Point[] {
  const at = new Map([...packed].map(([id, [x, y]]) => [id, [x, y] as [number, number]]));
  const apart = (a: number, b: number) =>
    Math.hypot(at.get(a)![0] - at.get(b)![0], at.get(a)![1] - at.get(b)![1]);
  const steps = string.map((id, i) => [id, string[(i + 1) % string.length]!] as const);
  const least = (ROOM * steps.reduce((sum, [a, b]) => sum + apart(a, b), 0)) / steps.length;
  const pairs = [...steps, ...twists.map(([a, b]) => [a!, b!] as const)];
  for (let round = 0; round < 400; round++) {
    for (const [a, b] of pairs) {
      const d = apart(a, b);
      if (d >= least) continue;
      const [p, q] = [at.get(a)!, at.get(b)!];
      const k = (0.2 * (least - d)) / d;
      const [dx, dy] = [(p[0] - q[0]) * k, (p[1] - q[1]) * k];
      at.set(a, [p[0] + dx, p[1] + dy]);
      at.set(b, [q[0] - dx, q[1] - dy]);
    }
    for (const id of string) {
      const [p, home] = [at.get(id)!, packed.get(id)!];
      at.set(id, [p[0] + (home[0] - p[0]) * 0.02, p[1] + (home[1] - p[1]) * 0.02]);
    }
  }
  return string.map((id): Point => at.get(id)!);
}

const ROOM = 0.5;

const angleAt = (a: number, b: number, c: number): number =>
  2 * Math.asin(Math.sqrt(((b / (a + b)) * c) / (a + c)));

/** Radii with which the triangles around each inner circle close up to a full turn; those of the rim are 1. */
function packRadii(
  triangles: readonly (readonly [number, number, number])[],
  rim: ReadonlySet<number>,
): Map<number, number> {
  const around = new Map<number, [number, number][]>();
  for (const [a, b, c] of triangles)
    for (const [p, q, r] of [
      [a, b, c],
      [b, c, a],
      [c, a, b],
    ] as const)
      around.set(p, [...(around.get(p) ?? []), [q, r]]);
  const radii = new Map([...around.keys()].map((k) => [k, 1]));
  for (let sweep = 0; sweep < 3000; sweep++) {
    for (const [node, pairs] of around) {
      if (rim.has(node)) continue;
      const r = radii.get(node)!;
      const sum = pairs.reduce((s, [q, t]) => s + angleAt(r, radii.get(q)!, radii.get(t)!), 0);
      const have = Math.sin(sum / 2 / pairs.length);
      const want = Math.sin(Math.PI / pairs.length);
      radii.set(node, (((r * have) / (1 - have)) * (1 - want)) / want);
    }
  }
  return radii;
}

function layOut(
  triangles: readonly (readonly [number, number, number])[],
  radii: Map<number, number>,
): Map<number, Point> {
  const [a, b] = triangles[0]!;
  const reach = (p: number, q: number) => radii.get(p)! + radii.get(q)!;
  const places = new Map<number, Point>([
    [a, [0, 0]],
    [b, [reach(a, b), 0]],
  ]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [x, y, z] of triangles) {
      for (const [p, q, r] of [
        [x, y, z],
        [y, z, x],
        [z, x, y],
      ] as const) {
        const [from, to] = [places.get(p), places.get(q)];
        if (!from || !to || places.has(r)) continue;
        const turn =
          Math.atan2(to[1] - from[1], to[0] - from[0]) + angleAt(radii.get(p)!, radii.get(q)!, radii.get(r)!);
        places.set(r, [from[0] + reach(p, r) * Math.cos(turn), from[1] + reach(p, r) * Math.sin(turn)]);
        grown = true;
      }
    }
  }
  return places;
}
