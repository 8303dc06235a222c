import { vi } from 'vitest';
import type { MuseumSource } from '../../src/features/visit/museum-source.ts';
import type { VisitEvents } from '../../src/features/visit/visit.ts';
import { createVisit } from '../../src/features/visit/visit-store.ts';
import { directoryPathOf } from '../../src/museum/directory/shards.ts';
import { makeRoomContent, poolPictures, type SynthMuseum } from '../../src/synth/index.ts';

/** A visit to a synthetic museum over a network that `offline` paths (plans and directory files) are missing from. */
export function visitSynth(synth: SynthMuseum, events: VisitEvents = {}) {
  const offline = new Set<string>();
  const pictures = poolPictures(synth.wish.seed);
  const rooms = new Map(synth.rooms.map((room) => [room.id, room]));
  const source = {
    loadMuseum: async () => ({ status: 'ready', museum: synth.museum }) as const,
    loadPlan: vi.fn<MuseumSource['loadPlan']>(async ({ plan: file }) =>
      // As if it were fetched: never the same object again.
      offline.has(file)
        ? { status: 'unreachable' }
        : { status: 'ready', plan: structuredClone(synth.plans.get(file)!) },
    ),
    findWing: vi.fn<MuseumSource['findWing']>(async ({ directory }, room) => {
      if (!directory) return { status: 'unknown' };
      const file = directoryPathOf(directory, room);
      if (offline.has(file)) return { status: 'unreachable' };
      const wing = Object.entries(synth.directory.get(file)!.rooms).find(([id]) => id === room)?.[1];
      return wing === undefined ? { status: 'not-found' } : { status: 'found', wing: String(wing) };
    }),
    loadRoom: vi.fn<MuseumSource['loadRoom']>(async ({ id }) => ({
      status: 'ready',
      content: { ...makeRoomContent(synth, rooms.get(id)!, pictures), filesAt: `/rooms/${id}/` },
    })),
  } satisfies MuseumSource;
  const visit = createVisit({
    data: { museum: synth.museum, plans: [] },
    source,
    visitor: { membership: () => null, nowMs: () => 0 },
    clock: { nowMs: () => 0, at: () => () => {} },
    events,
  });
  return { visit, source, offline, state: () => visit.store.getState() };
}

/** Lets everything that was asked for come. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}
