export type { ComposeMail, ComposeTools } from './compose-mail.ts';
export { type MailWorker, type MailWorkerOptions, mailWorker } from './mail-worker.ts';
