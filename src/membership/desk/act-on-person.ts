import type { DeskAct } from '../../museum/desk/acts.ts';
import { type ActContext, refuse } from './context.ts';
import type { Done } from './perform-act.ts';
import { readPerson } from './person.ts';

type Act<N extends DeskAct['act']> = Extract<DeskAct, { act: N }>;

export async function changePerson(context: ActContext, wish: Act<'change-person'>): Promise<Done> {
  const { repositories, member } = context;
  const { act: _, ...given } = wish;
  const read = readPerson(given);
  if (read.kind === 'refused') return read;
  const { person } = read;
  if (person.email !== null && person.email !== member.email) {
    const other = await repositories.members.findByEmail(person.email);
    if (other) return refuse('address-taken', other.id);
  }
  const { name, email, language, note } = member;
  const before = { name, email, language, note };
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
    (field) => before[field] !== person[field],
  );
  await repositories.members.change(member.id, person);
  return {
    kind: 'done',
    action: 'person.changed',
    details: { fields: changed.join(' ') },
    undo: { act: 'change-person', ...before },
  };
}

export async function revokeMember({ repositories, member, nowMs }: ActContext): Promise<Done> {
  await repositories.revocations.add('member', member.id, nowMs);
  return { kind: 'done', action: 'member.revoked', details: {}, undo: { act: 'reopen-member' } };
}

export async function reopenMember({ repositories, member }: ActContext): Promise<Done> {
  await repositories.revocations.remove('member', member.id);
  return { kind: 'done', action: 'member.reopened', details: {}, undo: { act: 'revoke-member' } };
}

export async function endSession(
  { repositories, member }: ActContext,
  { session }: Act<'end-session'>,
): Promise<Done> {
  const ended = await repositories.sessions.end('member', member.id, session);
  if (!ended) return refuse('session-not-found');
  return { kind: 'done', action: 'session.ended', details: { session }, undo: null };
}
