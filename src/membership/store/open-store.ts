import { openSqliteStore } from './sqlite-store.ts';
import type { Store, StoreConfig } from './store.ts';

/** Opens the store that a configuration names, migrated to the newest form; throws `MembershipError` when it can't. */
export async function openStore({ dataDir, databaseUrl }: StoreConfig): Promise<Store> {
  const store =
    databaseUrl === undefined ? await openSqliteStore(dataDir) : await openNamedPostgres(databaseUrl);
  // Kysely closes only what was used.
  await store.check();
  return store;
}

/** PostgreSQL's driver is loaded where it is needed. */
async function openNamedPostgres(databaseUrl: string): Promise<Store> {
  const { openPostgresStore } = await import('./postgres-store.ts');
  return openPostgresStore(databaseUrl);
}
