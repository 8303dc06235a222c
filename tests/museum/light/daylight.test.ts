import { describe, expect, it } from 'vitest';
import {
  daylightAt,
  EVENING,
  FULL_DAY,
  isTimeZone,
  looksOther,
  minutesOfDay,
} from '../../../src/museum/light/daylight.ts';

const at = (hours: number, minutes = 0) => daylightAt(hours * 60 + minutes);

describe('the light over a day', () => {
  it.each([8, 12, 17.5])('is all there at %s o’clock', (hours) => expect(at(hours)).toEqual(FULL_DAY));

  it.each([0, 3, 6.9, 18.6, 23.98])('is the lamps’ at %s o’clock', (hours) =>
    expect(at(hours)).toEqual(EVENING),
  );

  it('goes little by little: no minute of the day differs much from the one before, midnight included', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const now = daylightAt(minute);
      const next = daylightAt((minute + 1) % 1440);
      for (const k of [0, 1, 2]) {
        expect(Math.abs(now.sky[k]! - next.sky[k]!)).toBeLessThan(0.03);
        expect(Math.abs(now.lamps[k]! - next.lamps[k]!)).toBeLessThan(0.03);
      }
    }
  });

  it('comes at dawn as it goes at dusk', () => {
    for (let minute = 0; minute <= 60; minute += 5) {
      const [dawn, dusk] = [at(8, -minute), at(17, 30 + minute)];
      for (const k of [0, 1, 2]) expect(dawn.sky[k]).toBeCloseTo(dusk.sky[k]!, 9);
    }
  });

  it('is cool and faint outside, warm and no weaker from lamps, in the evening', () => {
    const [red, green, blue] = EVENING.sky;
    expect(red).toBeLessThan(green);
    expect(green).toBeLessThan(blue);
    expect(0.2126 * red + 0.7152 * green + 0.0722 * blue).toBeCloseTo(0.05, 2);
    expect(EVENING.lamps[0]).toBeGreaterThan(EVENING.lamps[2]);
    for (const gain of EVENING.lamps) {
      expect(gain).toBeGreaterThanOrEqual(1);
      expect(gain).toBeLessThanOrEqual(1.5);
    }
  });
});

describe('the time of day', () => {
  const noon = Date.UTC(2027, 0, 15, 12, 34);
  it.each([
    ['Europe/Paris', noon, 13 * 60 + 34],
    ['Europe/Paris', Date.UTC(2027, 6, 15, 12, 34), 14 * 60 + 34],
    ['America/New_York', noon, 7 * 60 + 34],
    ['Asia/Kolkata', noon, 18 * 60 + 4],
    ['UTC', Date.UTC(2027, 0, 15, 0, 0), 0],
    ['UTC', Date.UTC(2027, 0, 15, 23, 59), 1439],
    ['Pacific/Kiritimati', Date.UTC(2027, 0, 15, 10, 0), 0],
  ])('in %s at %s is minute %s', (zone, instant, minutes) =>
    expect(minutesOfDay(instant, zone)).toBe(minutes),
  );

  it('is the visitor’s own where the museum names no zone, or one that isn’t known', () => {
    const own = new Date(noon).getHours() * 60 + 34;
    expect(minutesOfDay(noon)).toBe(own);
    expect(minutesOfDay(noon, 'Mars/Olympus')).toBe(own);
  });
});

it('tells time zones from other words', () => {
  expect(isTimeZone('Europe/Paris')).toBe(true);
  expect(isTimeZone('Europe/Pariss')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});

it('lights that eyes can’t tell apart are the same', () => {
  expect(looksOther(FULL_DAY, { ...FULL_DAY, sky: [1, 1, 0.999] })).toBe(false);
  expect(looksOther(FULL_DAY, EVENING)).toBe(true);
});
