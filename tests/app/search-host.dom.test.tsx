import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { teachModalDialogs } from '../helpers/modal-dialogs.ts';
import { indexOf, work } from '../museum/search/index-for-tests.ts';
import { closePages, live, smallServer } from './live-page.tsx';
import { friend, pageData } from './small-museum.ts';

const loading = vi.hoisted(() => ({ fails: false }));
vi.mock('../../src/app/load-search.ts', async (original) => {
  const real = await original<typeof import('../../src/app/load-search.ts')>();
  return {
    preloadSearch: () => undefined,
    loadSearch: async () => {
      if (loading.fails) throw new TypeError('offline');
      return real.loadSearch();
    },
  };
});

const INDEXES = {
  '/assets/museum/search/en/': indexOf([
    work('Cycloid', { id: 'cycloid', room: 'hall' }),
    work('Tiling', { id: 'tiling', room: 'gallery' }),
  ]),
  '/api/search/friend/en/': indexOf([work('Zeta', { id: 'zeta', room: 'salon' })]),
};

/** The small museum with its indexes; notes what is asked of them. */
function searchable() {
  const asked: string[] = [];
  const rest = smallServer();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input);
    for (const [at, files] of Object.entries(INDEXES)) {
      if (!url.startsWith(at)) continue;
      asked.push(url);
      const bytes = files.get(url.slice(at.length));
      return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
    }
    return rest(input, init);
  };
  return { asked, fetch };
}

const field = () => screen.findByRole('combobox', {}, { timeout: 20_000 });
const button = () => screen.getByRole('button', { name: 'Search' });
const dialog = () => screen.queryByRole('dialog', { name: 'Search the museum' });

beforeAll(teachModalDialogs);
beforeEach(() => {
  window.scrollTo = vi.fn();
  loading.fails = false;
});
afterEach(closePages);

describe('the search', () => {
  it('opens by its button and gives the focus back when it closes', async () => {
    const { complaints } = await live('/en/list', { fetch: searchable().fetch });
    await userEvent.click(button());
    expect(await field()).toHaveFocus();
    fireEvent(dialog()!, new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(dialog()).toBeNull());
    expect(button()).toHaveFocus();
    expect(complaints).toEqual([]);
  }, 30_000);

  it.each([[{ key: '/' }], [{ key: 'k', ctrlKey: true }], [{ key: 'K', metaKey: true }]])(
    'opens by %j',
    async (keys) => {
      await live('/en/list', { fetch: searchable().fetch });
      expect(fireEvent.keyDown(document.body, keys)).toBe(false);
      expect(await field()).toHaveFocus();
      expect(fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true }), 'not twice').toBe(true);
    },
  );

  it.each([{ key: '/', altKey: true }, { key: 'k' }, { key: 'k', ctrlKey: true, altKey: true }])(
    'leaves other keys alone: %j',
    async (keys) => {
      await live('/en/list', { fetch: searchable().fetch });
      expect(fireEvent.keyDown(document.body, keys)).toBe(true);
      expect(dialog()).toBeNull();
    },
  );

  it('does not open while one writes', async () => {
    await live('/en/list', { fetch: searchable().fetch });
    const card = document.createElement('textarea');
    document.body.append(card);
    expect(fireEvent.keyDown(card, { key: '/' })).toBe(true);
    expect(dialog()).toBeNull();
  });

  it('leads to a work in a room that is not loaded yet, and puts the focus on its title', async () => {
    await live('/en/list', { fetch: searchable().fetch });
    await userEvent.click(button());
    await userEvent.type(await field(), 'cyc');
    await screen.findByRole('option', { name: /Cycloid/ });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(window.location.pathname).toBe('/en/list/rooms/hall/works/cycloid'));
    expect(dialog()).toBeNull();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Cycloid' })).toHaveFocus());
  });

  it('asks a stranger’s browser for nothing of members’ rooms', async () => {
    const { asked, fetch } = searchable();
    await live('/en/list', { fetch });
    await userEvent.click(button());
    await userEvent.type(await field(), 'zeta');
    expect(await screen.findByText(/^No work/)).toBeVisible();
    expect(screen.getByText(/closed to you/)).toBeVisible();
    expect(asked.filter((url) => url.startsWith('/api'))).toEqual([]);
  });

  it('finds what is open to a member', async () => {
    await live('/en/list', { data: pageData(undefined, friend), fetch: searchable().fetch });
    await userEvent.click(button());
    await userEvent.type(await field(), 'zeta');
    expect(await screen.findByRole('option', { name: /Zeta.*The Salon/ })).toBeVisible();
    expect(screen.queryByText(/closed to you/)).toBeNull();
  });

  it('says so where it can’t be loaded, and is asked for again', async () => {
    loading.fails = true;
    await live('/en/list', { fetch: searchable().fetch });
    await act(async () => button().click());
    expect(await screen.findByText(/^The search could not be loaded/)).toBeVisible();
    loading.fails = false;
    await userEvent.click(button());
    expect(await field()).toHaveFocus();
  });
});
