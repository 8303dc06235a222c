import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, endOfDay, isDay, startOfDay } from '../../src/museum/days.ts';

const at = (text: string) => Date.parse(text);

describe('a day', () => {
  it.each([
    ['2026-11-22', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['1969-12-31', false],
    ['2026-1-2', false],
    ['', false],
  ])('%s is one: %s', (day, expected) => expect(isDay(day)).toBe(expected));

  it.each([
    ['2026-11-22T23:30:00Z', 'Europe/Paris', '2026-11-23'],
    ['2026-11-22T23:30:00Z', 'UTC', '2026-11-22'],
    ['2026-11-22T02:00:00Z', 'America/Montreal', '2026-11-21'],
    ['2026-12-01T10:00:00Z', 'Pacific/Kiritimati', '2026-12-02'],
    ['2026-12-01T10:00:00Z', 'Pacific/Pago_Pago', '2026-11-30'],
  ])('of %s in %s is %s', (instant, zone, day) => expect(dayOf(at(instant), zone)).toBe(day));

  it.each([
    ['2026-11-22', 'Europe/Paris', '2026-11-21T23:00:00Z'],
    // The clocks go forward and back on these days.
    ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00Z'],
    ['2026-07-01', 'Pacific/Auckland', '2026-06-30T12:00:00Z'],
    ['2027-11-07', 'America/Toronto', '2027-11-07T04:00:00Z'],
    ['2027-01-01', 'Asia/Kathmandu', '2026-12-31T18:15:00Z'],
    // No midnight there on that day: the clocks go from 0 to 1.
    ['2027-04-30', 'Africa/Cairo', '2027-04-29T22:00:00Z'],
  ])('%s begins in %s at %s', (day, zone, instant) => expect(startOfDay(day, zone)).toBe(at(instant)));

  it('ends with its last second, which is still of that day', () => {
    const end = endOfDay('2026-10-25', 'Europe/Paris');
    expect(end).toBe(at('2026-10-25T22:59:59Z'));
    expect(dayOf(end, 'Europe/Paris')).toBe('2026-10-25');
  });

  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months make %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it('and one more make the next, over the end of a year', () =>
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01'));
});
