import { randomUUID } from 'node:crypto';
import { addDays, dayOf, endOfDay } from '../../museum/days.ts';
import type { DeskAct, NewMembership, Person } from '../../museum/desk/acts.ts';
import type { FindRequest, Found, LogAnswer, MemberSheet } from '../../museum/desk/answers.ts';
import type { Museum } from '../../museum/format/museum.ts';
import { AddressTakenError } from '../errors.ts';
import type { AuditPlace } from '../store/repositories/audit-log.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMember } from '../store/repositories/members.ts';
import { addMembership } from './act-on-membership.ts';
import { type DeskActor, type DeskOptions, type Refused, record, refuse } from './context.ts';
import { findMembers } from './find-members.ts';
import { deskLists } from './lists.ts';
import { nameEntries } from './name-entries.ts';
import { performAct } from './perform-act.ts';
import { readPerson } from './person.ts';
import { readSheet, readVersion } from './read-sheet.ts';

export type Acted =
  | { readonly kind: 'done'; readonly sheet: MemberSheet; readonly undo: DeskAct | null }
  | Refused;

const ENTRIES_A_PAGE = 50;

const graceEndAfter = (endsAtMs: number, { joining, timeZone }: Museum): number => {
  const days = joining?.graceDays ?? 0;
  return days === 0 ? endsAtMs : endOfDay(addDays(dayOf(endsAtMs, timeZone), days), timeZone);
};

export type Desk = ReturnType<typeof openDesk>;

/** What the staff does with members. Each write is one transaction with its entry in the log. */
export function openDesk(options: DeskOptions) {
  const { store, nowMs } = options;

  async function contextOf(actor: DeskActor) {
    const museum = await options.museum();
    const tierIds = museum.tiers.map(({ id }) => id);
    const language = museum.languages[0] ?? 'en';
    const graceEndOf = (endsAtMs: number) => graceEndAfter(endsAtMs, museum);
    const atMs = nowMs();
    return <R>(repositories: R, member: StoredMember) => ({
      ...{ repositories, actor, member, tierIds, language, graceEndOf, nowMs: atMs },
    });
  }

  return {
    ...deskLists(options, contextOf),

    find: (request: FindRequest): Promise<Found> => findMembers(store.repositories, request, nowMs()),

    /** A member's sheet; that it was looked at is logged. */
    lookAt: (actor: DeskActor, memberId: string): Promise<MemberSheet | undefined> =>
      store.transaction(async (repositories) => {
        const sheet = await readSheet(repositories, memberId, nowMs());
        if (sheet) await record(repositories, { actor, atMs: nowMs() }, 'member.viewed', memberId);
        return sheet;
      }),

    /** Adds a member with their first membership, its cards and, if wished, the mails that bring these. */
    async add(actor: DeskActor, given: Person, wish: NewMembership): Promise<Acted> {
      const read = readPerson(given);
      if (read.kind === 'refused') return read;
      const context = await contextOf(actor);
      const atMs = nowMs();
      const member: StoredMember = { id: randomUUID(), ...read.person, createdAtMs: atMs, erasedAtMs: null };
      return allOrNothing(() =>
        store.transaction(async (repositories) => {
          if (!(await repositories.members.add(member))) {
            const other = await repositories.members.findByEmail(member.email ?? '');
            return refuse('address-taken', other?.id);
          }
          const done = await addMembership(context(repositories, member), wish);
          if (done.kind === 'refused') throw new TakenBack(done);
          await record(repositories, { actor, atMs }, 'member.added', member.id, done.details);
          return { kind: 'done', sheet: (await readSheet(repositories, member.id, atMs))!, undo: null };
        }),
      );
    },

    /** Does one thing to a member, unless somebody else has changed them since they were `seen`. */
    async act(actor: DeskActor, memberId: string, seen: string | undefined, act: DeskAct): Promise<Acted> {
      const context = await contextOf(actor);
      const doIt = () =>
        store.transaction(async (repositories) => {
          const atMs = nowMs();
          // Takes hold of the member's row: two at the desk come one after the other.
          if (!(await repositories.members.change(memberId, {}))) return refuse('member-not-found');
          if (seen !== undefined && (await readVersion(repositories, memberId)) !== seen)
            return refuse('changed-meanwhile');
          const member = (await repositories.members.find(memberId))!;
          const done = await performAct(context(repositories, member), act);
          if (done.kind === 'refused') throw new TakenBack(done);
          await record(repositories, { actor, atMs }, done.action, memberId, done.details);
          const sheet = (await readSheet(repositories, memberId, atMs))!;
          return { kind: 'done' as const, sheet, undo: done.undo };
        });
      return orAddressTaken(store.repositories, act, () => allOrNothing<Acted>(doIt));
    },

    /** A page of the log, newest first. */
    async log(before?: AuditPlace): Promise<LogAnswer> {
      const { repositories } = store;
      const entries = await repositories.auditLog.list(ENTRIES_A_PAGE + 1, before);
      const shown = entries.slice(0, ENTRIES_A_PAGE);
      return { entries: [...(await nameEntries(repositories, shown))], more: entries.length > shown.length };
    },
  };
}

/** Rolls a transaction back for a reason that is an answer, not a fault. */
class TakenBack extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super('taken back');
    this.refused = refused;
  }
}

async function allOrNothing<T>(write: () => Promise<T | Refused>): Promise<T | Refused> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof TakenBack) return error.refused;
    throw error;
  }
}

/** Somebody else may have given the address away at the same instant: the store is the last to know. */
async function orAddressTaken(
  { members }: Pick<Repositories, 'members'>,
  act: DeskAct,
  write: () => Promise<Acted>,
): Promise<Acted> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof AddressTakenError)) throw error;
    const read = act.act === 'change-person' ? readPerson(act) : undefined;
    const email = read?.kind === 'read' ? read.person.email : null;
    return refuse('address-taken', email === null ? undefined : (await members.findByEmail(email))?.id);
  }
}
