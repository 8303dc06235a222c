import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../figures.ts';
import type { Entrance, MeasuredMuseum, MeasuredPlain, MeasuredSizes } from '../sizes/measured.ts';
import { type Chart, lineChart, type Series } from './line-chart.ts';

const ENFILADE = 'Enfilade';
const PLAIN = 'plain scene';
const MB = 1e6;

/** What each plot shows, by its file's name. */
export function sizeCharts(measured: MeasuredSizes): Readonly<Record<string, Chart>> {
  const chart = (title: string, yLabel: string, series: readonly Series[], more: Partial<Chart> = {}) => ({
    title,
    xLabel: 'works in the museum',
    yLabel,
    series,
    ...more,
  });
  const both = (ofMuseum: (museum: MeasuredMuseum) => number, ofPlain: (plain: MeasuredPlain) => number) => [
    line(ENFILADE, measured.museums, ofMuseum),
    line(PLAIN, measured.plain, ofPlain),
  ];
  const entrances = (of: (entrance: Entrance) => number) => {
    const medianOf = (subject: { readonly entrances: readonly Entrance[] }) =>
      median(subject.entrances.map(of));
    return both(medianOf, medianOf);
  };
  return {
    bytes: chart(
      'Page, pictures and JSON until quiet at the entrance',
      'MB',
      entrances(({ bytes }) => bytes.content / MB),
      { bound: { value: 1.5, label: 'at most 1.5 MB' } },
    ),
    'first-picture': chart(
      'First frame with pictures',
      'seconds from the start of the page',
      entrances(({ firstPictureMs }) => firstPictureMs / 1000),
    ),
    quiet: chart(
      'Quiet: all there is to fetch and upload is there',
      'seconds from the start of the page',
      entrances(({ quietMs }) => quietMs / 1000),
    ),
    draws: chart(
      'Draw calls of the worst frame while walking',
      'draw calls',
      both(
        ({ desktop }) => Math.max(...desktop.frames),
        ({ walk }) => Math.max(...walk.frames),
      ),
      { bound: { value: 40, label: 'at most 40' } },
    ),
    'gpu-bytes': chart(
      'Live textures and render targets, peak of entrance and walk',
      'MB',
      [
        line(`${ENFILADE}, desktop`, measured.museums, ({ desktop }) => peak(desktop) / MB),
        line(`${ENFILADE}, small`, measured.museums, ({ small }) => peak(small) / MB),
        line(
          PLAIN,
          measured.plain,
          ({ walk, entrances: [first] }) => Math.max(walk.peakBytes, first!.peakBytes) / MB,
        ),
      ],
      { bound: { value: 128, label: 'at most 128 MB (desktop)' } },
    ),
    cpu: chart(
      'Main thread per walking frame, draw calls skipped',
      'milliseconds of processor time',
      both(
        ({ shortWalks }) => median(shortWalks.map((walk) => walk.cpuMsPerFrame)),
        ({ walk }) => walk.cpuMsPerFrame,
      ),
      { bound: { value: 1, label: 'at most 1 ms' } },
    ),
  };
}

const peak = ({ peakBytes, entrancePeakBytes }: MeasuredMuseum['small']) =>
  Math.max(peakBytes, entrancePeakBytes);

const line = <T extends { readonly works: number }>(
  name: string,
  subjects: readonly T[],
  of: (subject: T) => number,
): Series => ({ name, points: subjects.map((subject) => [subject.works, of(subject)]) });

/** Draws the plots into a folder, each as an SVG file. */
export function writeSizePlots(measured: MeasuredSizes, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, chart] of Object.entries(sizeCharts(measured)))
    writeFileSync(join(folder, `${name}.svg`), lineChart(chart));
}
