import type { Museum } from '../format/museum.ts';
import { tourFile } from '../tours/files.ts';
import type { CheckedFile, ReadTour } from './content.ts';
import { type Half, issueFileName } from './museum-source.ts';
import { nowhere, type Reading, readFile } from './read-file.ts';

const HALVES = ['public', 'members'] as const;

/** Reads the stops of every tour that `museum.json` names, from the half where they belong, and tells of others. */
export async function readTours(
  reading: Reading,
  museum: CheckedFile<Museum> | undefined,
): Promise<readonly ReadTour[]> {
  if (!museum) return [];
  const entries = museum.value.tours ?? [];
  const tours: ReadTour[] = [];
  for (const [index, { id, access }] of entries.entries()) {
    const half: Half = access ? 'members' : 'public';
    const path = tourFile(id);
    const isElsewhere = await reportWrongHalf(reading, museum, index, half);
    const outcome = await readFile(reading, 'tour', half, path);
    if (outcome.status === 'missing' && !isElsewhere) {
      reading.report(museum, ['tours', index, 'id'], 'missing-file', { path: issueFileName(half, path) });
    }
    if (outcome.status !== 'fine') continue;
    const found = outcome.file.value.tour;
    if (found !== id) reading.report(outcome.file, ['tour'], 'wrong-tour-name', { found, expected: id });
    tours.push({ id, index, half, at: outcome.file });
  }
  await reportUnused(reading, new Set(entries.map(({ id }) => tourFile(id))));
  return tours;
}

/** A gated tour's stops must not lie in the open half; true where they lie in the wrong one. */
async function reportWrongHalf(
  { source, report }: Reading,
  museum: CheckedFile<Museum>,
  index: number,
  half: Half,
): Promise<boolean> {
  const { id } = museum.value.tours![index]!;
  const other: Half = half === 'public' ? 'members' : 'public';
  if (!(await source.exists(other, tourFile(id)))) return false;
  const params = { tour: id, path: issueFileName(other, tourFile(id)) };
  const path = ['tours', index, ...(half === 'members' ? ['access'] : ['id'])];
  report(museum, path, half === 'members' ? 'gated-tour-in-public' : 'public-tour-in-members', params);
  return true;
}

async function reportUnused({ source, report }: Reading, named: ReadonlySet<string>): Promise<void> {
  for (const half of HALVES) {
    for (const name of await source.list(half, 'tours')) {
      const path = `tours/${name}`;
      if (!name.endsWith('.json') || named.has(path)) continue;
      const file = issueFileName(half, path);
      report(nowhere(file), [], 'unused-tour', { path: file });
    }
  }
}
