import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTrail } from '../../src/museum/trail/trail.ts';
import { createDeviceStorage } from '../../src/platform/storage.ts';
import { deviceWith } from './device.ts';
import { closePages, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

const inHall = pageData({ id: 'hall', outcome: ready(hall) });
const rose = { room: 'hall', work: 'rose' };
const faults = async () => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};
const heart = (name: string) => screen.findByRole('button', { name }, { timeout: 5000 });

beforeEach(() => {
  window.scrollTo = vi.fn();
});
afterEach(closePages);

describe('a favourite', () => {
  it('is made and given up by a heart on a card, and kept on the device', async () => {
    const { storage, kept } = deviceWith();
    await live('/en/list/rooms/hall', { data: inHall, storage });
    const button = await heart('Favourite: Rose');
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(readTrail(kept.get('enfilade.trail')).favourites).toMatchObject([{ ...rose, kept: true }]);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('is on the page of its work, too', async () => {
    const { storage } = deviceWith({ favourites: [{ ...rose, kept: true, atMs: 1 }] });
    await live('/fr/list/rooms/hall/works/rose', { data: inHall, storage });
    expect(await heart('Favori\u00a0: Rose')).toHaveAttribute('aria-pressed', 'true');
  });

  it('lasts for the visit where the device keeps nothing, and one is told', async () => {
    const storage = createDeviceStorage(() => undefined);
    await live('/en/list/rooms/hall', { data: inHall, storage });
    await userEvent.click(await heart('Favourite: Rose'));
    expect(screen.getByRole('button', { name: 'Favourite: Rose' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/^This device keeps nothing/)).toBeVisible();
  });
});

describe('the front page', () => {
  it.each(['', '/full'])('leads back to the work where one was, from …/rose%s', async (end) => {
    const { storage } = deviceWith({}, { 'last-place': `/fr/list/rooms/hall/works/rose${end}` });
    await live('/en', { storage });
    expect(screen.getByRole('link', { name: 'Go on in The Hall' })).toHaveAttribute(
      'href',
      '/en/list/rooms/hall/works/rose',
    );
  });

  it.each([
    ['a room that is closed', '/fr/rooms/salon'],
    ['a room that is no more', '/fr/rooms/attic'],
    ['nowhere', ''],
  ])('does not lead back to %s', async (_, place) => {
    await live('/en', { storage: deviceWith({}, { 'last-place': place }).storage });
    expect(screen.queryByRole('link', { name: /^Go on/ })).toBeNull();
  });
});

describe('what is next', () => {
  it('is the next work of the room that one has not looked at', async () => {
    const { storage } = deviceWith({ works: [{ ...rose, seconds: 5, atMs: 1 }] });
    await live('/en/list/rooms/hall/works/cycloid', { data: inHall, storage });
    const words = await screen.findByText('Not seen yet, in this room:', {}, { timeout: 5000 });
    expect(within(words.parentElement!).getByRole('link')).toHaveAttribute(
      'href',
      expect.not.stringMatching(/rose|cycloid$/),
    );
  });
});

describe('one’s visit', () => {
  const walked = {
    rooms: [
      { room: 'hall', atMs: 1 },
      { room: 'salon', atMs: 2 },
      { room: 'attic', atMs: 3 },
    ],
    works: [
      { ...rose, seconds: 125, atMs: 4 },
      { room: 'hall', work: 'sold', seconds: 9, atMs: 5 },
      { room: 'salon', work: 'secret-title', seconds: 9, atMs: 6 },
    ],
    favourites: [{ ...rose, kept: true, atMs: 7 }],
  };

  it('shows favourites first, then room by room, and names nothing that is closed', async () => {
    const { storage } = deviceWith(walked);
    const { complaints } = await live('/en/visit', { storage });
    expect(complaints).toEqual([]);
    const favourites = await screen.findByRole('region', { name: 'Favourites' });
    expect(within(favourites).getByRole('link', { name: 'Rose' })).toHaveAttribute(
      'href',
      '/en/rooms/hall/works/rose',
    );
    const rooms = screen.getByRole('region', { name: 'Room by room' });
    expect(within(rooms).getByText(/ · 2 min$/)).toBeVisible();
    expect(within(rooms).getByText('A work that hangs here no more')).toBeVisible();
    expect(within(rooms).getByText('A work in a room for members')).toBeVisible();
    expect(await within(rooms).findByText('A room that is here no more')).toBeVisible();
    expect(document.querySelector('main')).not.toHaveTextContent('secret-title');
    expect(await faults()).toEqual([]);
  });

  it('is erased after one said so twice', async () => {
    const { storage, kept } = deviceWith(walked, { 'last-place': '/en/rooms/hall' });
    await live('/en/visit', { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Erase all of it' }));
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('button', { name: 'Erase all of it' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(screen.getByText('Your visit is erased.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'My visit' })).toHaveFocus();
    expect(JSON.stringify([...kept])).not.toMatch(/hall|rose/);
  });

  it('is shared as an address that holds it', async () => {
    await live('/en/visit', { storage: deviceWith(walked).storage });
    const field = await screen.findByRole('textbox', { name: 'An address that holds it' });
    const { href, hash } = new URL((field as HTMLInputElement).value);
    expect(hash).toBe('#v1.hall_rose~sold.salon~secret-title.attic');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(href);
    expect(screen.getByText('Copied.')).toBeVisible();
  });

  it('is opened from such an address by anyone, read only, and in another language', async () => {
    const { storage, kept } = deviceWith();
    await live('/en/visit#v1.hall_rose.salon~secret-title', { storage });
    expect(await screen.findByRole('heading', { level: 1, name: 'A visit someone shared' })).toBeVisible();
    const [link] = await screen.findAllByRole('link', { name: 'Rose' });
    expect(link).toHaveAttribute('href', '/en/list/rooms/hall/works/rose');
    expect(screen.queryByRole('button', { name: /Erase|Favourite/ })).toBeNull();
    expect(await faults()).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: /Français/i }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Une visite partagée' })).toBeVisible();
    expect(window.location.hash).toBe('#v1.hall_rose.salon~secret-title');
    expect([...kept.keys()]).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Ma propre visite' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Ma visite' })).toHaveFocus();
  });

  it('gives way to one’s own where the menu leads there', async () => {
    await live('/en/visit#v1.hall_rose', { storage: deviceWith().storage });
    expect(await screen.findByRole('heading', { level: 1, name: 'A visit someone shared' })).toBeVisible();
    await userEvent.click(screen.getByText('Menu'));
    await userEvent.click(screen.getByRole('link', { name: 'My visit' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My visit' })).toBeVisible();
    expect(window.location.hash).toBe('');
  });

  it('is empty at first, and says what gathers there', async () => {
    await live('/en/visit', { storage: deviceWith().storage });
    await act(async () => {});
    expect(screen.getByText(/^Nothing yet\./)).toBeVisible();
  });
});
