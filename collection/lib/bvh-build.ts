/** Bins in which a split is looked for, and triangles that make a leaf not worth splitting. */
const BINS = 16;
const LEAF = 4;

/**
 * A tree of boxes in flat arrays. Node n has its box in `bounds` (6 numbers: low, high); where `count[n]` is 0, its
 * children are the nodes `first[n]` and the one after, else it is a leaf of the triangles `order[first[n]]` and on.
 */
export type BoxTree = {
  readonly bounds: Float32Array;
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly order: Uint32Array;
};

/**
 * Splits triangles where rays will have least to do: the surface area heuristic, in bins.
 * Source: I. Wald, "On fast construction of SAH-based bounding volume hierarchies", 2007.
 */
export function buildBoxTree(positions: Float32Array, indices: Uint32Array): BoxTree {
  const total = indices.length / 3;
  const boxes = triangleBoxes(positions, indices);
  const order = Uint32Array.from({ length: total }, (_, i) => i);
  const bounds = new Float32Array(Math.max(1, total * 2) * 6);
  const first = new Int32Array(Math.max(1, total * 2));
  const count = new Int32Array(Math.max(1, total * 2));
  const middle = (t: number, axis: number) => boxes[t * 6 + axis]! + boxes[t * 6 + 3 + axis]!;
  let nodes = 1;
  const todo = [{ node: 0, from: 0, to: total }];
  for (let job = todo.pop(); job; job = todo.pop()) {
    const { node, from, to } = job;
    bounds.set(boxAround(boxes, order, from, to), node * 6);
    const cut = to - from <= LEAF ? undefined : bestCut(boxes, order, from, to);
    let at = from;
    if (cut) {
      for (let i = from; i < to; i++) {
        if (middle(order[i]!, cut.axis) >= cut.at) continue;
        const swapped = order[at]!;
        order[at++] = order[i]!;
        order[i] = swapped;
      }
    }
    if (at === from || at === to) {
      first[node] = from;
      count[node] = to - from;
      continue;
    }
    first[node] = nodes;
    todo.push({ node: nodes, from, to: at }, { node: nodes + 1, from: at, to });
    nodes += 2;
  }
  return {
    bounds: bounds.slice(0, nodes * 6),
    first: first.slice(0, nodes),
    count: count.slice(0, nodes),
    order,
  };
}

function triangleBoxes(positions: Float32Array, indices: Uint32Array): Float32Array {
  const boxes = new Float32Array(indices.length * 2);
  for (let t = 0; t < indices.length / 3; t++) {
    const [a, b, c] = [indices[t * 3]! * 3, indices[t * 3 + 1]! * 3, indices[t * 3 + 2]! * 3];
    for (let k = 0; k < 3; k++) {
      boxes[t * 6 + k] = Math.min(positions[a + k]!, positions[b + k]!, positions[c + k]!);
      boxes[t * 6 + 3 + k] = Math.max(positions[a + k]!, positions[b + k]!, positions[c + k]!);
    }
  }
  return boxes;
}

function boxAround(boxes: Float32Array, order: Uint32Array, from: number, to: number): number[] {
  const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) grow(box, boxes, order[i]! * 6);
  return box;
}

function grow(box: number[], boxes: ArrayLike<number>, at: number): void {
  for (let k = 0; k < 3; k++) {
    if (boxes[at + k]! < box[k]!) box[k] = boxes[at + k]!;
    if (boxes[at + 3 + k]! > box[k + 3]!) box[k + 3] = boxes[at + 3 + k]!;
  }
}

/** The cheapest plane across the longest side of the triangles' middles; `at` is twice its place. */
function bestCut(boxes: Float32Array, order: Uint32Array, from: number, to: number) {
  let [axis, low, size] = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    let [least, most] = [Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const t = order[i]! * 6;
      const middle = boxes[t + k]! + boxes[t + 3 + k]!;
      if (middle < least) least = middle;
      if (middle > most) most = middle;
    }
    if (most - least > size) [axis, low, size] = [k, least, most - least];
  }
  if (size === 0) return undefined;
  const bins = Array.from({ length: BINS }, () => ({ count: 0, box: emptyBox() }));
  for (let i = from; i < to; i++) {
    const t = order[i]! * 6;
    const middle = boxes[t + axis]! + boxes[t + 3 + axis]!;
    const bin = bins[Math.min(BINS - 1, Math.floor(((middle - low) / size) * BINS))]!;
    bin.count++;
    grow(bin.box, boxes, t);
  }
  const above = costs(bins.toReversed()).toReversed();
  const below = costs(bins);
  let best = 1;
  for (let b = 1; b < BINS; b++) if (below[b - 1]! + above[b]! < below[best - 1]! + above[best]!) best = b;
  return { axis, at: low + (size * best) / BINS };
}

/** What each first so many bins together cost: their triangles by their box's surface. */
function costs(bins: readonly { count: number; box: number[] }[]): number[] {
  const box = emptyBox();
  let count = 0;
  return bins.map((bin) => {
    count += bin.count;
    if (bin.count > 0) grow(box, bin.box, 0);
    if (count === 0) return 0;
    const [w, h, d] = [box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!];
    return count * (w * h + h * d + d * w);
  });
}

const emptyBox = () => [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
