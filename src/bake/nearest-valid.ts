import { type BakeChart, SUB } from './bake-chart.ts';

/**
 * For every texel the nearest valid one of its chart (itself where it is valid), walking over edges; −1 in a chart that
 * has none. One that is seen a little, by the sub-points in `thin`, takes the neighbour on the side where it is seen:
 * that beyond a moulding may lie in its shadow.
 */
export function nearestValid(
  charts: readonly BakeChart[],
  mask: Uint16Array,
  source: Int32Array,
  thin: Uint16Array,
): void {
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
    for (let texel = first; texel < end; texel++) {
      if (source[texel]! >= 0 || thin[texel] === 0) continue;
      const [across, up] = seenSide(thin[texel]!);
      const column = ((texel - first) % width) + across;
      const next = texel + across + up * width;
      if (column < 0 || column >= width || next < first || next >= end || mask[next] === 0) continue;
      source[texel] = next;
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

/** The neighbour towards which most of some sub-points lie, in texels across and up. */
function seenSide(points: number): readonly [across: number, up: number] {
  let across = 0;
  let up = 0;
  for (let k = 0; k < SUB * SUB; k++) {
    if (((points >> k) & 1) === 0) continue;
    across += (k % SUB) - (SUB - 1) / 2;
    up += Math.floor(k / SUB) - (SUB - 1) / 2;
  }
  return Math.abs(across) > Math.abs(up) ? [Math.sign(across), 0] : [0, Math.sign(up)];
}
