import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { MembershipError } from '../errors.ts';
import { buildStore } from './build-store.ts';
import { guardedDialect } from './guarded-dialect.ts';
import { migrate } from './migrate.ts';
import { listenForChanges } from './postgres-changes.ts';
import { postgresError } from './postgres-errors.ts';
import type { AnyTables, Store } from './store.ts';

/** A server that is gone is told within seconds, not when the network gives up. */
const IMPATIENT: PoolConfig = { connectionTimeoutMillis: 3000, query_timeout: 10_000, max: 10 };
/** For work on whole tables, which may take its time and wait for another process's: one connection, kept. */
const PATIENT: PoolConfig = { connectionTimeoutMillis: 3000, idleTimeoutMillis: 0, max: 1 };

/** Types of whole numbers (int8, numeric: what `count` and `sum` give); ours are instants and amounts, below 2^53. */
const NUMBERS = new Set([20, 1700]);

/** Opens the store in a PostgreSQL database, migrated to the newest form. */
export async function openPostgresStore(databaseUrl: string): Promise<Store> {
  await migratePostgres(databaseUrl);
  const changes = await listenForChanges(databaseUrl).catch((error: unknown) => {
    throw postgresError(error);
  });
  const dialect = postgresDialect(databaseUrl, { ...IMPATIENT, onWrite: changes.wroteMyself });
  return buildStore({ kind: 'postgres', dialect, changeMark: changes.mark, closeRest: changes.close });
}

/** A dialect for work on whole tables, with a single patient connection. */
export const patientPostgresDialect = (databaseUrl: string): Dialect => postgresDialect(databaseUrl, PATIENT);

async function migratePostgres(databaseUrl: string): Promise<void> {
  const path = 'DATABASE_URL';
  const db = new Kysely<AnyTables>({ dialect: patientPostgresDialect(databaseUrl) });
  try {
    await migrate(db, { kind: 'postgres', path });
  } catch (cause) {
    throw cause instanceof MembershipError
      ? cause
      : new MembershipError('store-unusable', { path }, { cause });
  } finally {
    await db.destroy();
  }
}

function postgresDialect(
  databaseUrl: string,
  { onWrite, ...limits }: PoolConfig & { onWrite?: () => void },
): Dialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'enfilade',
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) =>
        NUMBERS.has(oid as number) ? Number : types.getTypeParser(oid as number, format as 'text'),
    },
    ...limits,
  });
  // A connection that breaks tells so as an event, idle or in use; unheard, it would end the process. The query that
  // needs it fails by itself, and the pool makes another one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return guardedDialect(new PostgresDialect({ pool }), {
    translate: postgresError,
    ...(onWrite ? { onWrite } : {}),
  });
}
