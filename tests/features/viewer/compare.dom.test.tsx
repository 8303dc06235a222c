import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Viewer } from '../../../src/features/viewer/viewer.tsx';
import type { PictureWork } from '../../../src/museum/format/works.ts';
import { findWork } from '../../../src/platform/hang-order.ts';
import { createHttp } from '../../../src/platform/http.ts';
import { gallery, hall } from '../../app/small-museum.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';
import { renderIn } from '../speak.tsx';
import { fakeStages } from './fake-stage.ts';

vi.mock('../../../src/features/viewer/osd-stage.ts', () => ({ openOsdStage: () => ({}) }));

const rose = findWork(hall, 'rose')!.work;
/** Half as wide as the rose. */
const small = {
  ...findWork(hall, 'spiral')!.work,
  dimensions: { widthM: rose.dimensions.widthM / 2, heightM: rose.dimensions.heightM / 2 },
} as PictureWork;
const others = [
  { work: small, filesUrl: '/files/', room: 'The Hall' },
  { work: findWork(gallery, 'tiling')!.work, filesUrl: '/other/', room: 'The Gallery' },
];
let stages = fakeStages();

beforeAll(() => {
  teachModalDialogs();
  for (const [side, px] of [
    ['clientWidth', 600],
    ['clientHeight', 500],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => px });
  }
});
beforeEach(() => {
  stages = fakeStages();
});

function show(detail?: string, lang: 'fr' | 'en' = 'en') {
  const http = createHttp({ fetch: vi.fn(), wait: async () => {} });
  const { openStage } = stages;
  return renderIn(
    lang,
    <Viewer work={rose} filesUrl="/files/" onClose={vi.fn()} {...{ http, openStage, others, detail }} />,
  );
}
const report = (index: number, widthPx: number) =>
  act(() => stages.opened.at(index)!.options.onView({ widthPx, pixelPx: 0.5, atEnd: false, isWhole: false }));
const choose = (name: string) => userEvent.selectOptions(screen.getByLabelText('Beside it'), name);

describe('the details of a picture on the whole screen', () => {
  it('are gone to by their buttons', async () => {
    show();
    report(-1, 1000);
    const details = within(screen.getByRole('navigation', { name: 'Details' }));
    await userEvent.click(details.getByRole('button', { name: 'A petal' }));
    expect(stages.last().stage.showRegion).toHaveBeenCalledExactlyOnceWith(rose.details![0]!.region);
    expect(details.getByRole('button', { name: 'A petal' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('are what it opens on where the address names one, once', () => {
    show('heart');
    expect(stages.last().stage.showRegion).not.toHaveBeenCalled();
    report(-1, 1000);
    report(-1, 900);
    expect(stages.last().stage.showRegion).toHaveBeenCalledExactlyOnceWith(rose.details![1]!.region);
  });
});

describe('two works side by side', () => {
  it('begin whole and at one scale', async () => {
    show();
    await choose('Spiral');
    expect(screen.getAllByRole('img')).toHaveLength(2);
    report(-2, 540);
    report(-1, 540);
    const [first, second] = [stages.opened.at(-2)!.stage, stages.opened.at(-1)!.stage];
    const [px, isCentred] = first.showAt.mock.lastCall!;
    expect(isCentred).toBe(true);
    expect(px).toBeCloseTo(492);
    expect(second.showAt.mock.lastCall![0]).toBeCloseTo(246);
  });

  it('follow each other, whichever is zoomed', async () => {
    show();
    await choose('Spiral');
    report(-2, 540);
    report(-1, 270);
    const [first, second] = [stages.opened.at(-2)!.stage, stages.opened.at(-1)!.stage];
    report(-2, 1080);
    expect(second.showAt).toHaveBeenLastCalledWith(expect.closeTo(540), false);
    report(-1, 540);
    report(-1, 135);
    expect(first.showAt).toHaveBeenLastCalledWith(expect.closeTo(270), false);
  });

  it('say how long a length is on both, in centimetres and in inches', async () => {
    const { container } = show();
    await choose('Spiral');
    report(-2, rose.dimensions.widthM * 100);
    expect([...container.querySelectorAll('.viewer-bar')].map((bar) => bar.textContent)).toEqual([
      '1\u00a0m',
      '50\u00a0in',
    ]);
  });

  it('are moved by the same keys, but for those of the list of works', async () => {
    show();
    await choose('Tiling');
    const [first, second] = [stages.opened.at(-2)!.stage, stages.opened.at(-1)!.stage];
    fireEvent.keyDown(screen.getAllByRole('img')[1]!, { key: 'ArrowLeft' });
    expect(first.panBy).toHaveBeenCalledOnce();
    expect(second.panBy).toHaveBeenCalledOnce();
    fireEvent.keyDown(screen.getByLabelText('Beside it'), { key: 'ArrowLeft' });
    expect(first.panBy).toHaveBeenCalledOnce();
  });

  it('become one again', async () => {
    show();
    await choose('Spiral');
    await choose('No other work');
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });

  it('have no fault that axe finds, in either language', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const { unmount } = show(undefined, lang);
      report(-1, 1000);
      await userEvent.selectOptions(screen.getByRole('combobox'), 'spiral');
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
      unmount();
    }
  });
});
