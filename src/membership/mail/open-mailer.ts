import type { Mailer } from './mail.ts';
import type { Sender } from './mail-address.ts';
import { outboxMailer } from './outbox-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

export type MailerOptions = {
  readonly dataDir: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: Sender | undefined;
  readonly nowMs?: () => number;
};

/** Whom mails in the outbox are from while nobody said. */
const NOBODY: Sender = { name: '', address: 'museum@localhost' };

/** The mailer of a configuration: by SMTP, or into the outbox under the data folder. */
export function openMailer({ dataDir, smtpUrl, mailFrom = NOBODY, nowMs = Date.now }: MailerOptions): Mailer {
  return smtpUrl === undefined ? outboxMailer(dataDir, mailFrom, nowMs) : smtpMailer(smtpUrl, mailFrom);
}
