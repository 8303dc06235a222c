export type { TracerScene } from './layout.ts';
export { buildTracerScene } from './scene.ts';
export { makeTracer, type Tracer } from './tracer.ts';
