import { type Kysely, sql } from 'kysely';
import type { StoreKind } from '../../store.ts';
import { accounts } from './accounts.ts';
import { HOUSE } from './house.ts';
import { MEMBERSHIPS } from './memberships.ts';
import { ORDERS } from './orders.ts';

/** Members, memberships and all that a membership service keeps besides. */
export async function createMembershipService(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  for (const part of [ORDERS, MEMBERSHIPS, accounts(kind), HOUSE]) {
    for (const statement of part.split(';\n')) await sql.raw(statement).execute(db);
  }
}
