import type { Kysely } from 'kysely';
import type { MigrationProvider } from 'kysely/migration';
import type { StoreKind } from '../store.ts';
import { createCardsAndSessions } from './0001-cards-and-sessions.ts';
import { createMembershipService } from './0002-membership-service/index.ts';
import { addGuardsAndNotices } from './0003-guards-and-notices.ts';
import { addJoining } from './0004-joining.ts';
import { letMembersBeFound } from './0006-members-are-found.ts';

type Migrate = (db: Kysely<unknown>, kind: StoreKind) => Promise<void>;

/** The store's history, oldest first. A migration that was released never changes; the next one mends it. */
const MIGRATIONS: Readonly<Record<string, Migrate>> = {
  '0001-cards-and-sessions': createCardsAndSessions,
  '0002-membership-service': createMembershipService,
  '0003-guards-and-notices': addGuardsAndNotices,
  '0004-joining': addJoining,
  '0006-members-are-found': letMembersBeFound,
};

/** The names of all migrations, oldest first. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/** The form of the store that this program writes: the name of its newest migration. */
export const NEWEST_SCHEMA = MIGRATION_NAMES.at(-1)!;

/** The migrations as Kysely's migrator takes them; `onFailure` hears what made one fail. */
export const migrationProvider = (
  kind: StoreKind,
  onFailure: (cause: unknown) => void,
): MigrationProvider => ({
  async getMigrations() {
    const run = (migrate: Migrate) => (db: Kysely<unknown>) =>
      migrate(db, kind).catch((cause: unknown) => {
        onFailure(cause);
        throw cause;
      });
    return Object.fromEntries(
      Object.entries(MIGRATIONS).map(([name, migrate]) => [name, { up: run(migrate) }]),
    );
  },
});
