import { useLanguage } from '../../i18n/index.ts';
import { useDeskTools } from './desk-tools.ts';

/** Days and hours by the museum's clock, as the page's language writes them. */
export function useDates() {
  const { date } = useLanguage();
  const { timeZone } = useDeskTools();
  return {
    day: (instantMs: number) => date(instantMs, { timeZone }),
    hour: (instantMs: number) => date(instantMs, { timeZone, time: true }),
  };
}
