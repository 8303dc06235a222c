import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../src/scene/engine/page-watch.ts';

let state: DocumentVisibilityState;
const show = (next: DocumentVisibilityState) => {
  state = next;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  state = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => state);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function watched() {
  const events = { onRest: vi.fn(), onShown: vi.fn() };
  return { ...events, unwatch: watchPage(document, window, events) };
}

describe('a page', () => {
  it('rests when it was hidden for some time, and is told when it is shown again', () => {
    const { onRest, onShown, unwatch } = watched();
    show('hidden');
    vi.advanceTimersByTime(15_000);
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(onRest).toHaveBeenCalledOnce();
    show('visible');
    expect(onShown).toHaveBeenCalledOnce();
    unwatch();
  });

  it('does not rest for a short look at another tab', () => {
    const { onRest, unwatch } = watched();
    show('hidden');
    vi.advanceTimersByTime(5000);
    show('visible');
    vi.advanceTimersByTime(60_000);
    expect(onRest).not.toHaveBeenCalled();
    unwatch();
  });

  it.each([
    ['freeze', () => document],
    ['pagehide', () => window],
  ] as const)('rests at once at %s', (name, target) => {
    const { onRest, unwatch } = watched();
    target().dispatchEvent(new Event(name));
    expect(onRest).toHaveBeenCalledOnce();
    unwatch();
  });

  it('is not watched any more once it was left', () => {
    const { onRest, onShown, unwatch } = watched();
    show('hidden');
    unwatch();
    vi.advanceTimersByTime(60_000);
    show('visible');
    expect(onRest).not.toHaveBeenCalled();
    expect(onShown).not.toHaveBeenCalled();
  });
});
