import type { StoreKind } from '../../store.ts';

/** A random id, in each store's own words. */
const RANDOM_ID = { sqlite: 'lower(hex(randomblob(16)))', postgres: 'gen_random_uuid()::text' } as const;

/** Sessions opened by a card stay open; a session names no card and no account by foreign key: it outlives both. */
export const accounts = (kind: StoreKind) => `
create table new_sessions (
  id text primary key,
  secret_hash text not null unique,
  previous_hash text unique,
  rotated_at_ms bigint not null,
  account_kind text not null check (account_kind in ('member', 'staff')),
  account_id text not null,
  opened_by text not null check (opened_by in ('card', 'link', 'passkey', 'issuer')),
  card_id text,
  name text,
  tier text,
  starts_at_ms bigint,
  ends_at_ms bigint,
  user_agent text,
  opened_at_ms bigint not null,
  seen_at_ms bigint not null,
  idle_ms bigint,
  closes_at_ms bigint not null
);
insert into new_sessions
  select ${RANDOM_ID[kind]}, secret_hash, null, opened_at_ms, 'member', member_id, 'card', card_id, name, tier,
    starts_at_ms, ends_at_ms, null, opened_at_ms, opened_at_ms, null, closes_at_ms
  from sessions;
drop table sessions;
alter table new_sessions rename to sessions;
create index sessions_by_end on sessions (closes_at_ms);
create index sessions_by_account on sessions (account_kind, account_id);

create table sign_in_links (
  token_hash text primary key,
  purpose text not null,
  account_kind text not null check (account_kind in ('member', 'staff')),
  account_id text not null,
  created_at_ms bigint not null,
  expires_at_ms bigint not null,
  used_at_ms bigint
);
create index sign_in_links_by_end on sign_in_links (expires_at_ms);

create table passkeys (
  credential_id text primary key,
  account_kind text not null check (account_kind in ('member', 'staff')),
  account_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  label text not null,
  created_at_ms bigint not null,
  used_at_ms bigint
);
create index passkeys_by_account on passkeys (account_kind, account_id);

create table staff (
  id text primary key,
  email text not null unique,
  name text not null,
  role text not null check (role in ('desk', 'admin')),
  created_at_ms bigint not null,
  ended_at_ms bigint
);

create table staff_invitations (
  token_hash text primary key,
  email text not null,
  role text not null check (role in ('desk', 'admin')),
  invited_by text references staff (id),
  created_at_ms bigint not null,
  expires_at_ms bigint not null,
  used_at_ms bigint
)`;
