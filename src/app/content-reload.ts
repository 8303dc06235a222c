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

  async function reload() {
    const outcome = await source.loadMuseum();
    await gate.refresh();
    if (outcome.status === 'ready') visit.replaceMuseum(outcome.museum, outcome.plans);
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
  events.addEventListener('content', () => void reloadInTurn());
  return () => events.close();
}
