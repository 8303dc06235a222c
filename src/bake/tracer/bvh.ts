import { boxesOf, emptyBox, growBox } from './boxes.ts';
import { LANES } from './layout.ts';
import { Splitter } from './split.ts';

/**
 * Beyond this depth ranges are halved by count, which ends within 24 more levels for as many triangles as memory
 * holds. tracer.c's stack relies on the sum.
 */
const MAX_SPLIT_DEPTH = 48;

/** A binary tree of boxes, as arrays with one entry a node; node 0 is the root. */
export type Bvh = {
  /** Six numbers a node, see `Boxes`. */
  readonly boxes: Float32Array;
  /** Index of the first child, the second follows it; 0 for a leaf. */
  readonly firstChild: Uint32Array;
  /** A leaf's triangles are `order[start]` up to but not including `order[end]`, four at most. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly order: Uint32Array;
};

/**
 * Builds the tree over the triangles named by `order`, which it rearranges.
 * @param triangles nine numbers a triangle
 */
export function buildBvh(triangles: Float32Array, order: Uint32Array): Bvh {
  const triangleBoxes = boxesOf(triangles);
  const splitter = new Splitter(triangleBoxes);
  const capacity = Math.max(1, 2 * order.length - 1);
  const boxes = new Float32Array(capacity * 6);
  const firstChild = new Uint32Array(capacity);
  const start = new Uint32Array(capacity);
  const end = new Uint32Array(capacity);
  const depth = new Uint8Array(capacity);
  end[0] = order.length;
  let count = 1;
  // Children are appended, so the loop reaches them: no recursion, however deep the tree.
  for (let node = 0; node < count; node++) {
    const range = { order, start: start[node]!, end: end[node]! };
    emptyBox(boxes, node);
    for (let i = range.start; i < range.end; i++) growBox(boxes, node, triangleBoxes, order[i]!);
    if (range.end - range.start <= LANES) continue;
    const middle = depth[node]! < MAX_SPLIT_DEPTH ? splitter.split(range) : (range.start + range.end) >>> 1;
    firstChild[node] = count;
    start[count] = range.start;
    end[count] = start[count + 1] = middle;
    end[count + 1] = range.end;
    depth.fill(depth[node]! + 1, count, count + 2);
    count += 2;
  }
  return { boxes, firstChild, start, end, order };
}
