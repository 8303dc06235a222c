import { describe, expect, it } from 'vitest';
import type { TourEntry, TourStop } from '../../../src/museum/format/tour.ts';
import { parseCaptions } from '../../../src/museum/tours/captions.ts';
import {
  minutesLeft,
  roomsOfTour,
  sentencesOf,
  tourAfter,
  worksOfTour,
} from '../../../src/museum/tours/order.ts';
import { readProgress, resumeAt, writeProgress } from '../../../src/museum/tours/progress.ts';

const stop = (id: string, at: TourStop['at'], words = 10): TourStop => ({
  id,
  label: { en: id },
  at,
  narration: { text: { en: 'word '.repeat(words) } },
});
const STOPS = [
  stop('a', { kind: 'text', room: 'hall' }),
  stop('b', { kind: 'work', room: 'hall', work: 'wave' }, 280),
  stop('c', {
    kind: 'region',
    room: 'hall',
    work: 'wave',
    region: { x: 0, y: 0, width: 0.5, height: 0.5 },
  }),
  stop('d', { kind: 'work', room: 'vault', work: 'secret' }, 140),
];

describe('a tour', () => {
  it('counts its rooms and works once', () => {
    expect(roomsOfTour({ stops: STOPS })).toEqual(['hall', 'vault']);
    expect(worksOfTour({ stops: STOPS })).toEqual([
      { room: 'hall', work: 'wave' },
      { room: 'vault', work: 'secret' },
    ]);
  });

  it('gets shorter stop by stop, and never ends in nothing', () => {
    const left = STOPS.map((_, index) => minutesLeft({ stops: STOPS }, index, 'en'));
    expect(left).toEqual([4, 4, 2, 1]);
    expect(minutesLeft({ stops: STOPS }, STOPS.length, 'en')).toBe(1);
  });

  it.each([
    ['en', 'Look up. What do you see? Three dots… and a line.', 3],
    ['fr', 'Levez les yeux. Que voyez-vous\u202f? Un trait, puis trois points.', 3],
    ['en', '  ', 0],
  ])('is shown sentence by sentence in %s: %s', (lang, text, count) => {
    const sentences = sentencesOf(text, lang);
    expect(sentences).toHaveLength(count);
    expect(sentences.join(' ')).toBe(text.trim());
  });
});

describe('what comes after a tour', () => {
  const tour = (id: string, more: Partial<TourEntry> = {}): TourEntry => ({
    id,
    label: { en: id },
    summary: { en: id },
    minutes: 5,
    ...more,
  });
  const tours = [
    tour('a'),
    tour('kids', { audience: 'children' }),
    tour('b'),
    tour('inside', { access: { tier: 'friend' } }),
  ];
  const goOn = (id: string, ended: readonly string[] = [], mayEnter = false) =>
    tourAfter(tours, id, {
      isEnded: (other) => ended.includes(other),
      isOpen: ({ access }) => mayEnter || !access,
    })?.id;

  it('is the next one for the same people', () => {
    expect(goOn('a')).toBe('b');
    expect(goOn('b', [], true)).toBe('inside');
  });

  it('is another where those are heard, and none where all are', () => {
    expect(goOn('a', ['a', 'b'])).toBe('kids');
    expect(goOn('a', ['a', 'b', 'kids'])).toBeUndefined();
  });

  it('is never one that is closed to the visitor', () => {
    expect(goOn('b', ['a', 'kids'])).toBeUndefined();
  });
});

describe('how far one came', () => {
  const kept = writeProgress({}, 'first', { stop: 'c', ended: false });

  it('is there again days later', () => {
    expect(resumeAt(STOPS, readProgress(kept).first)).toBe(2);
  });

  it('is the beginning where the tour was heard or the stop is gone', () => {
    expect(resumeAt(STOPS, { stop: 'c', ended: true })).toBe(0);
    expect(resumeAt(STOPS, { stop: 'gone', ended: false })).toBe(0);
    expect(resumeAt(STOPS, undefined)).toBe(0);
  });

  it.each([
    undefined,
    '',
    '{',
    '[]',
    '{"version":2,"tours":{}}',
    '{"version":1,"tours":{"A B":{"stop":"c"}}}',
    '{"version":1,"tours":{"first":{"stop":3}}}',
  ])('is nothing where what was kept is %s', (text) => {
    expect(readProgress(text)).toEqual({});
  });

  it('is kept for the hundred tours touched last', () => {
    let progress = {};
    for (let i = 0; i < 120; i++) {
      progress = readProgress(writeProgress(progress, `t${i}`, { stop: 'a', ended: false }));
    }
    expect(Object.keys(progress)).toHaveLength(100);
    expect(progress).toHaveProperty('t119');
  });
});

describe('captions', () => {
  it('are read from WebVTT, markup and settings left out', () => {
    const text =
      '\uFEFFWEBVTT Kind: captions\r\n\r\nNOTE a note\r\n\r\n1\r\n00:01.000 --> 00:02.500 line:0\r\n<v Ada>First &amp; last.\r\nStill.\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nLate.\r\n';
    expect(parseCaptions(text)).toEqual([
      { startS: 1, endS: 2.5, text: 'First & last. Still.' },
      { startS: 3600, endS: 3601, text: 'Late.' },
    ]);
  });

  it.each([
    '',
    'WEBVTTX\n\n00:01.000 --> 00:02.000\nA',
    '1\n00:00:01,000 --> 00:00:02,000\nA',
    'WEBVTT\n\n00:02.000 --> 00:01.000\nA',
  ])('are none in %j', (text) => {
    expect(parseCaptions(text)).toEqual([]);
  });
});
