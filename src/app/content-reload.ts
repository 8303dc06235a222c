import type { MuseumSource } from '../features/visit/index.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { Plan } from '../museum/format/plan.ts';
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
    if (outcome.status === 'ready') {
      const plans = await plansAtHand(outcome.museum);
      if (plans) visit.replaceMuseum(outcome.museum, plans);
    }
    // Light that was baked anew changes none of the files that rooms are told apart by.
    for (const room of relit) if (visit.store.getState().rooms.has(room)) visit.retryRoom(room);
    relit.clear();
    onReloaded();
  }

  /** The plans at hand, read again; `undefined` where one of them can't be. */
  async function plansAtHand({ wings }: Museum): Promise<readonly Plan[] | undefined> {
    const here = new Set(visit.store.getState().plans.map(({ wing }) => wing));
    const outcomes = await Promise.all(
      wings.filter(({ id }) => here.has(id)).map((wing) => source.loadPlan(wing)),
    );
    const plans = outcomes.flatMap((outcome) => (outcome.status === 'ready' ? [outcome.plan] : []));
    return plans.length === outcomes.length ? plans : undefined;
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
