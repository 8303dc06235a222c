/**
 * What somebody who joins may agree to, each by itself. The words are in `src/i18n/consents.*.json`; whoever changes
 * them gives them another version, since the one that was agreed to is kept.
 */
export const CONSENT_PURPOSES = ['news', 'invitations'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const CONSENT_VERSION = '2026-12';
