const DAY_MS = 86_400_000;
const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of an instant by a time zone's calendar, as `2027-03-31`. */
export function dayOf(instantMs: number, timeZone = 'UTC'): string {
  const parts = calendarOf(timeZone).formatToParts(instantMs);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`;
}

/** True for a day that the calendar has, from 1970 to 9999. */
export function isDay(day: string): boolean {
  const midnightMs = DAY_FORM.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return midnightMs >= 0 && new Date(midnightMs).toISOString().startsWith(day);
}

/** The instant at which a day begins in a time zone, in milliseconds; the day is one that `isDay` accepts. */
export function startOfDay(day: string, timeZone = 'UTC'): number {
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  // Twice, since the first guess may lie on the other side of a change of the clocks.
  const guess = midnightMs - offsetMs(midnightMs, timeZone);
  return midnightMs - offsetMs(guess, timeZone);
}

/** The last whole second of a day in a time zone: what is valid until that day ends with it. */
export const endOfDay = (day: string, timeZone = 'UTC'): number =>
  startOfDay(addDays(day, 1), timeZone) - 1000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day some months later; where that month is too short, its last. */
export function addMonths(day: string, months: number): string {
  const [, year, month, date] = DAY_FORM.exec(day)!.map(Number) as [number, number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** How far a time zone's clock is ahead of UTC at an instant. */
function offsetMs(instantMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instantMs);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.parse(`${dayOf(instantMs, timeZone)}T00:00:00Z`);
  const time = ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
  return wall + time - Math.floor(instantMs / 1000) * 1000;
}

const calendarOf = onceByZone(
  (timeZone) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
);
const clockOf = onceByZone(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** A formatter costs a hundred times what it formats. */
function onceByZone(make: (timeZone: string) => Intl.DateTimeFormat) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const format = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, format);
    return format;
  };
}
