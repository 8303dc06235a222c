import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Member } from '../museum/api.ts';
import type { RevocationRepository } from './store/repositories/revocations.ts';
import type { SessionRepository, StoredSession } from './store/repositories/sessions.ts';
import type { Card } from './tokens/card.ts';

/** A session ends by itself after 30 days; showing the card again opens the next one. */
export const SESSION_LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
/** Sessions remembered between two writes to the store; each is a few hundred bytes. */
const REMEMBERED_MOST = 10_000;

export type OpenedSession = { readonly secret: string; readonly closesAtMs: number; readonly member: Member };

type Remembered = { readonly session: StoredSession; readonly revoked: boolean } | null;

export type SessionService = ReturnType<typeof sessionService>;

/**
 * Opens, reads and closes sessions. What was read is remembered only while the store's change mark stays the same, so
 * a revocation counts from the next request on, whichever process wrote it.
 */
export function sessionService(
  sessions: SessionRepository,
  revocations: RevocationRepository,
  changeMark: () => string,
) {
  let mark = '';
  const remembered = new Map<string, Remembered>();

  async function look(secretHash: string): Promise<Remembered> {
    const now = changeMark();
    if (now !== mark || remembered.size > REMEMBERED_MOST) remembered.clear();
    mark = now;
    const known = remembered.get(secretHash);
    if (known !== undefined) return known;
    const session = await sessions.find(secretHash);
    const revoked =
      session !== undefined && (await revocations.covers(session.cardId ?? '', session.accountId));
    const found = session ? { session, revoked } : null;
    // Another request may have seen a newer mark while this one was reading: then this answer is too old to keep.
    if (mark === now && changeMark() === now) remembered.set(secretHash, found);
    return found;
  }

  return {
    /** Opens a session for a card; it closes by itself at `latestMs` at the latest. */
    async open(card: Card, nowMs: number, latestMs = Number.POSITIVE_INFINITY): Promise<OpenedSession> {
      const secret = randomBytes(32).toString('base64url');
      const session = cardSession(card, hashOf(secret), nowMs, latestMs);
      await sessions.removeClosedBefore(nowMs);
      await sessions.add(session);
      return { secret, closesAtMs: session.closesAtMs, member: memberOf(card, false) };
    },

    /** The member behind a session's secret; past the card's end or revoked they are still named, with that said. */
    async read(secret: string, nowMs: number): Promise<Member | null> {
      if (!SECRET_FORM.test(secret)) return null;
      const found = await look(hashOf(secret));
      if (!found || nowMs >= found.session.closesAtMs || found.session.accountKind !== 'member') return null;
      const { name, tier, startsAtMs, endsAtMs } = found.session;
      if (name === null || tier === null || startsAtMs === null || endsAtMs === null) return null;
      return memberOf({ name, tier, startsAtMs, endsAtMs }, found.revoked);
    },

    async close(secret: string): Promise<void> {
      if (SECRET_FORM.test(secret)) await sessions.remove(hashOf(secret));
    },
  };
}

const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

function memberOf(card: Pick<Card, 'name' | 'tier' | 'startsAtMs' | 'endsAtMs'>, revoked: boolean): Member {
  const { name, tier, startsAtMs, endsAtMs } = card;
  return { name, tier, startsAtMs, endsAtMs, revoked };
}

/** A session that a card opened keeps what the card said, and lasts whether it is used or not. */
function cardSession(card: Card, secretHash: string, nowMs: number, latestMs: number): StoredSession {
  const { name, tier, startsAtMs, endsAtMs } = card;
  return {
    id: randomUUID(),
    secretHash,
    previousHash: null,
    rotatedAtMs: nowMs,
    accountKind: 'member',
    accountId: card.memberId,
    openedBy: 'card',
    cardId: card.id,
    ...{ name, tier, startsAtMs, endsAtMs },
    userAgent: null,
    openedAtMs: nowMs,
    seenAtMs: nowMs,
    idleMs: null,
    closesAtMs: Math.min(nowMs + SESSION_LONGEST_MS, latestMs),
  };
}
