import type { DeskRefusal } from '../../museum/desk/acts.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMember } from '../store/repositories/members.ts';
import type { Store } from '../store/store.ts';

/** Who does something: an account of the desk, or whoever may use the command line. */
export type DeskActor =
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'operator'; readonly id: null };

export const OPERATOR: DeskActor = { kind: 'operator', id: null };

export type DeskOptions = {
  readonly store: Store;
  /** Asked for at each use, as the museum's files may change. */
  readonly museum: () => Promise<Museum>;
  readonly nowMs: () => number;
};

export type Refused = { readonly kind: 'refused'; readonly code: DeskRefusal; readonly memberId?: string };

export const refuse = (code: DeskRefusal, memberId?: string): Refused => ({
  kind: 'refused',
  code,
  ...(memberId === undefined ? {} : { memberId }),
});

/** What an act works with, within its transaction. */
export type ActContext = {
  readonly repositories: Repositories;
  readonly actor: DeskActor;
  readonly member: StoredMember;
  readonly nowMs: number;
  readonly tierIds: readonly string[];
  /** Until when a membership that ends then opens doors. */
  readonly graceEndOf: (endsAtMs: number) => number;
  /** Of mails to members who named none. */
  readonly language: string;
};

/** What an act on a membership needs of the repositories; an import gathers it first (`csv/draft.ts`). */
export type MembershipContext = Omit<ActContext, 'repositories'> & {
  readonly repositories: {
    readonly memberships: Pick<Repositories['memberships'], 'add' | 'find' | 'change'>;
    readonly cards: Pick<Repositories['cards'], 'add' | 'ofMember'>;
    readonly revocations: Pick<Repositories['revocations'], 'add' | 'remove'>;
    readonly mails: Pick<Repositories['mails'], 'add'>;
  };
};

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Writes down what was done about a member: ids and choices, no names. */
export function record(
  { auditLog }: { readonly auditLog: Pick<Repositories['auditLog'], 'add'> },
  by: { readonly actor: DeskActor; readonly atMs: number },
  action: string,
  memberId: string | null,
  details: AuditDetails = {},
): Promise<void> {
  return auditLog.add({
    atMs: by.atMs,
    actorKind: by.actor.kind,
    actorId: by.actor.id,
    action,
    subjectKind: memberId === null ? null : 'member',
    subjectId: memberId,
    details,
  });
}
