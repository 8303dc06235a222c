import { readFileSync } from 'node:fs';
import { NODE, RAY_WORDS, type TracerScene } from './layout.ts';

/**
 * Casts rays in batches: fill `rays`, call, read the answers. All distances are in units of the ray's direction, so
 * they are metres where it has unit length. A ray meets what lies between 1e-4 and its tMax, both excluded, and both
 * sides of a triangle, unless it is within 1e-6 radians of edge-on. A ray of direction zero meets nothing.
 */
export type Tracer = {
  /** Rays that the arrays hold. */
  readonly capacity: number;
  /** Seven numbers a ray: origin x, y, z, direction x, y, z of any length, tMax, which may be infinite. */
  readonly rays: Float32Array;
  /** A triangle's index in the order given to `buildTracerScene`, or -1; after `occluded`, 1 or 0. */
  readonly hits: Int32Array;
  /** Where the ray met the triangle; its tMax if it met none. */
  readonly distances: Float32Array;
  /** 1 where the ray met the back: it runs along the normal (b − a) × (c − a) rather than against it. */
  readonly isBack: Uint8Array;
  /** Finds the nearest hits of the first `count` rays; writes `hits`, `distances` and `isBack`. */
  trace(count: number): void;
  /** Finds whether anything lies on each of the first `count` rays; writes `hits` only. */
  occluded(count: number): void;
};

/** What tracer.c exports; pointers are byte offsets in `memory`. */
type TracerExports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly __heap_base: { readonly value: number };
  closest(
    nodes: number,
    packs: number,
    rays: number,
    count: number,
    hits: number,
    distances: number,
    isBack: number,
  ): void;
  occluded(nodes: number, packs: number, rays: number, count: number, hits: number): void;
};

// Neither Node's types nor ES2023 have it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE_BYTES = 65_536;
const DEFAULT_CAPACITY = 4096;

/**
 * Loads a scene into a WebAssembly instance of its own: one a worker thread.
 * @param options.capacity rays that a call can take
 * @throws RangeError where the scene does not fit into WebAssembly's 4 GiB
 */
export function makeTracer(scene: TracerScene, { capacity = DEFAULT_CAPACITY } = {}): Tracer {
  const wasm = instantiate();
  const { memory } = wasm;
  const nodes = alignToLine(wasm.__heap_base.value);
  const packs = nodes + scene.nodeCount * NODE.words * 4;
  const rays = alignToLine(nodes + scene.bytes.length);
  const hits = rays + capacity * RAY_WORDS * 4;
  const distances = hits + capacity * 4;
  const isBack = distances + capacity * 4;
  const missing = isBack + capacity - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
  new Uint8Array(memory.buffer).set(scene.bytes, nodes);
  return {
    capacity,
    rays: new Float32Array(memory.buffer, rays, capacity * RAY_WORDS),
    hits: new Int32Array(memory.buffer, hits, capacity),
    distances: new Float32Array(memory.buffer, distances, capacity),
    isBack: new Uint8Array(memory.buffer, isBack, capacity),
    trace(count) {
      checkCount(count, capacity);
      wasm.closest(nodes, packs, rays, count, hits, distances, isBack);
    },
    occluded(count) {
      checkCount(count, capacity);
      wasm.occluded(nodes, packs, rays, count, hits);
    },
  };
}

function instantiate(): TracerExports {
  const bytes = readFileSync(new URL('./tracer.wasm', import.meta.url));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as TracerExports;
}

/** Next multiple of a cache line; SIMD loads want 16 of it. */
function alignToLine(offset: number): number {
  return Math.ceil(offset / 64) * 64;
}

/** More would write past the arrays, where WebAssembly does not notice. */
function checkCount(count: number, capacity: number): void {
  if (!(count >= 0 && count <= capacity)) throw new RangeError(`${count} rays, capacity ${capacity}`);
}
