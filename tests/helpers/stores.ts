import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { openStore } from '../../src/membership/store/open-store.ts';
import type { Store, StoreConfig } from '../../src/membership/store/store.ts';
import { tempFolder } from '../membership/temp-folder.ts';

export type Places = {
  readonly kind: Store['kind'];
  /** A new place for a store, gone after the test. */
  readonly place: () => Promise<StoreConfig>;
  /** A new store, or another opening of one, closed after the test. */
  readonly open: (config?: StoreConfig) => Promise<Store>;
};

const sqlite: Places = placesOf('sqlite', async () => ({ dataDir: tempFolder() }));
const postgres: Places = placesOf('postgres', async () => ({
  dataDir: tempFolder(),
  databaseUrl: await freshDatabase(),
}));

/** Defines the same tests for both kinds of store; those on PostgreSQL are skipped where there is none. */
export function describeOnBothStores(title: string, define: (places: Places) => void): void {
  describe(`${title}, on SQLite`, () => define(sqlite));
  describeOnPostgres(`${title}, on PostgreSQL`, define);
}

export function describeOnPostgres(title: string, define: (places: Places) => void): void {
  describe.skipIf(inject('postgresUrl') === null)(title, () => define(postgres));
}

/** Places of both kinds, for tests that move from one to the other. */
export const PLACES = { sqlite, postgres };

function placesOf(kind: Store['kind'], place: Places['place']): Places {
  return {
    kind,
    place,
    async open(config) {
      const store = await openStore(config ?? (await place()));
      let closed: Promise<void> | undefined;
      const close = () => {
        closed ??= store.close();
        return closed;
      };
      onTestFinished(close);
      return { ...store, close };
    },
  };
}

/** The address of a new database, dropped after the test whoever is still connected to it. */
async function freshDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL.');
  const name = `enfilade_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
