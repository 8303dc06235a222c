import type { LogEntry } from '../../museum/desk/answers.ts';
import type { AuditEntry } from '../store/repositories/audit-log.ts';
import type { Repositories } from '../store/repositories/index.ts';

export type NamedEntry = LogEntry;

/** Entries of the log with the names of whom they are about, looked up now: the log itself holds none. */
export async function nameEntries(
  { staff, members }: Pick<Repositories, 'staff' | 'members'>,
  entries: readonly AuditEntry[],
): Promise<readonly NamedEntry[]> {
  const staffNames = new Map((await staff.list()).map(({ id, name, email }) => [id, name || email]));
  const memberIds = new Set(
    entries.flatMap(({ subjectKind, subjectId, actorKind, actorId }) => [
      ...(subjectKind === 'member' && subjectId !== null ? [subjectId] : []),
      ...(actorKind === 'member' && actorId !== null ? [actorId] : []),
    ]),
  );
  const memberNames = await members.namesOf([...memberIds]);
  const nameOf = (kind: string | null, id: string | null): string | null => {
    if (id === null) return null;
    const names = kind === 'staff' ? staffNames : kind === 'member' ? memberNames : undefined;
    return names?.get(id) || null;
  };
  return entries.map(({ id, atMs, actorKind, actorId, action, subjectKind, subjectId, details }) => ({
    id,
    atMs,
    actor: { kind: actorKind, name: nameOf(actorKind, actorId) },
    action,
    subject:
      subjectKind === null || subjectId === null
        ? null
        : { kind: subjectKind, id: subjectId, name: nameOf(subjectKind, subjectId) },
    details: { ...details },
  }));
}
