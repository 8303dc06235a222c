/** A line of the table: what was measured, and the most it may be. */
export type Figure = {
  readonly name: string;
  /** `null` where it could not be measured here; `note` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly atMost: number | null;
  readonly note?: string;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The value that a quarter of them don't exceed. */
export const quartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 4)]!;

const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

const HEAD = ['figure', 'value', 'bound', '', 'how'];

const cellsOf = (f: Figure): string[] => [
  f.name,
  f.value === null ? 'not run' : `${round(f.value)} ${f.unit}`.trim(),
  f.atMost === null ? '' : `≤ ${f.atMost}`,
  f.atMost === null || f.value === null ? '' : f.value <= f.atMost ? 'ok' : 'OVER',
  f.note ?? '',
];

/** The figures as a table in Markdown. */
export function toMarkdown(figures: readonly Figure[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...figures.map(cellsOf)];
  return rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
}

/** The figures as a table for the terminal; a figure over its bound is marked. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf);
  const head = HEAD;
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
