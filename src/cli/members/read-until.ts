import { addDays, dayOf, endOfDay, isDay } from '../../museum/days.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

const MOST_DAYS = 36_500;

/** The end that `--until DAY` or `--days N` names, counted from a day where it is the latter; told when it is none. */
export function readUntil(
  { io, t }: MembersContext,
  { until, days }: Pick<MembersOptions, 'until' | 'days'>,
  { timeZone }: Pick<Museum, 'timeZone'>,
  fromMs: number,
): number | undefined {
  if ((until === undefined) === (days === undefined)) {
    io.err(t('untilOrDays'));
    return undefined;
  }
  if (until !== undefined) {
    if (isDay(until) && endOfDay(until, timeZone) > Date.now()) return endOfDay(until, timeZone);
    io.err(t('badUntil'));
    return undefined;
  }
  const count = /^\d{1,5}$/.test(days ?? '') ? Number(days) : 0;
  if (count >= 1 && count <= MOST_DAYS) return endOfDay(addDays(dayOf(fromMs, timeZone), count), timeZone);
  io.err(t('badDays'));
  return undefined;
}
