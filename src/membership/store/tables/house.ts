/** Who did what about whom; rows are only ever added. `details` is JSON with ids and choices, no names and no secrets. */
export type AuditLogTable = {
  id: string;
  atMs: number;
  actorKind: 'member' | 'staff' | 'operator' | 'system';
  actorId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  details: string;
};

/** How often something was done within a window of time, under the SHA-256 of who and what. */
export type RateLimitsTable = { keyHash: string; windowStartMs: number; count: number; endsAtMs: number };

export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

/** A mail to be sent, written together with what causes it. `params` is JSON without secrets: links are made at sending. */
export type MailsTable = {
  id: string;
  kind: string;
  recipient: string;
  language: string;
  params: string;
  state: MailState;
  attempts: number;
  createdAtMs: number;
  /** Not to be sent before. */
  dueAtMs: number;
  /** Who is sending it, and until when nobody else may. */
  leaseId: string | null;
  leaseEndsAtMs: number | null;
  sentAtMs: number | null;
  lastError: string | null;
};
