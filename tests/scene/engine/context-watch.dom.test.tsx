import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContext } from '../../../src/scene/engine/context-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const canvas = document.createElement('canvas');
  const events = { onLost: vi.fn(), onRestored: vi.fn(), onGone: vi.fn() };
  const stop = watchContext(canvas, events);
  const fire = (type: string) => {
    const event = new Event(type, { cancelable: true });
    canvas.dispatchEvent(event);
    return event;
  };
  return { events, stop, fire };
}

describe('a lost context', () => {
  it('is asked back from the browser, and told of', () => {
    const { events, fire } = watched();
    expect(fire('webglcontextlost').defaultPrevented).toBe(true);
    expect(events.onLost).toHaveBeenCalledOnce();
  });

  it('that comes back in time is not gone', () => {
    const { events, fire } = watched();
    fire('webglcontextlost');
    vi.advanceTimersByTime(3000);
    fire('webglcontextrestored');
    vi.advanceTimersByTime(20_000);
    expect(events.onRestored).toHaveBeenCalledOnce();
    expect(events.onGone).not.toHaveBeenCalled();
  });

  it('that comes back is told of when all others have heard of it, and not where it was lost again by then', () => {
    const { events, fire } = watched();
    fire('webglcontextlost');
    fire('webglcontextrestored');
    expect(events.onRestored).not.toHaveBeenCalled();
    fire('webglcontextlost');
    vi.advanceTimersByTime(100);
    expect(events.onRestored).not.toHaveBeenCalled();
    fire('webglcontextrestored');
    vi.advanceTimersByTime(100);
    expect(events.onRestored).toHaveBeenCalledOnce();
  });

  it('that stays away is gone after eight seconds', () => {
    const { events, fire } = watched();
    fire('webglcontextlost');
    vi.advanceTimersByTime(8001);
    expect(events.onGone).toHaveBeenCalledOnce();
  });

  it('is waited for as long as nobody looks', () => {
    const state = vi.spyOn(document, 'visibilityState', 'get');
    const { events, stop, fire } = watched();
    state.mockReturnValue('hidden');
    fire('webglcontextlost');
    vi.advanceTimersByTime(60_000);
    expect(events.onGone).not.toHaveBeenCalled();
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(8001);
    expect(events.onGone).toHaveBeenCalledOnce();
    stop();
    state.mockRestore();
  });

  it('is nobody’s business once the watch has ended', () => {
    const { events, stop, fire } = watched();
    fire('webglcontextlost');
    stop();
    vi.advanceTimersByTime(20_000);
    fire('webglcontextrestored');
    expect(events.onGone).not.toHaveBeenCalled();
    expect(events.onRestored).not.toHaveBeenCalled();
  });
});
