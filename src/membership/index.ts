export { type BackupHeader, backUp, type Restored, restoreBackup } from './backup/index.ts';
export { MembershipError, type MembershipErrorCode } from './errors.ts';
export { sharedKeysPath } from './keys/shared-keys.ts';
export {
  type CardRequest,
  type MembershipOptions,
  type MembershipService,
  openMembership,
} from './open-membership.ts';
export { SESSION_LONGEST_MS } from './session-service.ts';
export type { ListedCard } from './store/repositories/cards.ts';
export { CARD_MAX_LENGTH, type Card, cardNameSchema } from './tokens/card.ts';
