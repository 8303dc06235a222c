import { MuseumError } from '../../museum/errors.ts';

/** A picture that comes with a mail and is shown in it by its `cid`. */
export type MailPicture = { readonly cid: string; readonly filename: string; readonly png: Uint8Array };

/** A mail as it is composed: plain text and HTML of the same words. */
export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailPicture[];
};

/** Sends mails, or keeps them where somebody can look at them. */
export type Mailer = {
  /** Resolves once the mail was taken; throws `MailError`. */
  send(mail: Mail, to: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * A mail that was not taken: `mail-refused` for good (the address, or what it says), `mail-unsent` for now.
 * `params.reason` is the server's number or the kind of trouble, never an address or a text.
 */
export class MailError extends MuseumError<'mail-refused' | 'mail-unsent'> {}
