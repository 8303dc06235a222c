import { describe, expect, it } from 'vitest';
import { periodFrom } from '../../../src/membership/joining/period.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const paris = { timeZone: 'Europe/Paris', joining: { graceDays: 14 } };

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
