import type { Language } from '../../i18n/index.ts';

/** A stretch of time as one says it: “40 s”, “12 min”, “1 h 5 min”. */
export function timeWords(seconds: number, { t }: Language): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return t('trail.seconds', { seconds: Math.max(1, Math.round(seconds)) });
  if (minutes < 60) return t('trail.minutes', { minutes });
  return t('trail.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
