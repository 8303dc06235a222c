import type { ComposeMail } from './compose-mail.ts';
import { signInLinkMail } from './sign-in-link-mail.ts';

/** How the mails of the queue are written, by the kind in their row. */
export const COMPOSERS: Readonly<Record<string, ComposeMail>> = {
  'sign-in-link': signInLinkMail,
};
