/** What the house itself keeps. */
export const HOUSE = `
create table audit_log (
  id text primary key,
  at_ms bigint not null,
  actor_kind text not null check (actor_kind in ('member', 'staff', 'operator', 'system')),
  actor_id text,
  action text not null,
  subject_kind text,
  subject_id text,
  details text not null
);
create index audit_log_by_time on audit_log (at_ms, id);
create index audit_log_by_subject on audit_log (subject_kind, subject_id, at_ms);

create table rate_limits (
  key_hash text not null,
  window_start_ms bigint not null,
  count bigint not null,
  ends_at_ms bigint not null,
  primary key (key_hash, window_start_ms)
);
create index rate_limits_by_end on rate_limits (ends_at_ms);

create table mails (
  id text primary key,
  kind text not null,
  recipient text not null,
  language text not null,
  params text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts bigint not null,
  created_at_ms bigint not null,
  due_at_ms bigint not null,
  lease_id text,
  lease_ends_at_ms bigint,
  sent_at_ms bigint,
  last_error text
);
create index mails_by_due on mails (state, due_at_ms)`;
