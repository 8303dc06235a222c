import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StageView } from '../../../src/features/viewer/stage.ts';
import { Viewer } from '../../../src/features/viewer/viewer.tsx';
import type { ImageService, Work } from '../../../src/museum/format/works.ts';
import { findWork } from '../../../src/platform/hang-order.ts';
import { createHttp } from '../../../src/platform/http.ts';
import { hall } from '../../app/small-museum.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';
import { renderIn } from '../speak.tsx';
import { fakeStages } from './fake-stage.ts';

// The library needs a canvas that jsdom has not.
vi.mock('../../../src/features/viewer/osd-stage.ts', () => ({ openOsdStage: () => ({}) }));

const spiral = findWork(hall, 'spiral')!.work;
const view: StageView = { widthPx: 1000, pixelPx: 0.5, atEnd: false, isWhole: false };
const onClose = vi.fn();
let stages = fakeStages();

beforeAll(teachModalDialogs);
beforeEach(() => {
  stages = fakeStages();
  onClose.mockReset();
});
afterEach(() => vi.useRealTimers());

function show(work: Work = spiral, fetch: typeof globalThis.fetch = vi.fn(), lang: 'fr' | 'en' = 'en') {
  const http = createHttp({ fetch, wait: async () => {} });
  return renderIn(
    lang,
    <Viewer work={work} filesUrl="/files/" http={http} onClose={onClose} openStage={stages.openStage} />,
  );
}
const report = (part: Partial<StageView> = {}) =>
  act(() => stages.last().options.onView({ ...view, ...part }));

describe('the viewer', () => {
  it('is a dialog named by the work and described by its alternative text', () => {
    show();
    expect(screen.getByRole('dialog', { name: 'Spiral' })).toHaveAccessibleDescription(/Spiral/);
    expect(screen.getByRole('heading', { level: 2, name: 'Spiral' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Spiral' })).toHaveFocus();
  });

  it('moves as the visitor chose, whatever the device says', () => {
    const http = createHttp({ fetch: vi.fn(), wait: async () => {} });
    const { openStage } = stages;
    const shown = { work: spiral, filesUrl: '/files/', http, onClose, openStage };
    renderIn('en', <Viewer {...shown} reducedMotion />);
    expect(stages.last().options.reducedMotion).toBe(true);
  });

  it('has no fault that axe finds, in either language', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const { unmount } = show(spiral, vi.fn(), lang);
      report();
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
      unmount();
    }
  });

  it.each([
    ['+', 'zoomBy', [2]],
    ['=', 'zoomBy', [2]],
    ['-', 'zoomBy', [0.5]],
    ['0', 'showWhole', []],
    ['r', 'turn', [1]],
    ['R', 'turn', [-1]],
    ['ArrowLeft', 'panBy', [-0.2, 0]],
    ['ArrowDown', 'panBy', [0, 0.2]],
  ] as const)('hears the key %s', (key, name, args) => {
    show();
    fireEvent.keyDown(screen.getByRole('img', { name: 'Spiral' }), { key });
    expect(stages.last().stage[name]).toHaveBeenCalledExactlyOnceWith(...args);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    show();
    const event = fireEvent.keyDown(screen.getByRole('img', { name: 'Spiral' }), { key: '+', ctrlKey: true });
    expect(event).toBe(true);
    expect(stages.last().stage.zoomBy).not.toHaveBeenCalled();
  });

  it.each([
    ['Zoom in', 'zoomBy', [2]],
    ['Zoom out', 'zoomBy', [0.5]],
    ['Whole picture', 'showWhole', []],
    ['Turn left', 'turn', [-1]],
    ['Turn right', 'turn', [1]],
  ] as const)('has a button “%s”', async (name, action, args) => {
    show();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(stages.last().stage[action]).toHaveBeenCalledExactlyOnceWith(...args);
  });

  it('says when it can go no nearer, and keeps that button’s focus', async () => {
    show();
    report({ atEnd: true });
    const nearer = screen.getByRole('button', { name: 'Zoom in' });
    expect(nearer).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(nearer);
    expect(stages.last().stage.zoomBy).not.toHaveBeenCalled();
    expect(nearer).toHaveFocus();
  });

  it('closes by Escape and by its button, and by no more than once', async () => {
    const onPageKey = vi.fn();
    document.addEventListener('keydown', onPageKey);
    show();
    fireEvent.keyDown(screen.getByRole('img', { name: 'Spiral' }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
    expect(onPageKey).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onPageKey);
    await userEvent.click(screen.getByRole('button', { name: 'Close the picture' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus going round within', async () => {
    show();
    const last = screen.getByRole('button', { name: 'Turn right' });
    const first = screen.getByRole('button', { name: 'Close the picture' });
    last.focus();
    await userEvent.tab();
    expect(first).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(last).toHaveFocus();
  });

  it('gives the focus back to what had it', () => {
    const { rerender } = renderIn('en', <button type="button">opener</button>);
    const opener = screen.getByRole('button', { name: 'opener' });
    opener.focus();
    const { unmount } = show();
    expect(opener).not.toHaveFocus();
    unmount();
    expect(opener).toHaveFocus();
    rerender(<span />);
  });

  it('lets the stage go when it closes', () => {
    const { unmount } = show();
    unmount();
    expect(stages.last().stage.dispose).toHaveBeenCalledOnce();
  });
});

describe('the scale', () => {
  it('is a round length on the work itself', () => {
    show();
    // 1.445 m on 1000 pixels.
    report();
    expect(screen.getByText(/^10\scm$/)).toBeVisible();
  });

  it('beyond the last pixel of a computed work is how large the whole would be', () => {
    const computed = { tiles: 'mandelbrot', region: { re: 0, im: 0, width: 4 } } as const;
    show({ ...spiral, computed } as Work);
    expect(stages.last().options.pyramid.levels.length).toBeGreaterThan(20);
    report({ pixelPx: 2 ** 30, widthPx: 2 ** 41 });
    expect(screen.getByText(/× 4 · 10⁸/)).toBeVisible();
    expect(screen.getByText(/the whole picture would be 580,000 km wide/)).toBeVisible();
    report({ pixelPx: 2 ** 36, widthPx: 2 ** 46 });
    expect(screen.getByText(/the whole picture would be 19\smillion km wide/)).toBeVisible();
    report({ pixelPx: 2 ** 40, widthPx: 2 ** 51, atEnd: true });
    expect(screen.getByText(/this machine’s numbers end/)).toBeVisible();
  });

  it('is told to screen readers once one has come to rest, and only when it changed much', () => {
    vi.useFakeTimers();
    show();
    const said = () => document.querySelector('.viewer [aria-live]')?.textContent;
    report();
    act(() => vi.advanceTimersByTime(2000));
    expect(said()).toBe('');
    report({ widthPx: 1500 });
    act(() => vi.advanceTimersByTime(2000));
    expect(said()).toBe('');
    report({ widthPx: 4000 });
    act(() => vi.advanceTimersByTime(2000));
    expect(said()).toMatch(/^×\s0\.73, compared with its true size$/);
  });
});

describe('trouble', () => {
  it('with some tiles is said without closing, and a retry asks for them again', async () => {
    show();
    act(() => stages.last().options.onTileFailed());
    expect(screen.getByRole('alert')).toHaveTextContent('Parts of the picture could not be loaded');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(stages.last().stage.retry).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(stages.opened).toHaveLength(1);
  });

  it('with a service that does not answer is said, and a retry asks it again', async () => {
    const { sizes: _sizes, ...image } = spiral.image;
    const remote: ImageService = { ...image, id: 'https://iiif.example.org/1', profile: 'level2' };
    const info = { width: 4000, height: 2000, type: 'ImageService3', profile: 'level1' };
    const fetch = vi
      .fn<typeof globalThis.fetch>()
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockImplementation(async () => new Response(JSON.stringify(info)));
    show({ ...spiral, image: remote }, fetch);
    expect(await screen.findByRole('alert')).toHaveTextContent('The picture could not be loaded');
    expect(stages.opened).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(stages.opened).toHaveLength(1));
    expect(fetch.mock.lastCall?.[0]).toBe('https://iiif.example.org/1/info.json');
    expect(stages.last().options.pyramid.width).toBe(4000);
  });

  it('is waited for in words', () => {
    show();
    expect(screen.getByText('The picture is on its way…')).toBeVisible();
    act(() => stages.last().options.onLoading(false));
    expect(screen.queryByText('The picture is on its way…')).toBeNull();
  });
});
