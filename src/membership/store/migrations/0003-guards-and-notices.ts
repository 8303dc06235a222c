import { type Kysely, sql } from 'kysely';
import type { StoreKind } from '../store.ts';

/** The channel on which PostgreSQL tells every process that what it remembers of sessions may be wrong. */
export const CHANGES_CHANNEL = 'enfilade_changes';

const FIXED_IN_CONSENTS = [
  'id',
  'member_id',
  'purpose',
  'wording',
  'wording_version',
  'language',
  'source',
  'given_at_ms',
];
/** A consent is changed by its withdrawal alone, and by that once. */
const REWRITES_CONSENT = [
  'old.withdrawn_at_ms is not null',
  ...FIXED_IN_CONSENTS.map((column) => `new.${column} is distinct from old.${column}`),
].join(' or ');

const SQLITE_GUARDS = [
  `create trigger audit_log_stays before update on audit_log begin
    select raise(abort, 'audit_log is append-only'); end`,
  `create trigger audit_log_is_kept before delete on audit_log begin
    select raise(abort, 'audit_log is append-only'); end`,
  `create trigger consents_stay before update on consents when ${REWRITES_CONSENT} begin
    select raise(abort, 'consents is append-only'); end`,
];

const POSTGRES_GUARDS = [
  `create function enfilade_append_only() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`,
  `create trigger audit_log_stays before update or delete on audit_log
    for each row execute function enfilade_append_only()`,
  `create trigger consents_stay before update on consents
    for each row when (${REWRITES_CONSENT}) execute function enfilade_append_only()`,
];

/** Which writes may change what a session opens. A new session changes nothing that anyone could remember. */
const NOTICED: readonly (readonly [table: string, writes: string])[] = [
  ['revocations', 'insert or delete'],
  [
    'sessions',
    'delete or update of secret_hash, previous_hash, card_id, tier, starts_at_ms, ends_at_ms, closes_at_ms',
  ],
  ['members', 'update or delete'],
  ['memberships', 'insert or update or delete'],
  ['cards', 'update or delete'],
  ['staff', 'update or delete'],
];

const POSTGRES_NOTICES = [
  `create function enfilade_notice_change() returns trigger language plpgsql as $$
    begin perform pg_notify('${CHANGES_CHANNEL}', ''); return null; end $$`,
  ...NOTICED.map(
    ([table, writes]) =>
      `create trigger ${table}_noticed after ${writes} on ${table}
        for each row execute function enfilade_notice_change()`,
  ),
];

/** The log that can't be rewritten, consents that can only be withdrawn, and on PostgreSQL the notices of changes. */
export async function addGuardsAndNotices(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  const statements = kind === 'sqlite' ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POSTGRES_NOTICES];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
