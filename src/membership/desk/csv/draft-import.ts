import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Museum } from '../../../museum/format/museum.ts';
import type { StoredMember } from '../../store/repositories/members.ts';
import { addMembership, moveEnd } from '../act-on-membership.ts';
import { type AuditDetails, type MembershipContext, record } from '../context.ts';
import type { Draft } from './draft.ts';
import { OvertakenError } from './overtaken-error.ts';
import type { ImportPlan, RowChange } from './plan-import.ts';
import { type ImportRow, startOf } from './read-row.ts';

/** So many rows are drafted before others get a turn. */
const BATCH = 200;

export type DraftOptions = {
  readonly plan: ImportPlan;
  readonly museum: Museum;
  readonly mail: boolean;
  readonly draft: Draft;
  /** What acts on a member work with. */
  readonly contextOf: (repositories: Draft['repositories'], member: StoredMember) => DraftContext;
};
type DraftContext = MembershipContext & { readonly repositories: Draft['repositories'] };

/** Drafts what a plan writes, row by row as the desk would; says how many mails that makes. */
export async function draftImport({ plan, museum, mail, draft, contextOf }: DraftOptions): Promise<number> {
  let mailed = 0;
  for (const [at, row] of plan.added.entries()) {
    mailed += await addRow(row);
    if (at % BATCH === BATCH - 1) await setImmediate();
  }
  for (const [at, change] of plan.changed.entries()) {
    mailed += await changeRow(change);
    if (at % BATCH === BATCH - 1) await setImmediate();
  }
  return mailed;

  async function addRow(row: ImportRow): Promise<number> {
    const { name, email, language, note } = row;
    const member = { id: randomUUID(), name, email, language, note, createdAtMs: 0, erasedAtMs: null };
    const context = contextOf(draft.repositories, member);
    draft.addMember({ ...member, createdAtMs: context.nowMs });
    return begin(context, row, 'member.added');
  }

  async function begin(context: DraftContext, { membership }: ImportRow, action: string): Promise<number> {
    if (!membership) return 0;
    const { tier, endsAtMs, seats } = membership;
    const startsAtMs = startOf(membership, context.nowMs, museum);
    const wish = { tier, startsAtMs, endsAtMs, seats: seats ?? 1, mail };
    return log(context, await addMembership(context, wish, 'import'), action);
  }

  async function changeRow({ row, member, person, renews, begins }: RowChange): Promise<number> {
    const now = { ...member, ...person };
    const context = contextOf(draft.repositories, now);
    draft.turnMember(member, now);
    if (Object.keys(person).length > 0)
      await note(context, 'person.changed', { fields: Object.keys(person).join(' ') });
    if (begins) return begin(context, row, 'membership.added');
    if (!renews || !row.membership) return 0;
    const { endsAtMs } = row.membership;
    const moved = await moveEnd(context, { act: 'move-end', membership: renews.id, endsAtMs, mail });
    return log(context, moved);
  }
}

async function log(
  context: DraftContext,
  done: Awaited<ReturnType<typeof moveEnd>>,
  action?: string,
): Promise<number> {
  // The plan has judged it already: only what others wrote since can be in its way.
  if (done.kind === 'refused') throw new OvertakenError(done.code);
  await note(context, action ?? done.action, { ...done.details, imported: true });
  return typeof done.details.mailed === 'number' ? done.details.mailed : 0;
}

const note = ({ repositories, actor, member, nowMs }: DraftContext, action: string, details: AuditDetails) =>
  record(repositories, { actor, atMs: nowMs }, action, member.id, details);
