import { describe, expect, it, vi } from 'vitest';
import { followContent, relitRooms } from '../../src/app/content-reload.ts';
import type { Services } from '../../src/app/services.ts';

/** A page that follows files; `save` is what its server tells. */
function follow() {
  const listeners = new Map<string, (event: { data: string }) => void>();
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener = (name: string, listener: (event: { data: string }) => void) =>
        listeners.set(name, listener);
      close() {}
    },
  );
  const replaceMuseum = vi.fn();
  const retryRoom = vi.fn();
  const rooms = new Map([['hall', { status: 'ready' }]]);
  const plans = [{ wing: 'main' }];
  const visit = { replaceMuseum, retryRoom, store: { getState: () => ({ rooms, plans }) } };
  const services = { base: '/', visit, gate: { refresh: async () => {} } } as unknown as Services;
  const wings = ['main', 'east'].map((id) => ({ id, plan: `wings/${id}.json` }));
  const museum = { status: 'ready', museum: { wings } } as never;
  const loadPlan = vi.fn(async () => ({ status: 'ready', plan: { wing: 'main' } }) as never);
  const source = { loadMuseum: async () => museum, loadPlan, findWing: vi.fn(), loadRoom: vi.fn() };
  const onReloaded = vi.fn();
  followContent(services, source, onReloaded);
  const save = async (...files: string[]) => {
    onReloaded.mockClear();
    listeners.get('content')!({ data: JSON.stringify({ half: 'public', files }) });
    await vi.waitFor(() => expect(onReloaded).toHaveBeenCalled());
  };
  return { save, replaceMuseum, retryRoom, loadPlan, wings };
}

describe('a page that follows its museum’s files', () => {
  it('takes what was saved', async () => {
    const { save, replaceMuseum, retryRoom, wings } = follow();
    await save('rooms/hall/room.json');
    expect(replaceMuseum.mock.calls).toEqual([[{ wings }, [{ wing: 'main' }]]]);
    expect(retryRoom).not.toHaveBeenCalled();
  });

  it('reads the plans of the wings at hand, and no others', async () => {
    const { save, loadPlan, wings } = follow();
    await save('wings/main.json');
    expect(loadPlan.mock.calls).toEqual([[wings[0]]]);
  });

  it('keeps what it has while a plan can’t be read', async () => {
    const { save, loadPlan, replaceMuseum } = follow();
    loadPlan.mockResolvedValue({ status: 'broken', file: 'wings/main.json' } as never);
    await save('wings/main.json');
    expect(replaceMuseum).not.toHaveBeenCalled();
  });

  it('builds a room anew whose light was baked, once, and none that nobody asked for', async () => {
    const { save, retryRoom } = follow();
    await save('rooms/hall/light/light.json', 'rooms/vault/light/light.json');
    expect(retryRoom.mock.calls).toEqual([['hall']]);
    await save('rooms/hall/works.json');
    expect(retryRoom).toHaveBeenCalledOnce();
  });
});

it.each([
  [['rooms/hall/light/light.json'], ['hall']],
  [['rooms/hall/light/sky-1.webp', 'rooms/hall/room.json', 'light/light.json'], []],
])('%s names the rooms %s', (files, rooms) =>
  expect(relitRooms(JSON.stringify({ half: 'members', files }))).toEqual(rooms),
);
