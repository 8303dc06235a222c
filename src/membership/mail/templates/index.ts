import { addressChanged } from './address-changed.ts';
import { card } from './cards.ts';
import { giftCode } from './gift-code.ts';
import { paymentConfirmed, requestReceived } from './payments.ts';
import { ended, reminder } from './reminders.ts';
import { deskLink, signInLink } from './sign-in-link.ts';

export { CARD_MAILS, type CardMail } from './cards.ts';
export { REMINDER_DAYS, type ReminderDays } from './reminders.ts';

/** Every mail that the museum writes: pure functions from what it is about to what it says. */
export const mails = {
  addressChanged,
  card,
  deskLink,
  ended,
  giftCode,
  paymentConfirmed,
  reminder,
  requestReceived,
  signInLink,
} as const;
