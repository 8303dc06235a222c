import type { BakeChart } from '../../src/bake/bake-chart.ts';
import type { BakeOrder } from '../../src/bake/bake-worker.ts';
import { BakeKernel } from '../../src/bake/kernel.ts';
import { makeTracer } from '../../src/bake/tracer/index.ts';
import type { BakeWorld } from '../../src/bake/world.ts';
import { makePlane, onPlane, type Plane } from '../../src/building/facet.ts';
import type { Vec2, Vec3 } from '../../src/building/vec.ts';

type Face = { readonly plane: Plane; readonly size: Vec2 };

/** The inner faces of a box from `low` to `high`. */
export function boxFaces(low: Vec3, high: Vec3): readonly Face[] {
  const [x0, y0, z0] = low;
  const [x1, y1, z1] = high;
  const [w, h, d] = [x1 - x0, y1 - y0, z1 - z0];
  return [
    { plane: makePlane([x0, y0, z0], [1, 0, 0], [0, 1, 0]), size: [w, h] },
    { plane: makePlane([x1, y0, z1], [-1, 0, 0], [0, 1, 0]), size: [w, h] },
    { plane: makePlane([x0, y0, z1], [0, 0, -1], [0, 1, 0]), size: [d, h] },
    { plane: makePlane([x1, y0, z0], [0, 0, 1], [0, 1, 0]), size: [d, h] },
    { plane: makePlane([x0, y0, z1], [1, 0, 0], [0, 0, -1]), size: [w, d] },
    { plane: makePlane([x0, y1, z0], [1, 0, 0], [0, 0, 1]), size: [w, d] },
  ];
}

/** A world of faces, each with a chart of `texels` by `texels`. */
export function worldOf(
  faces: readonly (Face & { readonly cove?: number; readonly albedo?: number })[],
  texels: number,
  lights: Partial<Pick<BakeWorld, 'panels' | 'lamps'>> = {},
): BakeWorld {
  const charts: BakeChart[] = [];
  const triangles: number[] = [];
  const chartOf: number[] = [];
  faces.forEach(({ plane, size, cove = 0, albedo = 0.5 }, i) => {
    charts.push({
      plane,
      min: [0, 0],
      size,
      width: texels,
      height: texels,
      first: i * texels * texels,
      albedo: [albedo, albedo, albedo],
      pieces: [],
      cove,
    });
    const [a, b, c, d] = [
      [0, 0],
      [size[0], 0],
      [size[0], size[1]],
      [0, size[1]],
    ].map(([u, v]) => onPlane(plane, [u!, v!]));
    triangles.push(...a!, ...b!, ...c!, ...a!, ...c!, ...d!);
    chartOf.push(i, i);
  });
  const count = charts.length * texels * texels;
  return {
    charts,
    ownCharts: charts.length,
    ownTexels: count,
    texels: count,
    triangles: Float32Array.from(triangles),
    chartOf: Int32Array.from(chartOf),
    solidTriangles: chartOf.length,
    panels: [],
    lamps: [],
    ...lights,
  };
}

/** Does on this thread what workers do, in blocks of another size. */
export function tellHere(block = 37): (order: BakeOrder) => Promise<void> {
  let kernel: BakeKernel | undefined;
  return async (order) => {
    if (order.kind === 'world') {
      kernel = new BakeKernel(order.world, order.fields, makeTracer(order.scene));
      return;
    }
    for (let from = 0; from < order.texels; from += block)
      kernel!.run(order.phase, from, Math.min(order.texels, from + block));
  };
}
