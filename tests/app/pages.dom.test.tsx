import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePages, live } from './live-page.tsx';
import { friend, hall, pageData, ready, salon } from './small-museum.ts';

const inHall = pageData({ id: 'hall', outcome: ready(hall) });
const closedSalon = pageData({
  id: 'salon',
  outcome: { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } },
});
const announcement = () => document.querySelector('[data-announcer]')?.textContent;

beforeEach(() => {
  window.scrollTo = vi.fn();
});
afterEach(closePages);

const PAGES = [
  ['/fr', pageData()],
  ['/en', pageData()],
  ['/fr/list', pageData()],
  ['/en/list/rooms/hall', inHall],
  ['/fr/list/rooms/hall/works/spiral', inHall],
  ['/fr/list/rooms/salon', closedSalon],
  ['/en/list/rooms/salon', pageData({ id: 'salon', outcome: ready(salon) }, friend)],
  ['/fr/list/rooms/nowhere', pageData({ id: 'nowhere', outcome: { status: 'not-found' } })],
] as const;

describe('a page from the server', () => {
  it.each(PAGES)('%s is hydrated without a word of complaint', async (path, data) => {
    expect((await live(path, { data })).complaints).toEqual([]);
  });

  it.each(PAGES)('%s has no fault that axe finds', async (path, data) => {
    await live(path, { data });
    // jsdom lays nothing out, so colours and sizes are for the browser tests.
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: true } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

describe('the visit without 3D', () => {
  it('goes from the list into a room and to a work, by links', async () => {
    await live('/en/list');
    await userEvent.click(screen.getByRole('link', { name: 'The Hall' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Cycloid' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Cycloid' })).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: /Next/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Spiral' })).toHaveFocus();
  });

  it('changes title and announcement with the room and the work', async () => {
    await live('/en/list');
    expect(announcement()).toBe('');
    await userEvent.click(screen.getByRole('link', { name: 'The Hall' }));
    expect(document.title).toBe('The Hall – Small Museum');
    expect(announcement()).toBe('The Hall');
    await userEvent.click(await screen.findByRole('link', { name: 'Rose' }));
    expect(document.title).toBe('Rose – The Hall – Small Museum');
    expect(announcement()).toBe('Rose, Blaise Pascal');
  });

  it('goes back as browsers do', async () => {
    await live('/en/list/rooms/hall', { data: inHall });
    await userEvent.click(screen.getByRole('link', { name: 'Rose' }));
    act(() => window.history.back());
    expect(await screen.findByRole('heading', { level: 1, name: 'The Hall' })).toBeVisible();
  });

  it('changes language in place', async () => {
    await live('/fr/list/rooms/hall/works/spiral', { data: inHall });
    await userEvent.click(screen.getByRole('link', { name: /English/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Spiral' })).toBeVisible();
    expect(window.location.pathname).toBe('/en/list/rooms/hall/works/spiral');
    expect(document.documentElement).toHaveAttribute('lang', 'en');
  });

  it('leads to the same work in 3D', async () => {
    await live('/en/list/rooms/hall/works/spiral', { data: inHall });
    expect(screen.getByRole('link', { name: 'See in 3D' })).toHaveAttribute(
      'href',
      '/en/rooms/hall/works/spiral',
    );
  });

  it('skips to the content', async () => {
    await live('/en/list');
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('tells of a room that can’t be had, and has it on trying again', async () => {
    let down = true;
    const server = (await import('./live-page.tsx')).smallServer();
    await live('/en/list', {
      fetch: (...args) => (down ? Promise.reject(new TypeError('down')) : server(...args)),
    });
    await userEvent.click(screen.getByRole('link', { name: 'The Hall' }));
    const main = screen.getByRole('main');
    expect(
      await within(main).findByText('“The Hall” could not be loaded. The museum keeps trying.'),
    ).toBeVisible();
    down = false;
    await userEvent.click(within(main).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Cycloid' })).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('a members’ room', () => {
  it('opens in place when a card is shown, and closes on signing out', async () => {
    await live('/en/list/rooms/salon', { data: closedSalon });
    const main = screen.getByRole('main');
    await userEvent.type(within(main).getByRole('textbox'), 'bad.card');
    await userEvent.click(within(main).getByRole('button', { name: 'Show the card' }));
    expect(await within(main).findByText('This card was not issued by this museum.')).toBeVisible();

    await userEvent.clear(within(main).getByRole('textbox'));
    await userEvent.type(within(main).getByRole('textbox'), 'good.card');
    await userEvent.click(within(main).getByRole('button', { name: 'Show the card' }));
    expect(await screen.findByRole('link', { name: 'Zeta' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('The door is open: The Salon.');
    await userEvent.click(screen.getAllByText('Amélie Dupont')[0]!);
    const standing = within(screen.getAllByText('Amélie Dupont')[0]!.closest('details')!);
    expect(standing.getByText('Membership valid until 24 December 2027')).toBeVisible();

    await userEvent.click(standing.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText('This room opens with a “Friend” membership card.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Zeta' })).toBeNull();
  });
});
