import { describe, expect, it } from 'vitest';
import { type Chart, lineChart } from '../../bench/plot/line-chart.ts';

const chart = (more: Partial<Chart> = {}): Chart => ({
  title: 'Bytes & more',
  xLabel: 'works',
  yLabel: 'MB',
  series: [
    {
      name: 'flat',
      points: [
        [20, 0.2],
        [100_000, 0.2],
      ],
    },
    {
      name: 'steep',
      points: [
        [20, 3],
        [1000, 131],
      ],
    },
  ],
  ...more,
});

/** The points of each line, in pixels. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<polyline points="([^"]+)"/g)].map((match) =>
    match[1]!.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
  );

describe('a chart', () => {
  it('has a line for each series, level where nothing grows and rising where it does', () => {
    const [flat, steep] = linesOf(lineChart(chart()));
    expect(flat![0]![1]).toBe(flat![1]![1]);
    expect(steep![1]![1]).toBeLessThan(steep![0]![1]);
    expect(flat![0]![0]).toBe(steep![0]![0]);
  });

  it('puts equal factors at equal distances', () => {
    const points = [
      [10, 1],
      [100, 10],
      [1000, 100],
    ] as const;
    const [[a, b, c]] = linesOf(lineChart(chart({ series: [{ name: 'a', points }] }))) as [
      [number, number][],
    ];
    expect(b![0] - a![0]).toBeCloseTo(c![0] - b![0], 0);
    expect(a![1] - b![1]).toBeCloseTo(b![1] - c![1], 0);
  });

  it('names axes, units, series and the bound, and escapes them', () => {
    const svg = lineChart(chart({ bound: { value: 1.5, label: 'at most 1.5 MB' } }));
    for (const text of [
      'Bytes &amp; more',
      '>works<',
      '>MB<',
      '>flat<',
      '>steep<',
      '>100,000<',
      'at most 1.5 MB',
    ])
      expect(svg).toContain(text);
    expect(svg).toContain('stroke-dasharray');
  });

  it('refuses what has no place on a logarithmic axis', () => {
    const series = [{ name: 'none', points: [[20, 0]] as const }];
    expect(() => lineChart(chart({ series }))).toThrow(RangeError);
    expect(() => lineChart(chart({ series: [] }))).toThrow(RangeError);
  });
});
