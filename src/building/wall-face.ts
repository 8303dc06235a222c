import { isInsideOutline } from './light/patches.ts';
import type { Vec2 } from './vec.ts';

/** A piece of a wall's face in the wall's plane. */
export type Face = { readonly contour: readonly Vec2[]; readonly holes: readonly (readonly Vec2[])[] };

/** A corner this near to a cut would leave a splinter. */
const NEAR_M = 0.001;

/** Cuts a face along the level line at `atM`. */
export function splitFace(face: Face, atM: number): { below: readonly Face[]; above: readonly Face[] } {
  const loops = [face.contour, ...face.holes];
  let v = atM;
  while (loops.flat().some((point) => Math.abs(point[1] - v) < NEAR_M)) v += 2 * NEAR_M;
  return { below: halfOf(face, v, -1), above: halfOf(face, v, 1) };
}

/** The part of a face on one side of a level line that meets none of its corners. */
function halfOf(face: Face, v: number, side: 1 | -1): readonly Face[] {
  const isKept = (point: Vec2) => (point[1] - v) * side > 0;
  const loops = [face.contour, ...face.holes];
  const chains = loops.flatMap((loop) => (loop.every(isKept) ? [] : chainsOf(loop, v, isKept)));
  // Along the line the face lies between every other pair of crossings.
  const crossings = chains
    .flatMap((chain, i) => [
      { u: chain[0]![0], chain: i },
      { u: chain.at(-1)![0], chain: i },
    ])
    .sort((a, b) => a.u - b.u);
  const contours = face.contour.every(isKept) ? [face.contour] : linked(chains, crossings);
  const holes = face.holes.filter((hole) => hole.every(isKept));
  return contours.map((contour) => ({
    contour,
    holes: holes.filter(([first]) => isInsideOutline(contour, first![0], first![1])),
  }));
}

/** The stretches of a loop on the kept side, each from one crossing of the line to the next. */
function chainsOf(
  loop: readonly Vec2[],
  v: number,
  isKept: (point: Vec2) => boolean,
): readonly (readonly Vec2[])[] {
  const count = loop.length;
  const chains: Vec2[][] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = [loop[i]!, loop[(i + 1) % count]!];
    if (isKept(a) || !isKept(b)) continue;
    const chain: Vec2[] = [crossing(a, b, v)];
    let k = (i + 1) % count;
    for (; isKept(loop[k]!); k = (k + 1) % count) chain.push(loop[k]!);
    chain.push(crossing(loop[(k + count - 1) % count]!, loop[k]!, v));
    chains.push(chain);
  }
  return chains;
}

const crossing = (a: Vec2, b: Vec2, v: number): Vec2 => [
  a[0] + ((b[0] - a[0]) * (v - a[1])) / (b[1] - a[1]),
  v,
];

/** Joins chains to closed contours, along the stretches of the line that lie in the face. */
function linked(
  chains: readonly (readonly Vec2[])[],
  crossings: readonly { readonly u: number; readonly chain: number }[],
): readonly (readonly Vec2[])[] {
  const partner = (u: number, chain: number): { u: number; chain: number } => {
    const at = crossings.findIndex((c) => c.u === u && c.chain === chain);
    return crossings[at % 2 === 0 ? at + 1 : at - 1]!;
  };
  const left = new Set(chains.keys());
  const contours: Vec2[][] = [];
  for (const start of left) {
    const contour: Vec2[] = [];
    let chain = start;
    let isForward = true;
    do {
      left.delete(chain);
      const points = isForward ? chains[chain]! : chains[chain]!.toReversed();
      contour.push(...points);
      const next = partner(points.at(-1)![0], chain);
      chain = next.chain;
      isForward = chains[chain]![0]![0] === next.u;
    } while (chain !== start);
    contours.push(contour);
  }
  return contours;
}
