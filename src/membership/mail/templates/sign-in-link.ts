import type { Mail } from '../mail.ts';
import { type MailContext, writeMail } from '../write-mail.ts';

export type LinkData = {
  readonly url: string;
  /** How long it works. */
  readonly minutes: number;
};

/** The link by which a member signs in who asked for it. */
export const signInLink = (context: MailContext, data: LinkData): Mail => write(context, 'signInLink', data);

/** The same for somebody of the desk. */
export const deskLink = (context: MailContext, data: LinkData): Mail => write(context, 'deskLink', data);

const write = (context: MailContext, kind: 'signInLink' | 'deskLink', { url, minutes }: LinkData): Mail =>
  writeMail(context, kind, { minutes: String(minutes) }, ({ t }) => [
    { kind: 'paragraph', text: t('lead') },
    { kind: 'button', label: t('button'), url },
    { kind: 'note', text: t('once') },
    { kind: 'note', text: t('notYou') },
  ]);
