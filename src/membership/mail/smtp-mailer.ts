import { createTransport } from 'nodemailer';
import { compose } from './compose.ts';
import { MailError, type Mailer } from './mail.ts';
import type { Sender } from './mail-address.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
/** A server that keeps us waiting longer has the mail tried again later. */
const PATIENCE_MS = 20_000;

/** True for the address of a mail server, `smtp://` or `smtps://`, with or without user and password. */
export function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return (
    /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && search === '' && hash === ''
  );
}

/**
 * Sends by SMTP (RFC 5321), over a few connections that are kept open. Nothing goes out unencrypted, except to this very
 * machine: `smtps:` is TLS from the start, `smtp:` needs STARTTLS.
 */
export function smtpMailer(smtpUrl: string, from: Sender): Mailer {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const isNear = LOOPBACK.test(hostname);
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isNear,
    // Between this machine and itself nobody listens, and a local relay's certificate names no host.
    ...(isNear ? { allowInternalNetworkInterfaces: true, tls: { rejectUnauthorized: false } } : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    ...(username === '' ? {} : { auth }),
  });
  return {
    async send(mail, to) {
      const message = compose(mail, to, from);
      try {
        await transport.sendMail(message);
      } catch (error) {
        // No cause: the server's answer may quote the address.
        throw mailErrorOf(error as { responseCode?: number; code?: string });
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** Where a refusal is about this mail; before, it is about the connection or the sign-in, which the operator mends. */
const OF_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** RFC 5321, 4.2.1: 5yz is for good, 4yz for now. */
function mailErrorOf({
  responseCode,
  code = 'unknown',
}: {
  responseCode?: number;
  code?: string;
}): MailError {
  if (responseCode === undefined || !OF_THE_MAIL.has(code))
    return new MailError('mail-unsent', { reason: code });
  return new MailError(responseCode >= 500 ? 'mail-refused' : 'mail-unsent', { reason: responseCode });
}
