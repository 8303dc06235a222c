import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOneByOne } from '../../../src/scene/engine/use-one-by-one.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = (wanted: readonly string[]) =>
  renderHook((props: { wanted: readonly string[] }) => useOneByOne(props.wanted), {
    initialProps: { wanted },
  });
const pass = () => act(() => vi.advanceTimersToNextTimer());

it('the first is there at once, the others follow in their order', () => {
  const { result } = start(['rotunda', 'gallery', 'court']);
  expect(result.current).toEqual(['rotunda']);
  const seen = [result.current];
  for (let i = 0; i < 3; i++) {
    pass();
    seen.push(result.current);
  }
  expect(seen.at(-1)).toEqual(['rotunda', 'gallery', 'court']);
  for (const [i, now] of seen.entries())
    expect(now.length - (seen[i - 1]?.length ?? 0)).toBeLessThanOrEqual(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('whoever is first now is there at once, what was there stays, and what nobody wants goes', () => {
  const { result, rerender } = start(['rotunda', 'gallery']);
  pass();
  pass();
  rerender({ wanted: ['waves', 'rotunda'] });
  expect(result.current).toEqual(['waves', 'rotunda']);
  rerender({ wanted: ['waves', 'gallery'] });
  expect(result.current).toEqual(['waves']);
  pass();
  pass();
  expect(result.current).toEqual(['waves', 'gallery']);
});
