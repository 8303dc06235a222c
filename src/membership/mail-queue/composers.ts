import type { ComposeMail } from './compose-mail.ts';
import { JOINING_MAILS } from './joining-mails.ts';
import { signInLinkMail } from './sign-in-link-mail.ts';

/** How the mails of the queue are written, by the kind in their row. */
export const COMPOSERS: Readonly<Record<string, ComposeMail>> = {
  ...JOINING_MAILS,
  'sign-in-link': signInLinkMail,
};
