import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Narrator, NarratorEvents } from '../../../src/features/tour/narrator.ts';
import { createNarrator } from '../../../src/features/tour/narrator.ts';
import { createTourRun } from '../../../src/features/tour/tour-run.ts';
import type { TourStop } from '../../../src/museum/format/tour.ts';

const stop = (id: string): TourStop => ({
  id,
  label: { en: id },
  at: { kind: 'text', room: 'hall' },
  narration: { text: { en: 'One. Two.' } },
  pauseS: 5,
});

function startRun(start = 0) {
  const told: string[] = [];
  const said: NarratorEvents[] = [];
  const narrator: Narrator = {
    play: () => told.push('play'),
    pause: () => told.push('pause'),
    stop: () => told.push('stop'),
  };
  const run = createTourRun({ stops: [stop('a'), stop('b'), stop('c')] }, start, {
    lead: ({ id }) => told.push(`lead ${id}`),
    narrate: (_stop, _aloud, events) => {
      said.push(events);
      return narrator;
    },
    keep: (id, ended) => told.push(`keep ${id}${ended ? ' ended' : ''}`),
    onStrayed: () => undefined,
  });
  run.goTo(start);
  return { run, told, end: () => said.at(-1)!.onEnd(), state: run.store.getState };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a tour that plays', () => {
  it('leads to a stop, tells of it once one is there, waits, and goes on', () => {
    const { run, told, end, state } = startRun();
    expect(told).toEqual(['keep a', 'lead a']);
    run.arrive();
    expect([told.at(-1), state().phase]).toEqual(['play', 'telling']);
    end();
    vi.advanceTimersByTime(4900);
    expect(state().index).toBe(0);
    vi.advanceTimersByTime(200);
    expect(state().index).toBe(1);
    expect(told.at(-1)).toBe('lead b');
  });

  it('stays where it is while it is paused', () => {
    const { run, end, state } = startRun();
    run.arrive();
    run.togglePlay();
    end();
    vi.advanceTimersByTime(60_000);
    expect([state().index, state().isPlaying]).toEqual([0, false]);
    run.togglePlay();
    vi.advanceTimersByTime(6000);
    expect(state().index).toBe(1);
  });

  it('falls silent when the visitor looks around, and takes them back', () => {
    const { run, told, end, state } = startRun();
    run.arrive();
    run.stray();
    expect([told.at(-1), state().strayed]).toEqual(['pause', true]);
    end();
    vi.advanceTimersByTime(60_000);
    expect(state().index).toBe(0);
    run.comeBack();
    expect([state().strayed, told.includes('lead a')]).toEqual([false, true]);
    vi.advanceTimersByTime(6000);
    expect(state().index).toBe(1);
  });

  it('ends after its last stop, and remembers that', () => {
    const { run, told, state } = startRun(2);
    run.next();
    expect([state().isEnded, told.at(-1)]).toEqual([true, 'keep c ended']);
    run.previous();
    expect([state().isEnded, state().index]).toEqual([false, 1]);
  });

  it('stays ended whatever key of it is pressed, but the one that leads back', () => {
    const { run, told, state } = startRun(2);
    run.arrive();
    run.next();
    const before = told.length;
    run.togglePlay();
    run.comeBack();
    run.next();
    vi.advanceTimersByTime(60_000);
    expect([told.length, state().isEnded, state().isPlaying]).toEqual([before, true, false]);
  });
});

describe('a silent narrator', () => {
  it('shows sentence by sentence for as long as they take to read, and goes on where it was paused', () => {
    const shown: number[] = [];
    const onEnd = vi.fn();
    const narrator = createNarrator({ text: 'One. Two. Three.' }, 'en', false, {
      onSentences: (sentences) => expect(sentences).toEqual(['One.', 'Two.', 'Three.']),
      onSentence: (index) => shown.push(index),
      onUnheard: () => expect.unreachable(),
      onEnd,
    });
    narrator.play();
    vi.advanceTimersByTime(1700);
    expect(shown).toEqual([0, 1]);
    narrator.pause();
    vi.advanceTimersByTime(60_000);
    expect(shown).toEqual([0, 1]);
    narrator.play();
    vi.advanceTimersByTime(3400);
    expect(shown).toEqual([0, 1, 2]);
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
