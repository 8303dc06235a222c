import { isGated } from '../../access/decide-room-access.ts';
import { SEARCH_FOLDER } from '../../search/groups.ts';
import { gatedAmong, INDEXED_ROOMS_AT, parseIndexedRooms } from '../../search/indexed-rooms.ts';
import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import type { MuseumSource } from '../museum-source.ts';
import { nowhere } from '../read-file.ts';

/** The public search index, where there is one, names works of public rooms only, and of all of them. */
export async function checkSearchIndex(
  { museum, plans, rooms }: MuseumContent,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  if (!museum || plans.length < new Set(museum.value.wings.map(({ plan }) => plan)).size) return;
  if ((await source.list('public', SEARCH_FOLDER)).length === 0) return;
  const at = nowhere(INDEXED_ROOMS_AT);
  const text = await source.read('public', INDEXED_ROOMS_AT).catch(() => undefined);
  const indexed = parseIndexedRooms(text ?? '');
  if (!indexed) {
    report(at, [], 'search-index-stale', {});
    return;
  }
  const planRooms = new Map([...rooms].map(([id, { planRoom }]) => [id, planRoom]));
  for (const room of gatedAmong(indexed, planRooms)) report(at, [], 'search-index-names-gated', { room });
  const named = new Set(indexed);
  const lacking = [...planRooms].some(([id, { access }]) => !isGated(access) && !named.has(id));
  if (lacking) report(at, [], 'search-index-stale', {});
}
