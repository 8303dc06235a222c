export { type Mail, MailError, type Mailer } from './mail.ts';
export { isMailAddress, readSender, type Sender } from './mail-address.ts';
export { type MailerOptions, openMailer } from './open-mailer.ts';
export { outboxPath } from './outbox-mailer.ts';
export { qrPng } from './qr-png.ts';
export { isSmtpUrl } from './smtp-mailer.ts';
export { mails, REMINDER_DAYS, type ReminderDays } from './templates/index.ts';
export type { MailContext } from './write-mail.ts';
