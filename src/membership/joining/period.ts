import { addDays, addMonths, dayOf, endOfDay } from '../../museum/days.ts';
import type { Museum } from '../../museum/format/museum.ts';

/** When a membership ends, and until when it still opens doors after that. */
export type Period = { readonly endsAtMs: number; readonly graceEndsAtMs: number };

/** The clock by which a museum's days begin and end. */
export const timeZoneOf = ({ timeZone }: Pick<Museum, 'timeZone'>): string => timeZone ?? 'UTC';

/**
 * The period of so many months that begins at an instant. It ends with its last day by the museum's clock, which is the
 * same day of the month as it began: nobody loses the evening of a day that their card names.
 */
export function periodFrom(
  fromMs: number,
  months: number,
  museum: Pick<Museum, 'timeZone' | 'joining'>,
): Period {
  const timeZone = timeZoneOf(museum);
  const last = addMonths(dayOf(fromMs, timeZone), months);
  const graceDays = museum.joining?.graceDays ?? 0;
  return {
    endsAtMs: endOfDay(last, timeZone),
    graceEndsAtMs: endOfDay(addDays(last, graceDays), timeZone),
  };
}
