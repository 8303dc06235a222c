/** What was issued so far came from the staff, for one person each. */
export const MEMBERSHIPS = `
alter table members add column email text;
alter table members add column language text;
alter table members add column note text;
alter table members add column erased_at_ms bigint;
create unique index members_by_email on members (email);
create index members_by_creation on members (created_at_ms);

create table memberships (
  id text primary key,
  member_id text not null references members (id),
  tier text not null,
  starts_at_ms bigint not null,
  ends_at_ms bigint not null,
  grace_ends_at_ms bigint not null,
  seats bigint not null check (seats > 0),
  origin text not null check (origin in ('staff', 'purchase', 'gift', 'import', 'issuer')),
  order_id text references orders (id),
  created_at_ms bigint not null
);
create index memberships_by_member on memberships (member_id);
create index memberships_by_end on memberships (ends_at_ms);
insert into memberships
  select id, member_id, tier, starts_at_ms, ends_at_ms, ends_at_ms, 1, 'staff', null, issued_at_ms from cards;

alter table cards add column membership_id text references memberships (id);
alter table cards add column seat bigint not null default 1;
alter table cards add column holder_name text not null default '';
update cards set membership_id = id, holder_name = (select name from members where members.id = cards.member_id);
create index cards_by_membership on cards (membership_id);

create table gifts (
  id text primary key,
  code_hash text not null unique,
  order_id text references orders (id),
  buyer_id text references members (id),
  tier text not null,
  seats bigint not null check (seats > 0),
  days bigint not null check (days > 0),
  created_at_ms bigint not null,
  expires_at_ms bigint,
  redeemed_by text references members (id),
  redeemed_at_ms bigint
);
create index gifts_by_buyer on gifts (buyer_id);

create table reminders (
  membership_id text not null references memberships (id),
  kind text not null,
  ends_at_ms bigint not null,
  reminded_at_ms bigint not null,
  primary key (membership_id, kind, ends_at_ms)
);

create table contact_preferences (
  member_id text not null references members (id),
  topic text not null,
  wanted bigint not null check (wanted in (0, 1)),
  changed_at_ms bigint not null,
  primary key (member_id, topic)
);

create table consents (
  id text primary key,
  member_id text not null references members (id),
  purpose text not null,
  wording text not null,
  wording_version text not null,
  language text not null,
  source text not null,
  given_at_ms bigint not null,
  withdrawn_at_ms bigint
);
create index consents_by_member on consents (member_id)`;
