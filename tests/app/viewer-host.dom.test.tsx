import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Viewer, type ViewerProps } from '../../src/features/viewer/viewer.tsx';
import { fakeStages } from '../features/viewer/fake-stage.ts';
import { teachModalDialogs } from '../helpers/modal-dialogs.ts';
import { closePages, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

const { openStage } = fakeStages();
const fetched = vi.hoisted(() => ({ fails: false }));
vi.mock('../../src/features/viewer/osd-stage.ts', () => ({ openOsdStage: () => ({}) }));
vi.mock('../../src/app/load-viewer.ts', () => ({
  preloadViewer: () => undefined,
  loadViewer: async () => {
    if (fetched.fails) throw new TypeError('offline');
    return (props: ViewerProps) => <Viewer {...props} openStage={openStage} />;
  },
}));

const WORK = '/en/list/rooms/hall/works/spiral';
const data = pageData({ id: 'hall', outcome: ready(hall) });
const opener = () => screen.getByRole('link', { name: 'See it to the last pixel' });
const viewer = () => screen.findByRole('dialog', { name: 'Spiral' });
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

beforeAll(teachModalDialogs);
beforeEach(() => {
  window.scrollTo = vi.fn();
  fetched.fails = false;
});
afterEach(closePages);

describe('a picture on the whole screen', () => {
  it('is opened from its page by keyboard, has its own address, and gives the focus back', async () => {
    await live(WORK, { data });
    opener().focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await viewer();
    expect(window.location.pathname).toBe(`${WORK}/full`);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await gone();
    await waitFor(() => expect(window.location.pathname).toBe(WORK));
    expect(opener()).toHaveFocus();
  });

  it('is closed by the browser’s back, and by that alone', async () => {
    await live(WORK, { data });
    await userEvent.click(opener());
    await viewer();
    window.history.back();
    await gone();
    expect(window.location.pathname).toBe(WORK);
    expect(opener()).toHaveFocus();
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it('is there again after a reload, and closes to its work', async () => {
    const { complaints } = await live(`${WORK}/full`, { data });
    fireEvent.keyDown(await viewer(), { key: 'Escape' });
    await gone();
    expect(window.location.pathname).toBe(WORK);
    expect(complaints).toEqual([]);
  });

  it('is opened by a press on the picture, too', async () => {
    await live(WORK, { data });
    await userEvent.click(document.querySelector('.viewer-cover')!);
    fireEvent.keyDown(await viewer(), { key: 'Escape' });
    await gone();
    expect(opener()).toHaveFocus();
  });

  it('is its largest file where there is no script, and where another tab is asked for', async () => {
    await live(WORK, { data });
    expect(opener()).toHaveAttribute(
      'href',
      '/assets/museum/rooms/hall/images/spiral/full/2048,1024/0/default.webp',
    );
    fireEvent.click(opener(), { ctrlKey: true });
    expect(window.location.pathname).toBe(WORK);
  });

  it('that can’t be fetched is told of, on the work’s own page', async () => {
    fetched.fails = true;
    await live(WORK, { data });
    await userEvent.click(opener());
    expect(await screen.findByText(/The picture “Spiral” could not be loaded/)).toBeVisible();
    await waitFor(() => expect(window.location.pathname).toBe(WORK));
  });
});
