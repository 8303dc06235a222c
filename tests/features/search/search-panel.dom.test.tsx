import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchPanel, type SearchPanelProps } from '../../../src/features/search/index.ts';
import type { Hit, Search, SearchOutcome } from '../../../src/museum/search/index.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';
import { renderIn } from '../speak.tsx';

const WORKS = ['Water Lilies', 'Pond', 'Poplars'];
const hit = (title: string): Hit => ({
  title,
  maker: 'Claude Monet',
  date: '1906',
  room: 'hall',
  work: title.toLowerCase().replace(' ', '-'),
  source: 0,
});

/** Finds by a title's beginning among three works. */
const titles: Search = async (typed): Promise<SearchOutcome> => {
  if (typed === '') return { kind: 'nothing-asked' };
  const hits = WORKS.filter((title) => title.toLowerCase().startsWith(typed.toLowerCase())).map(hit);
  return { kind: 'found', total: hits.length, hits, incomplete: false };
};

function show(search: Search = titles, lang: 'fr' | 'en' = 'en', more: Partial<SearchPanelProps> = {}) {
  const onGo = vi.fn<SearchPanelProps['onGo']>();
  const onClose = vi.fn();
  const panel = (
    <SearchPanel
      search={search}
      placeOf={({ room, work }) => ({
        address: { kind: 'work', lang, view: 'list', room, work },
        room: 'The Hall',
        thumbnailUrl: `/${work}.avif`,
      })}
      someClosed={false}
      themes={['Poplars', 'The Hall']}
      schools={['high school']}
      {...{ onGo, onClose }}
      {...more}
    />
  );
  return { onGo, onClose, ...renderIn(lang, panel) };
}

const field = () => screen.getByRole('combobox', { name: 'Title, maker, year or word' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

beforeAll(teachModalDialogs);

describe('the search', () => {
  it('has the focus when it opens, and says how it is used', () => {
    show();
    expect(field()).toHaveFocus();
    expect(field()).toHaveAccessibleDescription(/Results come as you type/);
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('suggests where to begin, by theme and by school, and searches for it as if it had been typed', async () => {
    show();
    const schools = screen.getByRole('list', { name: 'By school' });
    expect(within(schools).getByRole('button', { name: 'high school' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Poplars' }));
    expect(field()).toHaveValue('Poplars');
    expect(field()).toHaveFocus();
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'The Hall' })).toBeNull();
  });

  it('shows what it finds as one types, and counts it aloud', async () => {
    show();
    await userEvent.type(field(), 'po');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(options()[0]).toBe('PondClaude Monet1906The Hall');
    expect(screen.getByRole('status')).toHaveTextContent('2 works');
    expect(field()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.type(field(), 'n');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 work'));
  });

  it('is gone through with the arrow keys, and Enter leads there', async () => {
    const { onGo } = show();
    await userEvent.type(field(), 'p');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const chosen = screen.getByRole('option', { selected: true });
    expect(within(chosen).getByText('Poplars')).toBeVisible();
    expect(field()).toHaveAttribute('aria-activedescendant', chosen.id);
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onGo).toHaveBeenCalledWith({
      kind: 'work',
      lang: 'en',
      view: 'list',
      room: 'hall',
      work: 'poplars',
    });
  });

  it('leads to the first by Enter alone, and to any by a press', async () => {
    const { onGo } = show();
    await userEvent.type(field(), 'p');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('option', { name: /Poplars/ }));
    expect(onGo.mock.calls.map(([address]) => 'work' in address && address.work)).toEqual([
      'pond',
      'poplars',
    ]);
  });

  it('leaves Enter alone where there is nothing to go to, and while a letter is being composed', async () => {
    const { onGo } = show();
    await userEvent.type(field(), '{Enter}');
    await userEvent.type(field(), 'p');
    await waitFor(() => expect(options()).toHaveLength(2));
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(onGo).not.toHaveBeenCalled();
  });

  it('says what to do where nothing is found, and that closed rooms have works of their own', async () => {
    show(titles, 'en', { someClosed: true });
    await userEvent.type(field(), 'zzz');
    expect(await screen.findByText('No work has all of that.')).toBeVisible();
    expect(screen.getByText(/^Try fewer words/)).toBeVisible();
    expect(screen.getByText(/a member’s card opens them/)).toBeVisible();
  });

  it('says that the museum can’t be searched', async () => {
    show(async () => ({ kind: 'no-index' }));
    await userEvent.type(field(), 'a');
    expect(await screen.findByText(/can’t be searched in this language/)).toBeVisible();
  });

  it('says that it can’t be reached, and tries again', async () => {
    let fails = true;
    show(async (...args) => (fails ? { kind: 'unreachable' } : titles(...args)));
    await userEvent.type(field(), 'p');
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(options()).toHaveLength(2));
  });

  it('says that a part could not be searched', async () => {
    show(async (...args) => ({ ...(await titles(...args)), incomplete: true }) as SearchOutcome);
    await userEvent.type(field(), 'p');
    expect(await screen.findByText(/Part of the museum could not be searched/)).toBeVisible();
    expect(options()).toHaveLength(2);
  });

  it('shows more on request', async () => {
    const search = vi.fn<Search>(async (_typed, most) => ({
      kind: 'found',
      total: 25,
      hits: Array.from({ length: Math.min(most, 25) }, (_, i) => hit(`Work ${i}`)),
      incomplete: false,
    }));
    show(search);
    await userEvent.type(field(), 'w');
    await waitFor(() => expect(options()).toHaveLength(10));
    await userEvent.click(screen.getByRole('button', { name: 'Show more works' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show more works' }));
    await waitFor(() => expect(options()).toHaveLength(25));
    expect(screen.queryByRole('button', { name: 'Show more works' })).toBeNull();
  });

  it('keeps its place where a thumbnail can’t be had', async () => {
    show();
    await userEvent.type(field(), 'pond');
    const picture = await waitFor(() => document.querySelector('.search-thumbnail img')!);
    fireEvent.error(picture);
    expect(document.querySelector('.search-thumbnail img')).toBeNull();
    expect(options()).toHaveLength(1);
  });

  it('is closed by its button, by Escape and by a press beside it', async () => {
    const { onClose } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Close the search' }));
    const dialog = screen.getByRole('dialog', { name: 'Search the museum' });
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    await userEvent.click(dialog);
    expect(onClose).toHaveBeenCalledTimes(3);
    await userEvent.click(field());
    expect(onClose).toHaveBeenCalledTimes(3);
  });

  it('gives the focus back to what had it', () => {
    document.body.insertAdjacentHTML('beforeend', '<button id="before">x</button>');
    const before = document.getElementById('before')!;
    before.focus();
    const { unmount } = show();
    unmount();
    expect(before).toHaveFocus();
    before.remove();
  });

  it('has no fault that axe finds, in French', async () => {
    const { container } = show(titles, 'fr');
    await userEvent.type(screen.getByRole('combobox'), 'p');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(screen.getByRole('status')).toHaveTextContent('2 œuvres');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});
