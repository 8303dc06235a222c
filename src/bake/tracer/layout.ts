/**
 * What tracer.c reads, in 32-bit words. A node: minimum x of its four children, then y, z, maximum x, y, z, then the
 * children: a node's index, or ~ of a pack's. A pack of four triangles: a.x of the four, a.y, a.z, b, c, unit normal,
 * then the triangles' indices.
 */
export const NODE = { words: 28, children: 24 } as const;
export const PACK = { words: 52, normals: 36, triangles: 48 } as const;
/** Children of a node, and triangles of a pack: lanes of a SIMD register of 32-bit numbers. */
export const LANES = 4;
/** Origin, direction, tMax. */
export const RAY_WORDS = 7;

/** Triangles ready to be traced. Holds nothing but shared memory and a number, so workers receive it uncopied. */
export type TracerScene = {
  /** All nodes, the root first, then all packs. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly nodeCount: number;
};
