import { type Kysely, sql } from 'kysely';

/*
 * What an order buys is fixed when it is made, for how long too. `pending` is what is needed until it is fulfilled, and
 * is forgotten then; `membership_id` names what it began or prolonged (memberships name their order, so a backup could
 * not put a reference both ways back). Gifts last months as memberships do.
 */
const STATEMENTS = [
  'alter table orders add column months bigint not null default 12',
  'alter table orders add column membership_id text',
  'alter table orders add column payment_id text',
  'alter table orders add column pending text',
  'create index orders_by_payment on orders (adapter, payment_id)',
  'alter table gifts rename column days to months',
];

/** Orders that say for how long, and what is to be done once they are paid. */
export async function addJoining(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
