import type { PlanPoint } from '../../museum/format/common.ts';

/** A stretch of a level line, from a smaller to a greater coordinate. */
export type LineSpan = readonly [from: number, to: number];

/** Where a line along `axis` (0: x, 1: z) at `at` on the other axis lies inside an outline. */
function cutsOf(outline: readonly PlanPoint[], axis: 0 | 1, at: number): readonly LineSpan[] {
  const other = (1 - axis) as 0 | 1;
  const cuts: number[] = [];
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i]!;
    const b = outline[(i + 1) % outline.length]!;
    if (a[other] <= at === b[other] <= at) continue;
    const t = (at - a[other]) / (b[other] - a[other]);
    cuts.push(a[axis] + t * (b[axis] - a[axis]));
  }
  cuts.sort((a, b) => a - b);
  return Array.from(
    { length: Math.floor(cuts.length / 2) },
    (_, i): LineSpan => [cuts[2 * i]!, cuts[2 * i + 1]!],
  );
}

/** Where a strip along `axis` between two places on the other axis touches an outline. */
export function spansOf(
  outline: readonly PlanPoint[],
  axis: 0 | 1,
  between: readonly [number, number],
): readonly LineSpan[] {
  const [low, high] = between;
  const inner = outline.map((point) => point[1 - axis]!).filter((at) => at > low && at < high);
  const all = [low, high, ...inner.flatMap((at) => [at - 1e-6, at + 1e-6])].flatMap((at) =>
    cutsOf(outline, axis, at),
  );
  return merged(all);
}

function merged(spans: readonly LineSpan[]): readonly LineSpan[] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1e-9) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** What is left of spans where others are taken away. */
export function without(spans: readonly LineSpan[], taken: readonly LineSpan[]): readonly LineSpan[] {
  return taken.reduce<readonly LineSpan[]>(
    (left, [from, to]) =>
      left.flatMap(([a, b]): readonly LineSpan[] => {
        if (to <= a || from >= b) return [[a, b]];
        const pieces: LineSpan[] = [
          [a, from],
          [to, b],
        ];
        return pieces.filter(([x, y]) => y - x > 1e-6);
      }),
    spans,
  );
}
