import { describe, expect, it } from 'vitest';
import { lineChart } from '../../bench/plot/line-chart.ts';
import { sizeCharts } from '../../bench/plot/size-plots.ts';
import { sizesFigures } from '../../bench/sizes/figures.ts';
import type { Entrance, LongWalk, MeasuredMuseum, MeasuredSizes } from '../../bench/sizes/measured.ts';

const MB = 1e6;

const entrance = (more: Partial<Entrance> = {}): Entrance => ({
  bytes: { content: MB, script: 0.4 * MB, rest: 0.2 * MB },
  firstPictureMs: 1000,
  quietMs: 2000,
  peakBytes: 40 * MB,
  ...more,
});

const walk = (more: Partial<LongWalk> = {}): LongWalk => ({
  rooms: 11,
  frames: [10, 30, 20],
  scriptMs: [0.4, 0.5, 0.6],
  longTasksMs: [],
  cpuMsPerFrame: 0.8,
  peakBytes: 45 * MB,
  entrancePeakBytes: 40 * MB,
  drawnAtRest: 0,
  ...more,
});

const museum = (works: number, more: Partial<MeasuredMuseum> = {}): MeasuredMuseum => ({
  works,
  entrances: [entrance()],
  shortWalks: [walk()],
  small: walk(),
  desktop: walk(),
  ...more,
});

const measured = (last: Partial<MeasuredMuseum> = {}): MeasuredSizes => ({
  museums: [museum(20), museum(100_000, last)],
  plain: [
    { works: 20, entrances: [entrance()], walk: walk() },
    { works: 200, entrances: [entrance()], walk: walk() },
  ],
});

/** The names of figures that are over their bounds. */
const over = (sizes: MeasuredSizes) =>
  sizesFigures(sizes)
    .filter(({ value, atMost }) => atMost !== null && value! > atMost)
    .map(({ name }) => name);

describe('the figures of museums of all sizes', () => {
  it('are within their bounds where what was measured is', () => {
    expect(over(measured())).toEqual([]);
  });

  it.each<[string, Partial<MeasuredMuseum>, string]>([
    [
      'bytes that grow',
      { entrances: [entrance({ bytes: { content: 1.06 * MB, script: 0, rest: 0 } })] },
      'most of all',
    ],
    [
      'a first picture later than the plain scene’s',
      { entrances: [entrance({ firstPictureMs: 1010 })] },
      'first frame',
    ],
    ['quiet later than the plain scene’s', { entrances: [entrance({ quietMs: 2100 })] }, 'quiet'],
    ['one frame of many draws', { desktop: walk({ frames: [9, 41, 9] }) }, 'draw calls'],
    ['memory at one moment', { small: walk({ peakBytes: 48.1 * MB }) }, 'peak of the walk, small'],
    ['a frame at rest', { desktop: walk({ drawnAtRest: 1 }) }, 'at rest, desktop'],
    ['time per frame', { shortWalks: [walk({ cpuMsPerFrame: 1.3 })] }, '100,000 works against 20'],
    ['one task too long', { shortWalks: [walk({ longTasksMs: [151] })] }, 'longest task'],
    ['too many long tasks', { shortWalks: [walk({ longTasksMs: [51] })] }, 'tasks above 50 ms'],
  ])('show %s', (_, last, name) => {
    expect(over(measured(last)).join('\n')).toContain(name);
  });
});

it('each plot has a line for the museums and one for the plain scene', () => {
  const charts = Object.values(sizeCharts(measured()));
  expect(charts.length).toBeGreaterThan(4);
  for (const chart of charts) {
    expect(chart.series.map(({ name }) => name)).toContain('plain scene');
    expect(chart.series.length).toBeGreaterThan(1);
    expect(lineChart(chart)).toContain('<polyline');
  }
});
