import { createHash } from 'node:crypto';
import type { MemberSheet } from '../../museum/desk/answers.ts';
import type { Repositories } from '../store/repositories/index.ts';
import { type NamedEntry, nameEntries } from './name-entries.ts';

const MAILS_SHOWN = 20;
const ENTRIES_SHOWN = 50;

/** All that the desk shows of a member; `undefined` where there is none. */
export async function readSheet(
  repositories: Repositories,
  memberId: string,
  nowMs: number,
): Promise<MemberSheet | undefined> {
  const state = await readState(repositories, memberId);
  if (!state) return undefined;
  const { member, revokedAtMs, memberships, cards } = state;
  const sessions = await repositories.sessions.ofAccount('member', memberId, nowMs);
  const mails = member.email === null ? [] : await repositories.mails.list(MAILS_SHOWN, member.email);
  const log: readonly NamedEntry[] = await nameEntries(
    repositories,
    await repositories.auditLog.about('member', memberId, ENTRIES_SHOWN),
  );
  return {
    version: versionOf(state),
    member,
    revokedAtMs,
    memberships: memberships.map(({ id, tier, startsAtMs, endsAtMs, graceEndsAtMs, seats, origin }) => ({
      ...{ id, tier, startsAtMs, endsAtMs, graceEndsAtMs, seats, origin },
    })),
    cards: cards.map(({ memberId: _, ...card }) => card),
    sessions: sessions.map(({ id, openedBy, userAgent, openedAtMs, seenAtMs }) => ({
      ...{ id, openedBy, userAgent, openedAtMs, seenAtMs },
    })),
    mails: mails.map(({ id, kind, state, createdAtMs, sentAtMs }) => ({
      ...{ id, kind, state, createdAtMs, sentAtMs },
    })),
    log: [...log],
  };
}

/** Everything that an act may change; another version means that somebody else was there meanwhile. */
export async function readVersion(repositories: Repositories, memberId: string): Promise<string | undefined> {
  const state = await readState(repositories, memberId);
  return state && versionOf(state);
}

type State = NonNullable<Awaited<ReturnType<typeof readState>>>;

async function readState(repositories: Repositories, memberId: string) {
  const member = await repositories.members.find(memberId);
  if (!member) return undefined;
  return {
    member,
    revokedAtMs: await repositories.revocations.memberRevokedAt(memberId),
    memberships: await repositories.memberships.ofMember(memberId),
    cards: await repositories.cards.ofMember(memberId),
  };
}

const versionOf = (state: State): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
