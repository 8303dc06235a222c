/** A line of a chart: points from left to right, by a value on each axis. */
export type Series = { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] };

export type Chart = {
  readonly title: string;
  readonly xLabel: string;
  /** With its unit. */
  readonly yLabel: string;
  readonly series: readonly Series[];
  /** The most that is allowed, as a dashed line. */
  readonly bound?: { readonly value: number; readonly label: string };
};

const SIZE = { width: 720, height: 400 };
const PLOT = { left: 78, right: 520, top: 46, bottom: 340 };
/** Read on white and on black alike. */
const INK = '#777';
const COLORS = ['#1f8a8a', '#5f7fd9', '#c9602a', '#a1628f'];
const TEXT_GAP = 15;

/** A chart with logarithmic axes as an SVG document that needs no style, font or script of its own. */
export function lineChart(chart: Chart): string {
  const scales = scalesOf(chart);
  const labels = spread(chart.series.map(({ points }) => scales.y(points.at(-1)![1])));
  const parts = [
    `<text x="${PLOT.left}" y="22" font-size="15" font-weight="600">${xml(chart.title)}</text>`,
    `<text x="${PLOT.left}" y="38" font-size="12">${xml(chart.yLabel)}</text>`,
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 42}" text-anchor="middle" font-size="12">${xml(chart.xLabel)}</text>`,
    ...scales.xTicks.map((value) => xTick(value, scales.x(value))),
    ...scales.yTicks.map((value) => yTick(value, scales.y(value))),
    ...(chart.bound ? [boundLine(chart.bound, scales.y(chart.bound.value))] : []),
    ...chart.series.map((series, i) => line(series, COLORS[i % COLORS.length]!, scales, labels[i]!)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${xml(`${chart.title}, ${chart.yLabel}`)}" font-family="system-ui, sans-serif" fill="${INK}">
${parts.join('\n')}
</svg>
`;
}

type Scales = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
};

function scalesOf({ series, bound }: Chart): Scales {
  const points = series.flatMap((each) => each.points);
  const xs = points.map(([x]) => x);
  const ys = [...points.map(([, y]) => y), ...(bound ? [bound.value] : [])];
  const low = Math.min(...xs, ...ys);
  if (points.length === 0 || !(low > 0))
    throw new RangeError('A logarithmic axis takes numbers above zero only.');
  const xTicks = decades(Math.min(...xs), Math.max(...xs)).filter((tick) => tick >= Math.min(...xs));
  const yTicks = decades(Math.min(...ys), Math.max(...ys));
  return {
    x: logScale([Math.min(...xs), Math.max(...xs)], [PLOT.left + 14, PLOT.right - 8]),
    y: logScale([yTicks[0]!, yTicks.at(-1)!], [PLOT.bottom, PLOT.top + 8]),
    xTicks,
    yTicks,
  };
}

/** Powers of ten from the one at or below the least to the one at or above the most. */
function decades(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}

const logScale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((end - start) * Math.log(value / from)) / Math.log(to / from);

const round = (px: number) => Math.round(px * 10) / 10;
const say = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 2 });

const xTick = (value: number, x: number) =>
  `<line x1="${round(x)}" x2="${round(x)}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}" stroke="${INK}"/>` +
  `<text x="${round(x)}" y="${PLOT.bottom + 20}" text-anchor="middle" font-size="12">${say(value)}</text>`;

const yTick = (value: number, y: number) =>
  `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y)}" y2="${round(y)}" stroke="${INK}" stroke-opacity="0.3"/>` +
  `<text x="${PLOT.left - 8}" y="${round(y + 4)}" text-anchor="end" font-size="12">${say(value)}</text>`;

const boundLine = ({ label }: { label: string }, y: number) =>
  `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y)}" y2="${round(y)}" stroke="${INK}" stroke-dasharray="6 4"/>` +
  `<text x="${PLOT.right - 4}" y="${round(y - 5)}" text-anchor="end" font-size="12">${xml(label)}</text>`;

function line({ name, points }: Series, color: string, { x, y }: Scales, labelY: number): string {
  const at = points.map(([px, py]) => `${round(x(px))},${round(y(py))}`);
  const [lastX, lastY] = at.at(-1)!.split(',') as [string, string];
  const dots = at.map((point) => {
    const [cx, cy] = point.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`;
  });
  return [
    `<polyline points="${at.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
    ...dots,
    `<line x1="${lastX}" y1="${lastY}" x2="${PLOT.right + 8}" y2="${round(labelY)}" stroke="${color}" stroke-opacity="0.5"/>`,
    `<text x="${PLOT.right + 12}" y="${round(labelY + 4)}" font-size="13" fill="${color}">${xml(name)}</text>`,
  ].join('');
}

/** Heights moved apart so far that labels at them don't touch, in the order they came in. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    above = Math.max(heights[i]!, above + TEXT_GAP);
    placed[i] = above;
  }
  return placed;
}

const xml = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);
