import { addressChanged } from './address-changed.ts';
import { giftCode } from './gift-code.ts';
import { paymentConfirmed, requestReceived } from './payments.ts';
import { ended, reminder } from './reminders.ts';
import { deskLink, signInLink } from './sign-in-link.ts';
import { welcome } from './welcome.ts';

export { REMINDER_DAYS, type ReminderDays } from './reminders.ts';

/** Every mail that the museum writes: pure functions from what it is about to what it says. */
export const mails = {
  addressChanged,
  deskLink,
  ended,
  giftCode,
  paymentConfirmed,
  reminder,
  requestReceived,
  signInLink,
  welcome,
} as const;
