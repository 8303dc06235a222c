import type { MuseumSource } from '../features/visit/index.ts';
import { withBase } from '../platform/base.ts';
import type { Services } from './services.ts';

/** Follows the museum's files: what was saved is shown, and one stays where one is. For preview and development. */
export function followContent(
  { base, visit, gate }: Services,
  source: MuseumSource,
  onReloaded: () => void = () => {},
): () => void {
  const events = new EventSource(withBase(base, '/api/content-events'));
  let running = false;
  let again = false;
  const relit = new Set<string>();

  async function reload() {
    const outcome = await source.loadMuseum();
    await gate.refresh();
    if (outcome.status === 'ready') visit.replaceMuseum(outcome.museum, outcome.plans);
    // Light that was baked anew changes none of the files that rooms are told apart by.
    for (const room of relit) if (visit.store.getState().rooms.has(room)) visit.retryRoom(room);
    relit.clear();
    onReloaded();
  }

  /** One after the other, or an older answer could come last; what is saved meanwhile is read once more. */
  async function reloadInTurn() {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await reload();
      }
    } finally {
      running = false;
    }
  }

  let wasOpen = false;
  events.addEventListener('open', () => {
    // The server was away: files may have been saved without its telling.
    if (wasOpen) void reloadInTurn();
    wasOpen = true;
  });
  events.addEventListener('content', ({ data }) => {
    for (const room of relitRooms(data)) relit.add(room);
    void reloadInTurn();
  });
  return () => events.close();
}

/** The rooms whose light is among the files that a `content` event names. */
export function relitRooms(data: string): readonly string[] {
  const { files } = JSON.parse(data) as { readonly files: readonly string[] };
  return files.flatMap((file) => /^rooms\/([^/]+)\/light\/light\.json$/.exec(file)?.[1] ?? []);
}
