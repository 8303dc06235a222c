import type { Kysely } from 'kysely';
import type { Repositories } from './repositories/index.ts';
import type { Tables } from './tables/index.ts';

export type StoreKind = 'sqlite' | 'postgres';

/** Where the store lies: under a data folder, or in the PostgreSQL database that an address names. */
export type StoreConfig = { readonly dataDir: string; readonly databaseUrl?: string | undefined };

/** Queries on the tables above, in a transaction or outside one. */
export type Db = Kysely<Tables>;

/** The tables of a store in any of its forms, names in snake case. */
// biome-ignore lint/suspicious/noExplicitAny: which columns a form has, only the store knows
export type AnyTables = Record<string, any>;

export type Store = {
  readonly kind: StoreKind;
  readonly repositories: Repositories;
  /**
   * Does several things or none of them. Only the repositories given to `act` may be used until it ends: the store's
   * own would wait for each other for ever, hence throw.
   */
  transaction<T>(act: (repositories: Repositories) => Promise<T>): Promise<T>;
  /**
   * Changes whenever a session may mean something else, whichever process wrote; reads in between may be remembered.
   * SQLite: at once. PostgreSQL: within a second, and different at each call while that can't be known.
   */
  changeMark(): string;
  /** Throws when the store does not answer. */
  check(): Promise<void>;
  /** For whole tables at once: backups and tests. */
  readonly db: Db;
  close(): Promise<void>;
};
