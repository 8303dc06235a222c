import type { BakeChart } from './bake-chart.ts';

/**
 * For every texel the nearest valid one of its chart (itself where it is valid), walking over edges; −1 in a chart that
 * has none.
 */
export function nearestValid(charts: readonly BakeChart[], mask: Uint16Array, source: Int32Array): void {
  source.fill(-1);
  const queue: number[] = [];
  for (const { first, width, height } of charts) {
    queue.length = 0;
    const end = first + width * height;
    for (let texel = first; texel < end; texel++)
      if (mask[texel] !== 0) {
        source[texel] = texel;
        queue.push(texel);
      }
    for (let at = 0; at < queue.length; at++) {
      const texel = queue[at]!;
      const column = (texel - first) % width;
      const reach = (next: number) => {
        if (source[next]! >= 0) return;
        source[next] = source[texel]!;
        queue.push(next);
      };
      if (column > 0) reach(texel - 1);
      if (column < width - 1) reach(texel + 1);
      if (texel - width >= first) reach(texel - width);
      if (texel + width < end) reach(texel + width);
    }
  }
}
