export { eraseMember, exportMember, giveConsent, giveFreeSeat, readAccount } from './account/index.ts';
export { type BackupHeader, backUp, type Restored, restoreBackup } from './backup/index.ts';
export {
  type Acted,
  type Desk,
  type DeskActor,
  OPERATOR,
  openDesk,
  type Refused,
  staffAccounts,
} from './desk/index.ts';
export { emailSchema } from './email.ts';
export { MembershipError, type MembershipErrorCode } from './errors.ts';
export { forgetOld } from './forget-old.ts';
export { IssuersError } from './issuers/issuers-error.ts';
export { referenceOf } from './joining/codes.ts';
export {
  type Actor,
  type JoiningService,
  joiningService,
  type Moved,
  takeStripeEvent,
} from './joining/index.ts';
export { type EditableKeys, editKeyFile, readKeys, rotated } from './keys/edit-keys.ts';
export { embeddedKeysPath } from './keys/embedded-keys.ts';
export { deriveFileKey } from './keys/file-key.ts';
export { type KeyMistake, KeySetError } from './keys/key-mistakes.ts';
export { formatKeySet } from './keys/key-set.ts';
export { type KeyState, keyStates } from './keys/key-states.ts';
export { SIGNING_KEYS, sharedKeysPath } from './keys/shared-keys.ts';
export {
  isMailAddress,
  isSmtpUrl,
  type MailContext,
  MailError,
  type Mailer,
  mails,
  openMailer,
  outboxPath,
  qrPng,
  readSender,
  type Sender,
} from './mail/index.ts';
export { type ComposeMail, type ComposeTools, type MailWorker, mailWorker } from './mail-queue/index.ts';
export {
  type CardRequest,
  type MembershipOptions,
  type MembershipService,
  openMembership,
} from './open-membership.ts';
export {
  openPayments,
  PaymentError,
  type Payments,
  type StripeEvents,
  type StripeSettings,
} from './payments/index.ts';
export { runReminders, type Schedule, scheduleReminders } from './reminders/index.ts';
export { type OpenedSession, SESSION_LONGEST_MS } from './sessions/index.ts';
export { askForLink, isOpen, type Limit, redeemLink, secondsToWait } from './sign-in/index.ts';
export { linkHash, newLinkSecret } from './sign-in/link-secret.ts';
export type { ListedCard, StoredCard } from './store/repositories/cards.ts';
export type { StoreFigures } from './store/repositories/figures.ts';
export type { ListedMail } from './store/repositories/mails.ts';
export { ORDER_STATES, type OrderState } from './store/tables/money.ts';
export { CARD_MAX_LENGTH, type Card, cardNameSchema } from './tokens/card.ts';
export { type AskingMember, type AskingStaff, mayManage, type OpenedBy, type Who } from './who.ts';
