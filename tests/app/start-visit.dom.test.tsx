import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePages, live, smallServer } from './live-page.tsx';
import { friend, pageData, ready, salon } from './small-museum.ts';

const status = () => screen.getByRole('status');

beforeEach(() => {
  window.scrollTo = vi.fn();
});
afterEach(closePages);

describe('a visit in trouble', () => {
  it('says that the connection is lost, and goes on when it is back', async () => {
    const server = smallServer();
    let down = true;
    const { services } = await live('/en/list', {
      fetch: (...args) => (down ? Promise.reject(new TypeError('down')) : server(...args)),
    });
    await act(async () => window.dispatchEvent(new Event('offline')));
    expect(status()).toHaveTextContent('The connection is lost. What is already loaded stays visible.');
    await act(async () => services.visit.wantRooms(['hall']));
    await vi.waitFor(() => expect(status()).toHaveTextContent('“The Hall” could not be loaded.'));
    down = false;
    await act(async () => window.dispatchEvent(new Event('online')));
    await vi.waitFor(() => expect(services.visit.store.getState().rooms.get('hall')?.status).toBe('ready'));
    expect(status()).toHaveTextContent(/^The connection is back\.$/);
  });

  it('tells of a room that came broken with the page', async () => {
    await live('/en/list/rooms/hall', {
      data: pageData({ id: 'hall', outcome: { status: 'broken', file: 'rooms/hall/room.json' } }),
    });
    expect(status()).toHaveTextContent('The content of “The Hall” is damaged and can’t be shown.');
  });

  it('looks again who is visiting on coming back to the page, and closes what is closed', async () => {
    // The server knows no session any more.
    await live('/en/list/rooms/salon', { data: pageData({ id: 'salon', outcome: ready(salon) }, friend) });
    expect(screen.getByRole('link', { name: 'Zeta' })).toBeVisible();
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByText('This room opens with a “Friend” membership card.')).toBeVisible();
    expect(status()).toHaveTextContent('“The Salon” has just closed.');
  });
});
