import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL on which databases may be made; `null` where there is none. */
    postgresUrl: string | null;
  }
}

/** Starts one PostgreSQL for all tests of a run, unless `ENFILADE_POSTGRES_URL` names one. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { ENFILADE_POSTGRES_URL: named, ENFILADE_REQUIRE_POSTGRES: required } = process.env;
  if (named) {
    project.provide('postgresUrl', named);
    return undefined;
  }
  const server = await startPostgres();
  if (!server && required) throw new Error('ENFILADE_REQUIRE_POSTGRES is set, and there is no PostgreSQL.');
  if (!server) {
    process.stderr.write(
      'No PostgreSQL found: the store’s tests on it are SKIPPED. Debian: apt-get install postgresql\n',
    );
  }
  project.provide('postgresUrl', server?.url ?? null);
  return server && (() => server.stop());
}
