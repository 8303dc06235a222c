import type { Language } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';

/** What is to be told of a room on the plan. */
export type Standing = {
  readonly room: PlanRoom;
  /** Its number in the drawing and in the key, from 1. */
  readonly number: number;
  /** One is there now, or was there last. */
  readonly here: 'now' | 'last' | undefined;
  readonly isSeen: boolean;
  readonly isOpen: boolean;
};

/** A room's state in words, e.g. “seen, you are here”. */
export function standingWords(
  { room, here, isSeen, isOpen }: Standing,
  { t, text }: Language,
  tiers: readonly Tier[],
): string {
  const tier = tiers.find(({ id }) => id === room.access?.tier);
  const closed = tier ? t('map.members', { tier: text(tier.label) }) : t('map.not-open');
  return [
    t(isSeen ? 'map.seen' : 'map.not-seen'),
    ...(isOpen ? [] : [closed]),
    ...(here ? [t(here === 'now' ? 'map.here' : 'map.last-here')] : []),
  ].join(', ');
}
