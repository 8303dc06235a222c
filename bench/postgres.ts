import { findOrInstallPostgres } from '../scripts/find-postgres.mjs';
import { type PostgresServer, startPostgres } from '../tests/helpers/postgres.ts';

/** What stands beside a figure that needs a PostgreSQL where there is none. */
export const NO_POSTGRES = 'needs a PostgreSQL on this machine (Debian: apt-get install postgresql)';

/** Starts a PostgreSQL of its own that writes as in earnest; `undefined` where there is none and none can be installed. */
export function durablePostgres(): Promise<PostgresServer | undefined> {
  findOrInstallPostgres();
  return startPostgres({ durable: true });
}
