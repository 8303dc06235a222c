import type { RoomAccess } from '../format/plan.ts';

/**
 * The name of all rooms with the same access, e.g. `friend--public-20270518t080000z`: their works share an index, which
 * whoever may enter one of them may read. The same on the server, in the browser and where indexes are made.
 */
export function accessGroup({ tier, opensAt, publicFrom }: RoomAccess): string {
  return [
    tier ?? 'everyone',
    ...(opensAt === undefined ? [] : [`opens-${compact(opensAt)}`]),
    ...(publicFrom === undefined ? [] : [`public-${compact(publicFrom)}`]),
  ].join('--');
}

/** An instant without punctuation; the same instant written otherwise gives the same. */
const compact = (instant: string): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.000|[-:]/g, '')
    .replace('.', '-')
    .toLowerCase();

/** Folders of the indexes: the public one below the museum's public half, the others below its gated one. */
export const SEARCH_FOLDER = 'search';
