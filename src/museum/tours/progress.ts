/** How far one came in a tour: the stop where one left it, or that one heard it to its end. */
export type TourProgress = { readonly stop: string; readonly ended: boolean };

/** By tour; kept on the visitor's device. */
export type ToursProgress = Readonly<Record<string, TourProgress>>;

/** What a device kept of tours is this version. */
const VERSION = 1;
const MOST_TOURS = 100;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads what was kept; what is broken, or of another version, counts as nothing. */
export function readProgress(text: string | undefined): ToursProgress {
  if (!text) return {};
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || kept.version !== VERSION || !isRecord(kept.tours)) return {};
    const tours = Object.entries(kept.tours).flatMap(([id, value]) => {
      if (!ID.test(id) || !isRecord(value) || typeof value.stop !== 'string') return [];
      return [[id, { stop: value.stop, ended: value.ended === true }] as const];
    });
    return Object.fromEntries(tours);
  } catch {
    return {};
  }
}

/** What is kept once one is at `progress` of a tour; the tours touched last stay. */
export function writeProgress(kept: ToursProgress, tour: string, progress: TourProgress): string {
  const { [tour]: _, ...others } = kept;
  const tours = Object.fromEntries([...Object.entries(others), [tour, progress] as const].slice(-MOST_TOURS));
  return JSON.stringify({ version: VERSION, tours });
}

/** The place of the stop at which one goes on, from 0; 0 where it is no longer there or the tour was heard to its end. */
export function resumeAt(
  stops: readonly { readonly id: string }[],
  progress: TourProgress | undefined,
): number {
  if (!progress || progress.ended) return 0;
  return Math.max(
    0,
    stops.findIndex(({ id }) => id === progress.stop),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
