import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { groupedBy } from '../../grouped-by.ts';
import type { Repositories } from '../../store/repositories/index.ts';
import type { Held, ManyRows } from '../../store/repositories/many.ts';
import type { StoredMembership } from '../../store/repositories/memberships.ts';
import type { Draft } from './draft.ts';
import { OvertakenError } from './overtaken-error.ts';
import type { ImportPlan } from './plan-import.ts';

/** So many rows are one statement; after each, others get a turn. */
const ROWS_AT_ONCE = 500;

/** What the members have whom a plan changes. */
export async function readHeld({ many }: Pick<Repositories, 'many'>, { changed }: ImportPlan): Promise<Held> {
  const memberships: Held['memberships'][number][] = [];
  const cards: Held['cards'][number][] = [];
  for await (const batch of inBatches(changed)) {
    const held = await many.heldBy(batch.map(({ member }) => member.id));
    memberships.push(...held.memberships);
    cards.push(...held.cards);
  }
  return { memberships, cards };
}

/**
 * Writes a draft within a transaction, unless what its plan was made from is no longer so: then it throws
 * `OvertakenError`, and nothing is written.
 */
export async function writeDraft(
  repositories: Pick<Repositories, 'many' | 'revocations'>,
  { plan, held, draft }: { readonly plan: ImportPlan; readonly held: Held; readonly draft: Draft },
): Promise<void> {
  const { many, revocations } = repositories;
  const { rows } = draft;
  await many.alone();
  await all(rows.turns, (batch) => many.turn(batch));
  if (!isDeepStrictEqual(await readHeld(repositories, plan), held)) throw new OvertakenError('held');
  await refuseNamesakes(many, rows.members);
  await all(rows.members, (batch) => many.add('members', batch));
  await all(rows.memberships, (batch) => many.add('memberships', batch));
  await all(rows.cards, (batch) => many.add('cards', batch));
  await all(rows.mails, (batch) => many.add('mails', batch));
  await all(rows.auditLog, (batch) => many.add('auditLog', batch));
  await all(rows.moved, (batch) => many.moveEnds(batch));
  for (const { id, atMs } of rows.revoked) await revocations.add('card', id, atMs);
}

/** Whether what members hold is what a plan was made from. */
export function isAsPlanned({ changed }: ImportPlan, { memberships }: Held): boolean {
  const held = groupedBy(memberships, ({ memberId }) => memberId);
  const byId = (one: StoredMembership, other: StoredMembership) => (one.id < other.id ? -1 : 1);
  return changed.every(({ member, holds }) =>
    isDeepStrictEqual(holds.toSorted(byId), (held.get(member.id) ?? []).toSorted(byId)),
  );
}

/** Members without an address are known by their names alone. */
async function refuseNamesakes(many: ManyRows, members: Draft['rows']['members']): Promise<void> {
  const names = members.filter(({ email }) => email === null).map(({ nameFolded }) => nameFolded);
  for await (const batch of inBatches(names)) {
    if (await many.hasNamesakes(batch)) throw new OvertakenError('name');
  }
}

/** Writes rows some at a time; each must find the store as it was seen. */
async function all<T>(rows: readonly T[], write: (batch: readonly T[]) => Promise<number>): Promise<void> {
  for await (const batch of inBatches(rows)) {
    if ((await write(batch)) !== batch.length) throw new OvertakenError('row');
  }
}

async function* inBatches<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    yield rows.slice(at, at + ROWS_AT_ONCE);
    await setImmediate();
  }
}
