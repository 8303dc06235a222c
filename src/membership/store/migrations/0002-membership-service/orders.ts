/** Orders come first: memberships name theirs. */
export const ORDERS = `
create table orders (
  id text primary key,
  purpose text not null check (purpose in ('join', 'renew', 'gift')),
  member_id text references members (id),
  name text not null,
  email text not null,
  language text not null,
  tier text not null,
  seats bigint not null check (seats > 0),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  state text not null check (state in ('open', 'paid', 'fulfilled', 'cancelled', 'refunded')),
  adapter text not null,
  external_id text,
  created_at_ms bigint not null,
  changed_at_ms bigint not null
);
create unique index orders_by_external_id on orders (adapter, external_id);
create index orders_by_member on orders (member_id);
create index orders_by_state on orders (state, created_at_ms);

create table payment_events (
  adapter text not null,
  external_id text not null,
  order_id text references orders (id),
  kind text not null,
  received_at_ms bigint not null,
  primary key (adapter, external_id)
);
create index payment_events_by_order on payment_events (order_id)`;
