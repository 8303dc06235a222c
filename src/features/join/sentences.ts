import type { Language } from '../../i18n/index.ts';
import type { Offer } from '../../museum/format/museum.ts';
import type { JoinOutcome } from './join-api.ts';

/** For how long one pays at once: whole years as such. */
export function termOf({ months }: Pick<Offer, 'months'>, { t }: Language): string {
  return months % 12 === 0 ? t('join.years', { count: months / 12 }) : t('join.months', { count: months });
}

const CODES: ReadonlySet<string> = new Set([
  'bad-name',
  'bad-email',
  'bad-holder',
  'not-sold',
  'way-closed',
  'payment-unreachable',
  'sign-in-needed',
  'gift-unknown',
  'gift-redeemed',
  'gift-expired',
]);

/** Why something was not taken, and what to do. */
export function joinSentence(
  outcome: Exclude<JoinOutcome<unknown>, { kind: 'ok' }>,
  { t, number }: Language,
): string {
  if (outcome.kind === 'too-many') {
    const minutes = Math.max(1, Math.ceil(outcome.retryAfterS / 60));
    return t('join.too-many', { minutes: number(minutes, 0) });
  }
  if (outcome.kind === 'unreachable') return t(`join.unreachable-${outcome.trouble}`);
  return t(`join.${CODES.has(outcome.code) ? outcome.code : 'refused'}`);
}
