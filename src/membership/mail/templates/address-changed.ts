import type { Mail } from '../mail.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

/** Tells the old address that mails go to another one now; it doesn't name that one, since who reads it may be a stranger. */
export const addressChanged = (context: MailContext, { name }: { readonly name: string }): Mail =>
  writeMail(context, 'addressChanged', { name }, ({ t }) => [
    { kind: 'paragraph', text: t('lead') },
    { kind: 'paragraph', text: t('notYou') },
  ]);
