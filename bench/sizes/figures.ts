import { type Figure, median } from '../figures.ts';
import type { Entrance, MeasuredMuseum, MeasuredSizes } from './measured.ts';

const MB = 1e6;
/** A task of the main thread above this is noticed, in milliseconds (W3C Long Tasks). */
const LONG_TASK_SHARE = 1;
const LONGEST_TASK_MS = 150;

const medianOf = (entrances: readonly Entrance[], of: (entrance: Entrance) => number) =>
  median(entrances.map(of));
const contentOf = ({ bytes }: Entrance) => bytes.content;
const numbered = (works: number) => works.toLocaleString('en');

/** The figures of museums of all sizes, each with its bound, and what they are compared with. */
export function sizesFigures({ museums, plain }: MeasuredSizes): Figure[] {
  return [...museums.flatMap(museumFigures), ...comparedFigures({ museums, plain })];
}

function museumFigures(museum: MeasuredMuseum): Figure[] {
  const { works, entrances } = museum;
  const at = (name: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
    name: `${numbered(works)} works: ${name}`,
    value,
    unit,
    atMost: null,
    ...more,
  });
  const rest = medianOf(entrances, ({ bytes }) => bytes.content + bytes.rest);
  return [
    at('page, pictures and JSON until quiet', medianOf(entrances, contentOf) / MB, 'MB', { atMost: 1.5 }),
    at('all bytes but script until quiet', rest / MB, 'MB', { atMost: 4 }),
    at(
      'first frame with pictures',
      medianOf(entrances, ({ firstPictureMs }) => firstPictureMs),
      'ms',
    ),
    at(
      'quiet',
      medianOf(entrances, ({ quietMs }) => quietMs),
      'ms',
    ),
    ...deviceFigures(museum, at),
    ...walkFigures(museum, at),
  ];
}

type At = (name: string, value: number, unit: string, more?: Partial<Figure>) => Figure;

function deviceFigures(museum: MeasuredMuseum, at: At): Figure[] {
  return (['small', 'desktop'] as const).flatMap((device) => {
    const { entrancePeakBytes, peakBytes, rooms, frames, drawnAtRest } = museum[device];
    const atMost = device === 'small' ? 48 : 128;
    return [
      at(`frames drawn in 5 s at rest, ${device}`, drawnAtRest, '', { atMost: 0 }),
      at(`draw calls of the worst frame, walking, ${device}`, Math.max(...frames), '', {
        atMost: 40,
        note: `${rooms} rooms, ${frames.length} frames`,
      }),
      at(`live GPU bytes, peak at the entrance, ${device}`, entrancePeakBytes / MB, 'MB', { atMost }),
      at(`live GPU bytes, peak of the walk, ${device}`, peakBytes / MB, 'MB', { atMost }),
    ];
  });
}

function walkFigures({ shortWalks }: MeasuredMuseum, at: At): Figure[] {
  const tasks = shortWalks.flatMap(({ longTasksMs }) => longTasksMs);
  const frames = shortWalks.reduce((sum, walk) => sum + walk.frames.length, 0);
  const script = median(shortWalks.map(({ scriptMs }) => median(scriptMs)));
  return [
    at('main-thread CPU per walking frame', median(shortWalks.map((walk) => walk.cpuMsPerFrame)), 'ms', {
      atMost: 1,
      note: `draws skipped, median of ${shortWalks.length}; script of the median frame ${script.toFixed(2)} ms`,
    }),
    at('tasks above 50 ms, of the frames walked', (100 * tasks.length) / frames, '%', {
      atMost: LONG_TASK_SHARE,
      note: `${tasks.length} tasks in ${frames} frames`,
    }),
    at('the longest task while walking', Math.max(0, ...tasks), 'ms', { atMost: LONGEST_TASK_MS }),
  ];
}

function comparedFigures({ museums, plain }: MeasuredSizes): Figure[] {
  const beside = plain.find(({ works }) => works === 20)!.entrances;
  const spread = (name: string, of: (museum: MeasuredMuseum) => number, atMost: number | null): Figure => {
    const values = museums.map(of);
    return { name, value: Math.max(...values) / Math.min(...values), unit: '×', atMost };
  };
  const first = ({ firstPictureMs }: Entrance) => firstPictureMs;
  const quiet = ({ quietMs }: Entrance) => quietMs;
  const cpu = ({ shortWalks }: MeasuredMuseum) => median(shortWalks.map((walk) => walk.cpuMsPerFrame));
  const worst = (of: (entrance: Entrance) => number) =>
    Math.max(...museums.map(({ entrances }) => medianOf(entrances, of))) / medianOf(beside, of);
  const plainMs = (of: (entrance: Entrance) => number) => `plain: ${Math.round(medianOf(beside, of))} ms`;
  return [
    spread(
      'page, pictures and JSON: most of all sizes against least',
      (m) => medianOf(m.entrances, contentOf),
      1.05,
    ),
    spread(
      'first frame with pictures: slowest of all sizes against fastest',
      (m) => medianOf(m.entrances, first),
      null,
    ),
    spread('quiet: slowest of all sizes against fastest', (m) => medianOf(m.entrances, quiet), null),
    {
      name: 'first frame with pictures: slowest of all sizes against the plain scene of 20',
      value: worst(first),
      unit: '×',
      atMost: 1,
      note: plainMs(first),
    },
    {
      name: 'quiet: slowest of all sizes against the plain scene of 20',
      value: worst(quiet),
      unit: '×',
      atMost: 1,
      note: plainMs(quiet),
    },
    {
      name: 'main-thread CPU per walking frame: 100,000 works against 20',
      value: cpu(museums.at(-1)!) / cpu(museums[0]!),
      unit: '×',
      atMost: 1.5,
    },
  ];
}
