import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { teachModalDialogs } from '../helpers/modal-dialogs.ts';
import { closePages, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

const menu = () => screen.getByText('Menu').closest('details')!;
const summary = () => menu().querySelector('summary')!;
const openMenu = async () => {
  await userEvent.click(summary());
  expect(menu()).toHaveProperty('open', true);
};

beforeEach(() => {
  window.scrollTo = vi.fn();
  teachModalDialogs();
});
afterEach(closePages);

describe('the menu of the header', () => {
  it('closes by Escape, which gives the focus back to its button', async () => {
    await live('/en/list');
    await openMenu();
    within(menu()).getByRole('link', { name: 'My visit' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(menu()).toHaveProperty('open', false);
    expect(summary()).toHaveFocus();
  });

  it('closes when the focus goes elsewhere, and takes none', async () => {
    await live('/en/list');
    await openMenu();
    const elsewhere = within(screen.getByRole('main')).getByRole('link', { name: 'The Hall' });
    elsewhere.focus();
    expect(menu()).toHaveProperty('open', false);
    expect(elsewhere).toHaveFocus();
  });

  it('closes by the link to where one is, and says that one is there', async () => {
    await live('/en/list');
    await openMenu();
    const here = within(menu()).getByRole('link', { name: 'List of rooms' });
    expect(here).toHaveAttribute('aria-current', 'page');
    await userEvent.click(here);
    expect(menu()).toHaveProperty('open', false);
    expect(window.location.pathname).toBe('/en/list');
  });

  it('stays open behind the settings, to which the focus comes back', async () => {
    await live('/en/list');
    await openMenu();
    const settings = within(menu()).getByRole('button', { name: 'Settings' });
    await userEvent.click(settings);
    const dialog = await screen.findByRole('dialog', { name: 'Settings' });
    await userEvent.click(dialog);
    within(dialog).getAllByRole('radio')[0]!.focus();
    expect(menu()).toHaveProperty('open', true);
  });

  it('leads from a room in words to the same in 3D, and to the ways to be a member', async () => {
    await live('/en/list/rooms/hall', { data: pageData({ id: 'hall', outcome: ready(hall) }) });
    await openMenu();
    const hrefOf = (name: string) => within(menu()).getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('See in 3D')).toBe('/en/rooms/hall');
    expect(hrefOf('Sign in')).toBe('/en/sign-in');
    expect(hrefOf('Français')).toBe('/fr/list/rooms/hall');
  });
});
