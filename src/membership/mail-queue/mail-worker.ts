import { pickText } from '../../i18n/react-language.ts';
import type { Museum } from '../../museum/format/museum.ts';
import { MailError, type Mailer } from '../mail/mail.ts';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { ClaimedMail } from '../store/repositories/mails.ts';
import type { Store } from '../store/store.ts';
import type { ComposeMail } from './compose-mail.ts';
import { COMPOSERS } from './composers.ts';

export type MailWorkerOptions = {
  readonly membership: {
    readonly store: Store;
    readonly tokenOf: (card: StoredCard) => Promise<string>;
  };
  readonly mailer: Mailer;
  readonly museum: () => Promise<Museum>;
  /** The museum's own address, ending in a slash. */
  readonly museumUrl: () => string;
  readonly nowMs?: () => number;
  readonly composers?: Readonly<Record<string, ComposeMail>>;
  /** Hears what went wrong; a mail's own trouble names its id, never an address. */
  readonly onTrouble: (error: unknown, mailId?: string) => void;
};

export type MailWorker = ReturnType<typeof mailWorker>;

/** Nobody else may send a mail for so long; a mail server that is silent is given up long before. */
const LEASE_MS = 3 * 60_000;
const LOOK_EVERY_MS = 2_000;
const MINUTE_MS = 60_000;
/** After these waits a mail is given up: a day and a half in all. */
const WAITS_MS = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE_MS);

/** Sends the mails of the store's queue, each by one process: composed only now, tried again later when they don't go. */
export function mailWorker(options: MailWorkerOptions) {
  const { membership, mailer, museum, museumUrl, nowMs = Date.now, onTrouble } = options;
  const { composers = COMPOSERS } = options;
  const { store } = membership;
  const { mails } = store.repositories;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function compose(mail: ClaimedMail) {
    const write = Object.hasOwn(composers, mail.kind) ? composers[mail.kind] : undefined;
    if (!write) throw new MailError('mail-refused', { reason: 'kind' });
    const now = await museum();
    const context = {
      lang: mail.language,
      museum: pickText(now.label, mail.language).text,
      museumUrl: museumUrl(),
      timeZone: now.timeZone,
    };
    return write(mail, { store, tokenOf: membership.tokenOf, context, museum: now, nowMs: nowMs() });
  }

  async function send(mail: ClaimedMail): Promise<void> {
    try {
      const composed = await compose(mail);
      if (!composed) {
        await mails.drop(mail);
        return;
      }
      await mailer.send(composed, mail.recipient);
    } catch (error) {
      onTrouble(error, mail.id);
      const wait = error instanceof MailError && error.code === 'mail-refused' ? undefined : waitAfter(mail);
      await mails.failed(mail, reasonOf(error), wait === undefined ? undefined : nowMs() + wait);
      return;
    }
    await mails.sent(mail, nowMs());
  }

  async function sendDue(): Promise<void> {
    while (!stopped) {
      const mail = await mails.claim(nowMs(), LEASE_MS);
      if (!mail) return;
      await send(mail);
    }
  }

  function look(): Promise<void> {
    running ??= sendDue()
      .catch((error: unknown) => onTrouble(error))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  return {
    /** Looks for mails from now on, until `stop`. */
    start(): void {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS);
      timer.unref();
      void look();
    },

    /** Sends what is due now. */
    sendDue: look,

    /** Waits for the mail that is being sent, then sends no more. */
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await running;
      await mailer.close();
    },
  };
}

const waitAfter = ({ attempts }: ClaimedMail): number | undefined => WAITS_MS[attempts - 1];

/** For the row: kinds and numbers, never an address or a text. */
function reasonOf(error: unknown): string {
  if (error instanceof MailError) return `${error.code}: ${error.params.reason ?? ''}`;
  return error instanceof Error ? error.name : 'unknown';
}
