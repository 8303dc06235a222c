import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createStudio, StudioPanel } from '../../../src/features/studio/index.ts';
import { issuePlace } from '../../../src/features/studio/issue-place.ts';
import { createHttp } from '../../../src/platform/http.ts';
import { museum } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

const issue = {
  code: 'work-outside-wall',
  severity: 'error',
  file: 'rooms/hall/room.json',
  pointer: '/hang/2/place/atM',
  line: 41,
  sentence: 'The work “rose” hangs beyond the end of its wall.',
};

function show(answer: (url: string, init?: RequestInit) => unknown) {
  const posted = vi.fn();
  const onSeenAs = vi.fn();
  const onOpen = vi.fn();
  const fetch: typeof globalThis.fetch = async (url, init) => {
    if (init?.method === 'POST') posted(JSON.parse(String(init.body)));
    return new Response(JSON.stringify(answer(String(url), init)));
  };
  const studio = createStudio({ base: '/', http: createHttp({ fetch, wait: async () => {} }), onSeenAs });
  renderIn(
    'en',
    <StudioPanel studio={studio} tiers={museum.tiers} roomName={(room) => `The ${room}`} onOpen={onOpen} />,
  );
  return { posted, onSeenAs, onOpen };
}

const answers = (url: string, init?: RequestInit) =>
  init?.method === 'POST'
    ? JSON.parse(String(init.body))
    : url.includes('/issues')
      ? {
          issues: [issue, { ...issue, file: 'museum.json', pointer: '/label', line: 3, severity: 'warning' }],
        }
      : { tier: null, atMs: null };

describe('the studio', () => {
  it('lists what is to be mended, and leads to the work', async () => {
    const { onOpen } = show(answers);
    await userEvent.click(
      await screen.findByRole('button', { name: /hangs beyond the end.*room\.json, line 41/ }),
    );
    expect(onOpen).toHaveBeenCalledWith({ room: 'hall', item: { list: 'hang', index: 2 } });
  });

  it('leads nowhere from an issue that belongs to no room', async () => {
    show(answers);
    expect(await screen.findByText('museum.json, line 3')).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('shows the museum as a tier sees it', async () => {
    const { posted, onSeenAs } = show(answers);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'See as' }), 'Patron');
    expect(posted).toHaveBeenCalledWith({ tier: 'patron', atMs: null });
    await vi.waitFor(() => expect(onSeenAs).toHaveBeenCalled());
  });

  it('shows the museum as of a date once it is typed, and as of now again', async () => {
    const { posted } = show(answers);
    const date = screen.getByLabelText('As of');
    date.focus();
    fireEvent.change(date, { target: { value: '0202-06-15' } });
    expect(posted).not.toHaveBeenCalled();
    fireEvent.change(date, { target: { value: '2027-06-15' } });
    expect(posted).toHaveBeenCalledWith({ tier: null, atMs: Date.UTC(2027, 5, 15, 12) });
    const now = await screen.findByRole('button', { name: 'Now' });
    expect(date).toHaveFocus();
    await userEvent.click(now);
    expect(posted).toHaveBeenLastCalledWith({ tier: null, atMs: null });
    await vi.waitFor(() => expect(date).toHaveValue(''));
  });

  it('says when all is well, and when it cannot know', async () => {
    show((url) => (url.includes('/issues') ? { issues: [] } : { tier: null, atMs: null }));
    expect(await screen.findByText('Nothing to mend.')).toBeVisible();
  });

  it('says when the preview does not answer', async () => {
    show(() => 'nonsense');
    expect(await screen.findByText('The preview does not answer.')).toBeVisible();
  });
});

describe('the light of the rooms in the studio', () => {
  const lit = (rooms: object) => (url: string) => {
    if (url.includes('/lights')) return { rooms, command: 'npx enfilade bake my-museum' };
    return url.includes('/issues') ? { issues: [] } : { tier: null, atMs: null };
  };

  it('is told room by room, with the command that computes it, and leads there', async () => {
    const { onOpen } = show(
      lit([
        { room: 'hall', state: 'baked' },
        { room: 'gallery', state: 'stale' },
        { room: 'vault', state: 'none' },
      ]),
    );
    await userEvent.click(await screen.findByText('2 rooms in stand-in light'));
    expect(screen.getByText('npx enfilade bake my-museum')).toBeVisible();
    expect(screen.getByRole('button', { name: /The hall.*Light baked/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /The vault.*not baked yet/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /The gallery.*Changed since/ }));
    expect(onOpen).toHaveBeenCalledWith({ room: 'gallery' });
  });

  it('needs no command where all of it is baked', async () => {
    show(lit([{ room: 'hall', state: 'baked' }]));
    await userEvent.click(await screen.findByText('Every room’s light is baked.'));
    expect(screen.queryByText(/npx enfilade/)).toBeNull();
  });

  it('is left out where it is not known', async () => {
    show((url) => (url.includes('/lights') ? 'nonsense' : answers(url)));
    expect(await screen.findByText('museum.json, line 3')).toBeVisible();
    expect(screen.queryByText(/light/)).toBeNull();
  });
});

describe('the place of an issue', () => {
  it.each([
    ['rooms/hall/works.json', '/works/3/label', { room: 'hall', item: { list: 'works', index: 3 } }],
    ['rooms/hall/room.json', '/finishes', { room: 'hall' }],
    ['wings/main.json', '/rooms/0', undefined],
  ])('%s %s', (file, pointer, place) => expect(issuePlace(file, pointer)).toEqual(place));
});
