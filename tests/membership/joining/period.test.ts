import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, endOfDay, startOfDay } from '../../../src/membership/joining/local-day.ts';
import { periodFrom } from '../../../src/membership/joining/period.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const paris = { timeZone: 'Europe/Paris', joining: { graceDays: 14 } };

describe('a day', () => {
  it.each([
    ['2026-12-01T22:59:59Z', 'Europe/Paris', '2026-12-01'],
    ['2026-12-01T23:00:00Z', 'Europe/Paris', '2026-12-02'],
    ['2026-12-01T10:00:00Z', 'Pacific/Kiritimati', '2026-12-02'],
    ['2026-12-01T10:00:00Z', 'Pacific/Pago_Pago', '2026-11-30'],
  ])('%s by the clock of %s is %s', (instant, zone, day) => {
    const { year, month, day: of } = dayOf(Date.parse(instant), zone);
    expect(`${year}-${month}-${String(of).padStart(2, '0')}`).toBe(day);
  });

  it.each([
    [
      'Europe/Paris',
      { year: 2027, month: 3, day: 28 },
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T21:59:59.000Z',
    ],
    [
      'America/Toronto',
      { year: 2027, month: 11, day: 7 },
      '2027-11-07T04:00:00.000Z',
      '2027-11-08T04:59:59.000Z',
    ],
    [
      'Asia/Kathmandu',
      { year: 2027, month: 1, day: 1 },
      '2026-12-31T18:15:00.000Z',
      '2027-01-01T18:14:59.000Z',
    ],
    // No midnight there on that day: the clocks went from 0 to 1.
    [
      'Africa/Cairo',
      { year: 2027, month: 4, day: 30 },
      '2027-04-29T22:00:00.000Z',
      '2027-04-30T20:59:59.000Z',
    ],
  ])('in %s begins and ends as the clocks there say', (zone, day, start, end) => {
    expect(iso(startOfDay(day, zone))).toBe(start);
    expect(iso(endOfDay(day, zone))).toBe(end);
  });

  it.each([
    [{ year: 2027, month: 1, day: 31 }, 1, { year: 2027, month: 2, day: 28 }],
    [{ year: 2028, month: 2, day: 29 }, 12, { year: 2029, month: 2, day: 28 }],
    [{ year: 2026, month: 12, day: 1 }, 12, { year: 2027, month: 12, day: 1 }],
    [{ year: 2027, month: 1, day: 15 }, -1, { year: 2026, month: 12, day: 15 }],
  ])('%o is %d months from %o', (day, months, then) => {
    expect(addMonths(day, months)).toEqual(then);
  });
});

describe('a period', () => {
  it('ends with the whole of its last day, and its grace with the whole of its own', () => {
    const { endsAtMs, graceEndsAtMs } = periodFrom(Date.parse('2026-12-01T10:00:00Z'), 12, paris);
    expect([iso(endsAtMs), iso(graceEndsAtMs)]).toEqual([
      '2027-12-01T22:59:59.000Z',
      '2027-12-15T22:59:59.000Z',
    ]);
  });

  it('that follows another doesn’t lose a day, year after year', () => {
    let endsAtMs = Date.parse('2026-12-01T10:00:00Z');
    for (let year = 0; year < 5; year++) endsAtMs = periodFrom(endsAtMs, 12, paris).endsAtMs;
    expect(iso(endsAtMs)).toBe('2031-12-01T22:59:59.000Z');
  });

  it('has no grace and UTC’s days where the museum says nothing', () => {
    const { endsAtMs, graceEndsAtMs } = periodFrom(Date.parse('2026-12-01T23:30:00Z'), 1, {});
    expect([iso(endsAtMs), graceEndsAtMs]).toEqual(['2027-01-01T23:59:59.000Z', endsAtMs]);
  });
});
