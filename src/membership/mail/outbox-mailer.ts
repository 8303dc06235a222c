import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { ensurePrivateFolder, replacePrivateFile } from '../private-files.ts';
import { compose } from './compose.ts';
import type { Mailer } from './mail.ts';
import type { Sender } from './mail-address.ts';

/** Where mails are written without a mail server. */
export const outboxPath = (dataDir: string): string => join(dataDir, 'outbox');

/** Writes each mail as a file that mail programs open (`.eml`, RFC 5322): folder 0700, file 0600, whole or not at all. */
export function outboxMailer(dataDir: string, from: Sender, nowMs: () => number): Mailer {
  const folder = outboxPath(dataDir);
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail, to) {
      const { message } = await transport.sendMail({ ...compose(mail, to, from), date: new Date(nowMs()) });
      ensurePrivateFolder(folder);
      const moment = new Date(nowMs()).toISOString().replaceAll(/[:.]/g, '-');
      replacePrivateFile(join(folder, `${moment}-${randomUUID().slice(0, 8)}.eml`), String(message));
    },
    close: async () => undefined,
  };
}
