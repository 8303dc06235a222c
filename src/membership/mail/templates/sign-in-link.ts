import type { Mail } from '../mail.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

/** The link by which somebody signs in who asked for it; `minutes` is how long it works. */
export const signInLink = (
  context: MailContext,
  { url, minutes }: { readonly url: string; readonly minutes: number },
): Mail =>
  writeMail(context, 'signInLink', { minutes: String(minutes) }, ({ t }) => [
    { kind: 'paragraph', text: t('lead') },
    { kind: 'button', label: t('button'), url },
    { kind: 'note', text: t('once') },
    { kind: 'note', text: t('notYou') },
  ]);
