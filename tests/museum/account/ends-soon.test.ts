import { expect, it } from 'vitest';
import { daysUntilEnd } from '../../../src/museum/account/ends-soon.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-12-01T12:00:00Z');

it.each([
  ['ends in a month', 30 * DAY, 30],
  ['ends a moment later than that', 30 * DAY + 1, undefined],
  ['ends tomorrow', DAY, 1],
  ['ends within the day', DAY - 1, 0],
  ['has ended', 0, undefined],
])('a membership that %s says so, or not', (_, leftMs, days) =>
  expect(daysUntilEnd({ startsAtMs: NOW - DAY, endsAtMs: NOW + leftMs }, NOW)).toBe(days),
);

it('one that has not begun says nothing', () =>
  expect(daysUntilEnd({ startsAtMs: NOW + 1, endsAtMs: NOW + DAY }, NOW)).toBeUndefined());
