import { foldName } from '../../fold-name.ts';
import { groupedBy } from '../../grouped-by.ts';
import { newEntry } from '../../store/repositories/audit-log.ts';
import { newMail } from '../../store/repositories/mails.ts';
import type { Held, MemberTurn, MovedMembership } from '../../store/repositories/many.ts';
import type { StoredMember } from '../../store/repositories/members.ts';
import type { StoredMembership } from '../../store/repositories/memberships.ts';
import type { Tables } from '../../store/tables/index.ts';
import type { CardsTable, MembersTable } from '../../store/tables/people.ts';
import type { MembershipContext } from '../context.ts';

export type Draft = ReturnType<typeof openDraft>;

/**
 * Takes what acts on members write, and keeps it until all of it can be written at once: whoever else writes waits for
 * that moment alone. `held` is what the members concerned have.
 */
export function openDraft(held: Held) {
  const rows = {
    members: [] as MembersTable[],
    turns: [] as MemberTurn[],
    memberships: [] as StoredMembership[],
    moved: [] as MovedMembership[],
    cards: [] as CardsTable[],
    revoked: [] as { readonly id: string; readonly atMs: number }[],
    mails: [] as Tables['mails'][],
    auditLog: [] as Tables['auditLog'][],
  };
  const memberships = new Map(held.memberships.map((membership) => [membership.id, membership]));
  const cards = groupedBy(held.cards, ({ memberId }) => memberId);

  const repositories = {
    memberships: {
      add: async (membership) => void rows.memberships.push(membership),
      find: async (id) => memberships.get(id),
      async change(id, endsAtMs, change) {
        const { endsAtMs: end = endsAtMs, graceEndsAtMs = end } = change;
        rows.moved.push({ id, endsAtMs, change: { endsAtMs: end, graceEndsAtMs } });
        return true;
      },
    },
    cards: {
      add: async (card) => void rows.cards.push(card),
      ofMember: async (memberId) => cards.get(memberId) ?? [],
    },
    revocations: {
      add: async (_, id, atMs) => void rows.revoked.push({ id, atMs }),
      async remove() {
        throw new Error('a list takes no card back into use');
      },
    },
    mails: {
      async add(mail) {
        const row = newMail(mail);
        rows.mails.push(row);
        return row.id;
      },
    },
  } satisfies MembershipContext['repositories'];

  return {
    rows,
    repositories: {
      ...repositories,
      auditLog: {
        add: async (entry: Parameters<typeof newEntry>[0]) => void rows.auditLog.push(newEntry(entry)),
      },
    },
    addMember: (member: StoredMember) =>
      void rows.members.push({ ...member, nameFolded: foldName(member.name) }),
    turnMember: (was: StoredMember, now: StoredMember) =>
      void rows.turns.push({ was, now: { ...now, nameFolded: foldName(now.name) } }),
  };
}
