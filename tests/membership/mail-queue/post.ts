import { onTestFinished } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import type { Mail } from '../../../src/membership/mail/mail.ts';
import { MailError } from '../../../src/membership/mail/mail.ts';
import type { ComposeMail } from '../../../src/membership/mail-queue/compose-mail.ts';
import { mailWorker } from '../../../src/membership/mail-queue/index.ts';
import type { StoreConfig } from '../../../src/membership/store/store.ts';
import type { Museum } from '../../../src/museum/format/museum.ts';
import { museum as smallMuseum } from '../../app/small-museum.ts';

export const BASE = 'https://museum.example/';

export type Sent = { readonly mail: Mail; readonly to: string };

/** A membership service with a worker whose mails stay here; `clock` is theirs, `refuse` has the mailer fail. */
export async function openPost(
  config: StoreConfig,
  {
    nowMs,
    composers,
    museum = smallMuseum,
  }: { nowMs: number; composers?: Record<string, ComposeMail>; museum?: Museum },
) {
  const clock = { nowMs };
  const now = () => clock.nowMs;
  const membership = await openMembership({ ...config, museumId: async () => 'small-museum', nowMs: now });
  onTestFinished(() => membership.close());
  const sent: Sent[] = [];
  const troubles: unknown[] = [];
  const post = { refuse: undefined as 'mail-unsent' | 'mail-refused' | undefined };
  const worker = mailWorker({
    membership,
    mailer: {
      async send(mail, to) {
        if (post.refuse) throw new MailError(post.refuse, { reason: 421 });
        sent.push({ mail, to });
      },
      close: async () => undefined,
    },
    museum: async () => museum,
    museumUrl: () => BASE,
    nowMs: now,
    ...(composers ? { composers } : {}),
    onTrouble: (error) => troubles.push(error),
  });
  return { membership, store: membership.store, worker, sent, troubles, clock, post };
}

/** The secret of the link in a mail. */
export const secretIn = (mail: Mail): string => /#([\w-]{43})/.exec(mail.text)?.[1] ?? '';
