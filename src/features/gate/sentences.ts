import type { Language } from '../../i18n/index.ts';
import type { Refusal } from '../../museum/access/decide-room-access.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { CardOutcome } from './session-store.ts';

const tierName = (tiers: readonly Tier[], id: string, { text }: Language): string => {
  const tier = tiers.find((candidate) => candidate.id === id);
  return tier ? text(tier.label) : id;
};

/** Why a room is closed, in one plain sentence. */
export function refusalSentence(
  refusal: Refusal,
  tiers: readonly Tier[],
  language: Language,
  timeZone?: string,
): string {
  const { t, date } = language;
  if (refusal.reason === 'not-yet-open') {
    return t('refusal.not-yet-open', { when: date(refusal.opensAtMs, { timeZone, time: true }) });
  }
  const tier = tierName(tiers, refusal.tier, language);
  if (refusal.reason === 'expired') {
    return t('refusal.expired', { tier, when: date(refusal.endedAtMs, { timeZone }) });
  }
  return t(`refusal.${refusal.reason}`, { tier });
}

/** What is wrong with a card, or with asking, in one plain sentence; `undefined` when nothing is. */
export function cardSentence(outcome: CardOutcome, { t, date, number }: Language): string | undefined {
  switch (outcome.kind) {
    case 'accepted':
      return undefined;
    case 'too-many':
      return t('card.too-many', { minutes: number(Math.max(1, Math.ceil(outcome.retryAfterS / 60)), 0) });
    case 'unreachable':
      return t(`card.unreachable-${outcome.trouble}`);
    case 'refused':
      return outcome.atMs === undefined
        ? t(`card.${outcome.code}`)
        : t(`card.${outcome.code}-at`, { when: date(outcome.atMs) });
  }
}
