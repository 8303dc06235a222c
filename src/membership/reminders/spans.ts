import { addDays, dayOf, startOfDay } from '../../museum/days.ts';
import { REMINDER_DAYS, type ReminderDays } from '../mail/templates/index.ts';

/** The ends of which a reminder speaks today: within [fromMs, toMs). */
export type Span = { readonly days: ReminderDays; readonly fromMs: number; readonly toMs: number };

/** So long after an end it is still told, when nothing could be sent in time. */
const LATE_DAYS = 14;

/**
 * Which ends which reminder is due for, by the museum's days. The spans don't meet: however long nothing was sent, each
 * end is in one of them, so the most recent reminder goes out and those before it are past.
 */
export function spansAt(nowMs: number, timeZone: string): readonly Span[] {
  const today = dayOf(nowMs, timeZone);
  const after = (days: number) => startOfDay(addDays(today, days + 1), timeZone);
  return REMINDER_DAYS.toSorted((one, other) => one - other).map((days, at, all) => {
    const sooner = all[at - 1];
    return { days, fromMs: after(sooner ?? -LATE_DAYS - 1), toMs: after(days) };
  });
}
