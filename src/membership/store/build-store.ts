import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, type Dialect, Kysely, type KyselyPlugin } from 'kysely';
import { repositoriesOf } from './repositories/index.ts';
import type { Store, StoreKind } from './store.ts';
import type { Tables } from './tables/index.ts';

export type StoreParts = {
  readonly kind: StoreKind;
  readonly dialect: Dialect;
  readonly changeMark: () => string;
  /** Closes what the dialect does not close by itself. */
  readonly closeRest?: () => Promise<void>;
};

/** Puts a store together over an open and migrated database. */
export function buildStore({ kind, dialect, changeMark, closeRest }: StoreParts): Store {
  const inside = new AsyncLocalStorage<true>();
  const naming = new CamelCasePlugin();
  const plain = new Kysely<Tables>({ dialect, plugins: [naming] });
  const db = plain.withPlugin(onlyOutside(inside));
  return {
    kind,
    db,
    repositories: repositoriesOf(db, kind),
    transaction: (act) =>
      plain.transaction().execute((trx) => inside.run(true, () => act(repositoriesOf(trx, kind)))),
    changeMark,
    async check() {
      await db.selectFrom('revocations').select('id').limit(1).execute();
    },
    async close() {
      await closeRest?.();
      await plain.destroy();
    },
  };
}

/** Within a transaction, SQLite's one connection is taken: what asks for it from there would wait for ever, silently. */
function onlyOutside(inside: AsyncLocalStorage<true>): KyselyPlugin {
  return {
    transformQuery({ node }) {
      if (inside.getStore()) throw new Error('Within a transaction only its own repositories may be used.');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
