import { parentPort } from 'node:worker_threads';
import type { Fields } from './fields.ts';
import { BakeKernel, type Phase } from './kernel.ts';
import { makeTracer, type TracerScene } from './tracer/index.ts';
import type { BakeWorld } from './world.ts';

export type BakeOrder =
  | {
      readonly kind: 'world';
      readonly world: BakeWorld;
      readonly fields: Fields;
      readonly scene: TracerScene;
    }
  | { readonly kind: 'phase'; readonly phase: Phase; readonly texels: number };

/** Texels that a worker takes at a time. */
const BLOCK = 256;

let kernel: BakeKernel | undefined;
let fields: Fields | undefined;

parentPort!.on('message', (order: BakeOrder) => {
  if (order.kind === 'world') {
    fields = order.fields;
    kernel = new BakeKernel(order.world, order.fields, makeTracer(order.scene));
  } else {
    for (;;) {
      const from = Atomics.add(fields!.next, 0, 1) * BLOCK;
      if (from >= order.texels) break;
      kernel!.run(order.phase, from, Math.min(order.texels, from + BLOCK));
    }
  }
  parentPort!.postMessage('done');
});
