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
  const visit = { replaceMuseum, retryRoom, store: { getState: () => ({ rooms }) } };
  const services = { base: '/', visit, gate: { refresh: async () => {} } } as unknown as Services;
  const museum = { status: 'ready', museum: {}, plans: [] } as never;
  const source = { loadMuseum: async () => museum, loadRoom: vi.fn() };
  const onReloaded = vi.fn();
  followContent(services, source, onReloaded);
  const save = async (...files: string[]) => {
    onReloaded.mockClear();
    listeners.get('content')!({ data: JSON.stringify({ half: 'public', files }) });
    await vi.waitFor(() => expect(onReloaded).toHaveBeenCalled());
  };
  return { save, replaceMuseum, retryRoom };
}

describe('a page that follows its museum’s files', () => {
  it('takes what was saved', async () => {
    const { save, replaceMuseum, retryRoom } = follow();
    await save('rooms/hall/room.json');
    expect(replaceMuseum).toHaveBeenCalledOnce();
    expect(retryRoom).not.toHaveBeenCalled();
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
