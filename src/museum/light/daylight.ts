/** Factors for red, green and blue. */
export type Gain = readonly [number, number, number];

/** How much of a room's light there is, the sky's part and the lamps' apart; 1 is full day. */
export type Daylight = { readonly sky: Gain; readonly lamps: Gain };

export const FULL_DAY: Daylight = { sky: [1, 1, 1], lamps: [1, 1, 1] };

/** What is left of the sky is faint and blue; lamps are turned up a little, and seem warmer beside it. */
export const EVENING: Daylight = { sky: [0.036, 0.048, 0.076], lamps: [1.45, 1.34, 1.18] };

/** Minutes after midnight between which the sky gives all its light, and how long it takes to come and to go. */
const DAY = { fromMin: 8 * 60, toMin: 17.5 * 60, twilightMin: 60 } as const;

/** The light at a time of day, in minutes after local midnight. Dawn is dusk backwards. */
export function daylightAt(minutes: number): Daylight {
  const outside = Math.max(DAY.fromMin - minutes, minutes - DAY.toMin) / DAY.twilightMin;
  if (outside <= 0) return FULL_DAY;
  if (outside >= 1) return EVENING;
  const share = outside * outside * (3 - 2 * outside);
  return {
    sky: mixGain(FULL_DAY.sky, EVENING.sky, share),
    lamps: mixGain(FULL_DAY.lamps, EVENING.lamps, share),
  };
}

/** Local minutes after midnight, 0 up to 1440, of an instant; in the visitor's own zone where none is given or known. */
export function minutesOfDay(instantMs: number, timeZone?: string): number {
  const parts = clockOf(timeZone).formatToParts(instantMs);
  const read = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return read('hour') * 60 + read('minute');
}

/** Whether an IANA time zone's name means something to this engine. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether eyes would tell two lights apart. */
export const looksOther = (a: Daylight, b: Daylight): boolean =>
  [0, 1, 2].some((k) => Math.abs(a.sky[k]! - b.sky[k]!) + Math.abs(a.lamps[k]! - b.lamps[k]!) > 0.002);

const mixGain = (a: Gain, b: Gain, share: number): Gain => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {};
  return new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', ...known });
}
