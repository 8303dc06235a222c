import { MuseumError } from '../../museum/errors.ts';
import { type Bvh, buildBvh } from './bvh.ts';
import { NODE, PACK, type TracerScene } from './layout.ts';
import { unitNormals } from './normals.ts';
import { widen } from './widen.ts';

/** Boxes grow by this share of their coordinates, and no less than `MIN_PADDING_M`, so that flat ones have a depth. */
const PADDING = 2 ** -20;
const MIN_PADDING_M = 1e-5;

/**
 * Prepares triangles for `makeTracer`. Degenerate ones, thinner than a millionth of their length, are left out.
 * @param triangles nine numbers a triangle, its corners a, b, c; metres
 * @throws MuseumError `tracer-triangles` where the length is no multiple of nine or a number is not finite
 */
export function buildTracerScene(triangles: Float32Array): TracerScene {
  if (triangles.length % 9 !== 0 || !triangles.every(Number.isFinite)) {
    throw new MuseumError('tracer-triangles', { length: triangles.length });
  }
  const normals = unitNormals(triangles);
  const isSolid = (i: number) => normals.subarray(i * 3, i * 3 + 3).some((n) => n !== 0);
  const solid = Uint32Array.from({ length: triangles.length / 9 }, (_, i) => i).filter(isSolid);
  return writeScene(buildBvh(triangles, solid), triangles, normals);
}

function writeScene(bvh: Bvh, triangles: Float32Array, normals: Float32Array): TracerScene {
  const { nodes, indexOf, leaves } = widen(bvh);
  const buffer = new SharedArrayBuffer(4 * (nodes.length * NODE.words + leaves.length * PACK.words));
  const floats = new Float32Array(buffer);
  const ints = new Int32Array(buffer);
  nodes.forEach((children, i) => {
    const at = i * NODE.words;
    floats.fill(Number.POSITIVE_INFINITY, at, at + 12).fill(Number.NEGATIVE_INFINITY, at + 12, at + 24);
    children.forEach((child, lane) => {
      writeBounds(floats, at + lane, bvh.boxes.subarray(child * 6, child * 6 + 6));
      ints[at + NODE.children + lane] = bvh.firstChild[child] ? indexOf[child]! : ~indexOf[child]!;
    });
  });
  leaves.forEach((leaf, i) => {
    const at = nodes.length * NODE.words + i * PACK.words;
    ints.fill(-1, at + PACK.triangles, at + PACK.words);
    bvh.order.subarray(bvh.start[leaf], bvh.end[leaf]).forEach((triangle, lane) => {
      for (let k = 0; k < 9; k++) floats[at + k * 4 + lane] = triangles[triangle * 9 + k]!;
      for (let k = 0; k < 3; k++) floats[at + PACK.normals + k * 4 + lane] = normals[triangle * 3 + k]!;
      ints[at + PACK.triangles + lane] = triangle;
    });
  });
  return { bytes: new Uint8Array(buffer), nodeCount: nodes.length };
}

function writeBounds(floats: Float32Array, at: number, box: Float32Array): void {
  box.forEach((bound, k) => {
    const padding = Math.max(MIN_PADDING_M, Math.abs(bound) * PADDING);
    floats[at + k * 4] = k < 3 ? bound - padding : bound + padding;
  });
}
