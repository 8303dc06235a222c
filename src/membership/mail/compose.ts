import type { SendMailOptions } from 'nodemailer';
import { type Mail, MailError } from './mail.ts';
import { isMailAddress, type Sender } from './mail-address.ts';

/**
 * A mail as nodemailer takes it. Recipient and subject can hold no other header, and nothing in it can name a file or an
 * address to be fetched. Throws `mail-refused` for an address that is none.
 */
export function compose(mail: Mail, to: string, from: Sender): SendMailOptions {
  if (!isMailAddress(to)) throw new MailError('mail-refused', { reason: 'address' });
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    subject: mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ cid, filename, png }) => ({
      cid,
      filename,
      content: Buffer.from(png),
      contentType: 'image/png',
      contentDisposition: 'inline',
    })),
    // RFC 3834: out-of-office programs are not to answer.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
