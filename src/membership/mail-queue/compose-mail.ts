import type { Museum } from '../../museum/format/museum.ts';
import type { Mail } from '../mail/mail.ts';
import type { MailContext } from '../mail/write-mail.ts';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { ClaimedMail } from '../store/repositories/mails.ts';
import type { Store } from '../store/store.ts';

/** What a mail is written with when its turn has come. */
export type ComposeTools = {
  readonly store: Store;
  /** The token of a card, for its link and its code. */
  readonly tokenOf: (card: StoredCard) => Promise<string>;
  /** Museum, language of the row, and the museum's own address, ending in a slash. */
  readonly context: MailContext;
  readonly museum: Museum;
  readonly nowMs: number;
};

/** Writes a mail of one kind out of its row; `null` when nobody is to get it after all. Secrets are made here, not before. */
export type ComposeMail = (mail: ClaimedMail, tools: ComposeTools) => Promise<Mail | null>;
