import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENING, FULL_DAY, looksOther } from '../../src/museum/light/daylight.ts';
import { createDeviceStorage } from '../../src/platform/storage.ts';
import type { MuseumSceneProps } from '../../src/scene/contract.ts';
import { closePages, type LiveOptions, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

const scene = vi.hoisted(() => ({ props: undefined as MuseumSceneProps | undefined }));

vi.mock('../../src/app/load-scene.ts', () => ({
  warmUpScene: async () => {},
  loadScene: async () =>
    function StubScene(props: MuseumSceneProps) {
      scene.props = props;
      return <canvas aria-label={props.canvasLabel} />;
    },
}));
vi.mock('../../src/platform/device.ts', async (original) => ({
  ...(await original<typeof import('../../src/platform/device.ts')>()),
  hasWebGl2: () => true,
}));

const NOON_MS = Date.UTC(2027, 0, 15, 12);
const HOUR_MS = 3_600_000;

/** A page in a museum of Paris, whose time passes only by `pass`. */
async function page(startMs: number, options: LiveOptions = {}) {
  let nowMs = startMs;
  const waiting = new Map<() => void, number>();
  const at = vi.fn((instantMs: number, callback: () => void) => {
    waiting.set(callback, instantMs);
    return () => void waiting.delete(callback);
  });
  const data = pageData({ id: 'hall', outcome: ready(hall) });
  const paris = { ...data.museum, timeZone: 'Europe/Paris' };
  await live('/en/rooms/hall', {
    ...options,
    data: { ...data, museum: paris, session: { member: null, nowMs } },
    clock: { nowMs: () => nowMs, at },
  });
  await act(async () => scene.props!.onFirstFrame());
  const pass = (ms: number) =>
    act(async () => {
      const endMs = nowMs + ms;
      for (;;) {
        const next = [...waiting].filter(([, dueMs]) => dueMs <= endMs).sort((a, b) => a[1] - b[1])[0];
        if (!next) break;
        waiting.delete(next[0]);
        nowMs = next[1];
        next[0]();
      }
      nowMs = endMs;
    });
  return { pass, at };
}

const kept = () => {
  const area = new Map<string, string>();
  return createDeviceStorage(() => ({
    getItem: (key) => area.get(key) ?? null,
    setItem: (key, value) => void area.set(key, value),
  }));
};
const open = async () => {
  await userEvent.click(screen.getByText('Light', { selector: 'summary *' }));
  return within(screen.getByRole('group', { name: 'Light' }));
};

beforeEach(() => {
  window.scrollTo = vi.fn();
  scene.props = undefined;
});
afterEach(closePages);

describe('the light of the walk', () => {
  it('is that of the museum’s clock', async () => {
    await page(NOON_MS);
    expect(scene.props!.daylight).toEqual(FULL_DAY);
  });

  it('is the evening’s in Paris while it is still day elsewhere', async () => {
    await page(NOON_MS + 6 * HOUR_MS);
    expect(scene.props!.daylight).toEqual(EVENING);
  });

  it('changes at dusk, minute by minute, and not before', async () => {
    const { pass } = await page(NOON_MS);
    const noon = scene.props!.daylight;
    await pass(4 * HOUR_MS);
    expect(scene.props!.daylight).toBe(noon);
    await pass(HOUR_MS);
    expect(scene.props!.daylight.sky[0]).toBeLessThan(0.8);
    expect(scene.props!.daylight.sky[0]).toBeGreaterThan(EVENING.sky[0]);
    await pass(HOUR_MS);
    expect(looksOther(scene.props!.daylight, EVENING)).toBe(false);
  });

  it('looks at the clock once a minute', async () => {
    const { pass, at } = await page(NOON_MS + 1234);
    at.mockClear();
    await pass(10 * 60_000);
    const times = at.mock.calls.map(([instantMs]) => instantMs);
    expect(times.length).toBeLessThanOrEqual(10);
    expect(times.every((instantMs) => instantMs % 60_000 === 0)).toBe(true);
  });

  it('is chosen by the visitor, by keyboard too, and remembered on the device', async () => {
    const storage = kept();
    await page(NOON_MS, { storage });
    const choices = await open();
    expect(choices.getByRole('radio', { name: 'By the museum’s clock' })).toBeChecked();
    choices.getByRole('radio', { name: 'By the museum’s clock' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(choices.getByRole('radio', { name: 'Evening light' })).toBeChecked();
    expect(scene.props!.daylight).toEqual(EVENING);
    await closePages();
    await page(NOON_MS, { storage });
    expect(scene.props!.daylight).toEqual(EVENING);
    expect((await open()).getByRole('radio', { name: 'Evening light' })).toBeChecked();
  });

  it('once chosen, waits for no clock, until it is to follow it again', async () => {
    const { pass, at } = await page(NOON_MS);
    const choices = await open();
    await userEvent.click(choices.getByRole('radio', { name: 'Daylight' }));
    at.mockClear();
    await pass(8 * HOUR_MS);
    expect(scene.props!.daylight).toEqual(FULL_DAY);
    expect(at).not.toHaveBeenCalled();
    await userEvent.click(choices.getByRole('radio', { name: 'By the museum’s clock' }));
    expect(scene.props!.daylight).toEqual(EVENING);
  });

  it.each(['noon', ''])('is the clock’s where “%s” was kept', async (value) => {
    const storage = kept();
    storage.set('light', value);
    await page(NOON_MS, { storage });
    expect(scene.props!.daylight).toEqual(FULL_DAY);
    expect((await open()).getByRole('radio', { name: 'By the museum’s clock' })).toBeChecked();
  });
});
