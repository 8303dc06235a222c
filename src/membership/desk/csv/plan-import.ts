import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { dayOf } from '../../../museum/days.ts';
import type { Museum } from '../../../museum/format/museum.ts';
import { foldName } from '../../fold-name.ts';
import type { Repositories } from '../../store/repositories/index.ts';
import type { StoredMember } from '../../store/repositories/members.ts';
import type { StoredMembership } from '../../store/repositories/memberships.ts';
import type { ImportRow, RefusedRow } from './read-row.ts';

/** What a row changes of a member who is there. */
export type RowChange = {
  readonly row: ImportRow;
  readonly member: StoredMember;
  readonly person: Partial<Pick<StoredMember, 'name' | 'email' | 'language' | 'note'>>;
  /** All memberships that the member has. */
  readonly holds: readonly StoredMembership[];
  readonly renews: StoredMembership | undefined;
  readonly begins: boolean;
};

export type ImportPlan = {
  readonly added: readonly ImportRow[];
  readonly changed: readonly RowChange[];
  readonly left: number;
  readonly refused: readonly RefusedRow[];
};

type Known = Pick<Repositories, 'memberFinder'>;
export type Moment = { readonly museum: Museum; readonly nowMs: number };
const BATCH = 400;

/** Holds rows against the members there are: who would be added, changed, left as they are, refused. */
export async function planImport(
  { memberFinder }: Known,
  rows: readonly (ImportRow | RefusedRow)[],
  moment: Moment,
): Promise<ImportPlan> {
  const plan = { added: [] as ImportRow[], changed: [] as RowChange[], left: 0, refused: [] as RefusedRow[] };
  const seen = new Set<string>();
  for (let at = 0; at < rows.length; at += BATCH) {
    await setImmediate();
    const batch = rows.slice(at, at + BATCH);
    const known = await memberFinder.among(batch.filter(isRead).map(keysOf));
    for (const row of batch) {
      const judged = isRead(row) ? judge(row, known, seen, moment) : row;
      if ('fault' in judged) plan.refused.push(judged);
      else if (judged.kind === 'add') plan.added.push(judged.row);
      else if (judged.kind === 'change') plan.changed.push(judged.change);
      else plan.left++;
    }
  }
  return plan;
}

const isRead = (row: ImportRow | RefusedRow): row is ImportRow => !('fault' in row);

const keysOf = ({ number, email, name }: ImportRow) => ({ number, email, nameFolded: foldName(name) });

type Candidates = Awaited<ReturnType<Repositories['memberFinder']['among']>>;
type Judged =
  | { readonly kind: 'add'; readonly row: ImportRow }
  | { readonly kind: 'change'; readonly change: RowChange }
  | { readonly kind: 'leave' };

function judge(row: ImportRow, known: Candidates, seen: Set<string>, moment: Moment): Judged | RefusedRow {
  const refuse = (fault: RefusedRow['fault'], value: string): RefusedRow => ({
    ...{ line: row.line, fault, name: row.name, value },
  });
  const { number, email } = keysOf(row);
  const byNumber = number === null ? undefined : known.byId.get(number);
  if (number !== null && !byNumber) return refuse('number-unknown', number);
  const byEmail = email === null ? undefined : known.byEmail.get(email);
  if (byNumber && byEmail && byNumber.id !== byEmail.id) return refuse('address-of-another', email ?? '');
  const namesakes =
    number === null && email === null ? (known.withoutEmail.get(foldName(row.name)) ?? []) : [];
  if (namesakes.length > 1) return refuse('name-ambiguous', row.name);
  const member = byNumber ?? byEmail ?? namesakes[0];
  // An address that a numbered row gives a member is no other row's any more.
  const keys = [member?.id, email ?? undefined].filter((key) => key !== undefined);
  if (keys.length === 0) keys.push(`name ${foldName(row.name)}`);
  if (keys.some((key) => seen.has(key))) return refuse('twice-in-file', email ?? row.name);
  for (const key of keys) seen.add(key);
  if (!member) return row.membership ? { kind: 'add', row } : refuse('tier-missing', '');
  return changeOf(row, member, known.memberships.get(member.id) ?? [], moment);
}

function changeOf(
  row: ImportRow,
  member: StoredMember,
  held: readonly StoredMembership[],
  moment: Moment,
): Judged | RefusedRow {
  const said = { name: row.name, email: row.email, language: row.language, note: row.note };
  // An empty cell says nothing; what is known stays.
  const person = Object.fromEntries(
    Object.entries(said).filter(
      ([field, value]) => value !== null && member[field as keyof typeof said] !== value,
    ),
  );
  const of = heldAlready(row, held, moment);
  if ('fault' in of) return of;
  if (Object.keys(person).length === 0 && !of.renews && !of.begins) return { kind: 'leave' };
  return { kind: 'change', change: { row, member, person, holds: held, ...of } };
}

/** Whether a row's membership is there, renews one, or begins; it never shortens one nor changes its tier. */
function heldAlready(
  { line, name, membership }: ImportRow,
  held: readonly StoredMembership[],
  { museum, nowMs }: Moment,
): Pick<RowChange, 'renews' | 'begins'> | RefusedRow {
  const nothing = { renews: undefined, begins: false };
  if (!membership) return nothing;
  const { tier, endsAtMs, startsAtMs } = membership;
  // Lists name days; what ends on the same day ends at the same time.
  const endOf = (instantMs: number) => dayOf(instantMs, museum.timeZone);
  const until = endOf(endsAtMs);
  if (held.some((each) => each.tier === tier && endOf(each.endsAtMs) === until)) return nothing;
  const last = held.toSorted((one, other) => other.endsAtMs - one.endsAtMs)[0];
  if (!last || (last.endsAtMs <= nowMs && last.tier !== tier)) return { ...nothing, begins: true };
  const refuse = (fault: RefusedRow['fault']): RefusedRow => ({ line, fault, name, value: tier });
  if (until < endOf(last.endsAtMs)) return refuse('ends-earlier');
  if (last.tier === tier && (startsAtMs === null || startsAtMs <= last.endsAtMs + 1000))
    return { ...nothing, renews: last };
  return startsAtMs !== null && startsAtMs > last.endsAtMs
    ? { ...nothing, begins: true }
    : refuse('other-tier-runs');
}

/** Names a plan: what is shown is what is written, or nothing is. */
export const nameOfPlan = ({ added, changed, left, refused }: ImportPlan): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        added,
        changed.map(({ row, member, renews, begins }) => [row, member, renews, begins]),
        left,
        refused.length,
      ]),
    )
    .digest('base64url')
    .slice(0, 22);
