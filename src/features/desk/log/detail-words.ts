import { useLanguage } from '../../../i18n/index.ts';
import type { LogEntry } from '../../../museum/desk/answers.ts';
import { useTierName } from '../tier-name.ts';
import { useDates } from '../use-dates.ts';

/** What was chosen, in words: tiers, days, how many; ids are left out. */
export function useDetailWords(): (entry: Pick<LogEntry, 'details'>) => string {
  const { t } = useLanguage();
  const { day } = useDates();
  const tierName = useTierName();
  return ({ details }) => {
    const { from, tier, endsAtMs, mailed, fields, added, changed, rows } = details;
    const parts: string[] = [];
    if (typeof from === 'string' && typeof tier === 'string')
      parts.push(t('desk.log.from-to', { from: tierName(from), to: tierName(tier) }));
    else if (typeof tier === 'string') parts.push(tierName(tier));
    if (typeof endsAtMs === 'number') parts.push(t('desk.until', { day: day(endsAtMs) }));
    if (typeof fields === 'string' && fields !== '') {
      parts.push(
        fields
          .split(' ')
          .map((field) => t(`desk.person.${field}`))
          .join(', '),
      );
    }
    if (typeof added === 'number' && typeof changed === 'number')
      parts.push(t('desk.log.imported', { added, changed }));
    if (typeof rows === 'number') parts.push(t('desk.log.rows', { count: rows }));
    if (typeof mailed === 'number' && mailed > 0) parts.push(t('desk.log.mailed', { count: mailed }));
    return parts.join(', ');
  };
}
