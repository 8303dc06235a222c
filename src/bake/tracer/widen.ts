import { halfArea } from './boxes.ts';
import type { Bvh } from './bvh.ts';
import { LANES } from './layout.ts';

/** A tree whose nodes have up to four children; all numbers are nodes of the binary tree it was made of. */
export type WideBvh = {
  /** The children of each wide node, the root first. */
  readonly nodes: readonly (readonly number[])[];
  readonly leaves: readonly number[];
  /** For a binary node that is kept: its place in `leaves` if it is a leaf, else in `nodes`. */
  readonly indexOf: Uint32Array;
};

/** Turns a binary tree into one of four children a node, which SIMD tests at once. */
export function widen(bvh: Bvh): WideBvh {
  const nodes: (readonly number[])[] = [childrenOf(bvh, 0)];
  const leaves: number[] = [];
  const indexOf = new Uint32Array(bvh.firstChild.length);
  for (let i = 0; i < nodes.length; i++) {
    for (const child of nodes[i]!) {
      if (bvh.firstChild[child]) indexOf[child] = nodes.push(childrenOf(bvh, child)) - 1;
      else indexOf[child] = leaves.push(child) - 1;
    }
  }
  return { nodes, leaves, indexOf };
}

/** Opens the largest descendant until there are four; a root without children stands for itself, unless empty. */
function childrenOf(bvh: Bvh, node: number): readonly number[] {
  const first = bvh.firstChild[node]!;
  if (!first) return bvh.end[node]! > bvh.start[node]! ? [node] : [];
  const children = [first, first + 1];
  while (children.length < LANES) {
    let widest = -1;
    let widestArea = -1;
    children.forEach((child, k) => {
      const area = halfArea(bvh.boxes, child);
      if (bvh.firstChild[child] && area > widestArea) {
        widest = k;
        widestArea = area;
      }
    });
    if (widest < 0) break;
    const opened = bvh.firstChild[children[widest]!]!;
    children.splice(widest, 1, opened, opened + 1);
  }
  return children;
}
