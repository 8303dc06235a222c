import type { AccountKind } from '../store/tables/accounts.ts';
import type { OpenedBy } from '../who.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A session that a card opened ends after 30 days; showing the card again opens the next one. */
export const SESSION_LONGEST_MS = 30 * DAY_MS;

export type SessionLimits = {
  /** Ends after so long without a visit; `null` for never. */
  readonly idleMs: number | null;
  /** Ends after so long in any case. */
  readonly longestMs: number;
};

const BY_CARD: SessionLimits = { idleMs: null, longestMs: SESSION_LONGEST_MS };
const OF_MEMBER: SessionLimits = { idleMs: 30 * DAY_MS, longestMs: 180 * DAY_MS };
const OF_STAFF: SessionLimits = { idleMs: 2 * HOUR_MS, longestMs: 12 * HOUR_MS };

/** How long a session lasts. */
export function limitsOf(kind: AccountKind, openedBy: OpenedBy): SessionLimits {
  if (kind === 'staff') return OF_STAFF;
  return openedBy === 'link' || openedBy === 'passkey' ? OF_MEMBER : BY_CARD;
}

/** A secret is replaced after so long, with the next visit. */
export const rotateAfterMs = (kind: AccountKind): number => (kind === 'staff' ? HOUR_MS : DAY_MS);

/** Visits are noted no more often than this. */
export const SEEN_EVERY_MS = 5 * MINUTE_MS;
