import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { MembershipError } from '../errors.ts';
import type { SessionRepository, StoredSession } from '../store/repositories/sessions.ts';
import type { AccountKind } from '../store/tables/accounts.ts';
import type { Card } from '../tokens/card.ts';
import type { OpenedBy, Who } from '../who.ts';
import { limitsOf, rotateAfterMs, SEEN_EVERY_MS } from './limits.ts';
import { type Holder, type HolderRepositories, readHolder } from './read-holder.ts';
import { type RankOf, whoOf } from './who-of.ts';

/** Sessions remembered between two writes to the store; each is a few hundred bytes. */
const REMEMBERED_MOST = 10_000;

export type OpenedSession = { readonly secret: string; readonly closesAtMs: number };

/** Whose a session is to be, and what opened it. */
export type SessionOpening = {
  readonly kind: AccountKind;
  readonly accountId: string;
  readonly openedBy: OpenedBy;
  /** The card that was shown, with what it said. */
  readonly card?: Card | undefined;
  /** The device in words. */
  readonly device: string | null;
  /** It closes then at the latest. */
  readonly latestMs?: number;
};

type Remembered = { readonly session: StoredSession; readonly holder: Holder };

export type SessionServiceOptions = {
  readonly repositories: HolderRepositories & { readonly sessions: SessionRepository };
  readonly changeMark: () => string;
  readonly rankOf: RankOf;
};

export type SessionService = ReturnType<typeof sessionService>;

/**
 * Opens, reads, keeps and closes sessions. What was read is remembered only while the store's change mark stays the same,
 * so a revocation counts from the next request on, whichever process wrote it.
 */
export function sessionService({ repositories, changeMark, rankOf }: SessionServiceOptions) {
  const { sessions } = repositories;
  let mark = '';
  const remembered = new Map<string, Remembered | null>();

  async function look(secretHash: string): Promise<Remembered | null> {
    const now = changeMark();
    if (now !== mark || remembered.size > REMEMBERED_MOST) remembered.clear();
    mark = now;
    const known = remembered.get(secretHash);
    if (known !== undefined) return known;
    const found = await fetch(secretHash);
    // Another request may have seen a newer mark while this one was reading: then this answer is too old to keep.
    if (mark === now && changeMark() === now) remembered.set(secretHash, found);
    return found;
  }

  async function fetch(secretHash: string): Promise<Remembered | null> {
    const session = await sessions.find(secretHash);
    const holder = session && (await readHolder(repositories, session));
    return session && holder ? { session, holder } : null;
  }

  /** The session that a secret opens at an instant. */
  async function opened(secret: string, nowMs: number): Promise<Remembered | null> {
    if (!SECRET_FORM.test(secret)) return null;
    const hash = hashOf(secret);
    let found = await look(hash);
    // That it was seen since is no change that others are told of.
    if (found && isIdle(found.session, nowMs)) found = await fetch(hash);
    if (!found || isIdle(found.session, nowMs) || nowMs >= found.session.closesAtMs) return null;
    if (!isReplaced(found.session, hash)) return found;
    // Two have it, and one of them should not: nobody goes on.
    await sessions.end(found.session.accountKind, found.session.accountId, found.session.id);
    return null;
  }

  return {
    /** Opens a session and gives its secret, which is kept nowhere. */
    async open(opening: SessionOpening, nowMs: number): Promise<OpenedSession> {
      const secret = newSecret();
      const session = newSession(opening, hashOf(secret), nowMs);
      await sessions.removeClosedBefore(nowMs);
      await sessions.add(session);
      return { secret, closesAtMs: session.closesAtMs };
    },

    /** Who is behind a session's secret; past their end or revoked members are still named, with that said. */
    async read(secret: string, nowMs: number): Promise<Who | null> {
      const found = await opened(secret, nowMs);
      return found && whoOf(found, nowMs, rankOf);
    },

    /**
     * Notes a visit. Gives another secret in place of one that is old: the browser is to carry that from now on. Where
     * the store takes no writes, a later visit is noted: a full disk shuts no door.
     */
    async keep(secret: string, nowMs: number): Promise<OpenedSession | undefined> {
      const found = await opened(secret, nowMs);
      const hash = hashOf(secret);
      if (!found || found.session.secretHash !== hash) return undefined;
      const { id, seenAtMs, rotatedAtMs, accountKind, closesAtMs } = found.session;
      return whereWritable(async () => {
        if (nowMs - seenAtMs >= SEEN_EVERY_MS) await sessions.see(id, nowMs);
        if (nowMs - rotatedAtMs < rotateAfterMs(accountKind)) return undefined;
        const next = newSecret();
        return (await sessions.rotate(hash, hashOf(next), nowMs)) ? { secret: next, closesAtMs } : undefined;
      });
    },

    async close(secret: string): Promise<void> {
      if (SECRET_FORM.test(secret)) await sessions.remove(hashOf(secret));
    },
  };
}

async function whereWritable<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof MembershipError && /^store-(?:full|unavailable)$/.test(error.code)) return undefined;
    throw error;
  }
}

const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const isIdle = ({ seenAtMs, idleMs }: StoredSession, nowMs: number): boolean =>
  idleMs !== null && nowMs >= seenAtMs + idleMs;

/** A secret that was replaced is no good any more once the new one has come back from the browser. */
const isReplaced = ({ secretHash, seenAtMs, rotatedAtMs }: StoredSession, hash: string): boolean =>
  hash !== secretHash && seenAtMs > rotatedAtMs;

function newSession(opening: SessionOpening, secretHash: string, nowMs: number): StoredSession {
  const { kind, accountId, openedBy, card, device, latestMs = Number.POSITIVE_INFINITY } = opening;
  const { idleMs, longestMs } = limitsOf(kind, openedBy);
  return {
    id: randomUUID(),
    secretHash,
    previousHash: null,
    rotatedAtMs: nowMs,
    accountKind: kind,
    accountId,
    openedBy,
    cardId: card?.id ?? null,
    name: card?.name ?? null,
    tier: card?.tier ?? null,
    startsAtMs: card?.startsAtMs ?? null,
    endsAtMs: card?.endsAtMs ?? null,
    userAgent: device,
    openedAtMs: nowMs,
    seenAtMs: nowMs,
    idleMs,
    closesAtMs: Math.min(nowMs + longestMs, latestMs),
  };
}
