import type { FastifyInstance } from 'fastify';
import { forgetOld, type MembershipService, mailWorker, openMailer } from '../membership/index.ts';
import type { ServerConfig } from './config.ts';
import type { MuseumFiles } from './museum-files.ts';
import { museumNow } from './museum-now.ts';
import { ownAddress } from './own-address.ts';

export type MailJobsOptions = {
  readonly membership: MembershipService;
  readonly config: Pick<ServerConfig, 'dataDir' | 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'basePath'>;
  readonly files: MuseumFiles;
  readonly nowMs: () => number;
};

const TIDY_EVERY_MS = 60 * 60_000;

/**
 * While the server listens: sends the mails of the queue, and forgets what has had its time. Gives what ends both; what is
 * under way is waited for.
 */
export function mailJobs(app: FastifyInstance, options: MailJobsOptions): () => Promise<void> {
  const { membership, config, files, nowMs } = options;
  const worker = mailWorker({
    membership,
    mailer: openMailer({
      dataDir: config.dataDir,
      smtpUrl: config.smtpUrl,
      mailFrom: config.mailFrom,
      nowMs,
    }),
    museum: museumNow(files),
    museumUrl: () => ownAddress(app, config),
    nowMs,
    onTrouble: (err, mailId) => app.log.error({ err, mailId }, 'mail not sent'),
  });
  let tidying: NodeJS.Timeout | undefined;
  let forgetting: Promise<void> | undefined;
  app.addHook('onListen', async () => {
    worker.start();
    tidying = setInterval(() => {
      forgetting = forgetOld(membership.store.repositories, nowMs()).catch((err: unknown) =>
        app.log.error({ err }, 'old rows not forgotten'),
      );
    }, TIDY_EVERY_MS);
    tidying.unref();
  });
  return async () => {
    clearInterval(tidying);
    await Promise.all([worker.stop(), forgetting]);
  };
}
