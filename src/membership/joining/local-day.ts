/** A day of the calendar, by the clock of some place; months count from 1. */
export type LocalDay = { readonly year: number; readonly month: number; readonly day: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The day that an instant lies in. `timeZone` is an IANA name. */
export function dayOf(instantMs: number, timeZone: string): LocalDay {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(instantMs);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** The instant at which a day begins; days past a month's end run into the next one. */
export function startOfDay({ year, month, day }: LocalDay, timeZone: string): number {
  const wanted = Date.UTC(year, month - 1, day);
  // No place is more than 14 hours from UTC: the first hour of the day lies among these, whatever the clocks did.
  for (let at = wanted - 14 * HOUR_MS; at <= wanted + 14 * HOUR_MS; at += HOUR_MS / 4) {
    const found = dayOf(at, timeZone);
    if (Date.UTC(found.year, found.month - 1, found.day) >= wanted) return at;
  }
  return wanted;
}

/** The last whole second of a day. */
export const endOfDay = (day: LocalDay, timeZone: string): number =>
  startOfDay(addDays(day, 1), timeZone) - 1000;

export function addDays({ year, month, day }: LocalDay, days: number): LocalDay {
  return ofUtc(Date.UTC(year, month - 1, day) + days * DAY_MS);
}

/** The same day so many months on; the month's last one where it has no such day. */
export function addMonths({ year, month, day }: LocalDay, months: number): LocalDay {
  const last = ofUtc(Date.UTC(year, month + months, 0));
  return { ...last, day: Math.min(day, last.day) };
}

function ofUtc(instantMs: number): LocalDay {
  const date = new Date(instantMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
