import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { addIssuedCard } from './issued-card.ts';
import { loadEmbeddedKeys } from './keys/embedded-keys.ts';
import { loadSharedKeys } from './keys/shared-keys.ts';
import { ensurePrivateFolder } from './private-files.ts';
import { type OpenedSession, sessionService } from './session-service.ts';
import { openStore } from './store/open-store.ts';
import type { StoreConfig } from './store/store.ts';
import { type Card, cardNameSchema, issuerOf } from './tokens/card.ts';
import { signCard } from './tokens/sign-card.ts';
import { type RefusedCard, readSignedCard, verifyCard } from './tokens/verify-card.ts';

export type MembershipOptions = StoreConfig & {
  /** A key set that several processes share: its JSON, or the path of its file; the data folder's own where not said. */
  readonly signingKeys?: string | undefined;
  /** Gives `museum.json`'s id: cards of one museum open nothing in another. Asked for each card, as files may change. */
  readonly museumId: () => Promise<string>;
  readonly nowMs?: () => number;
};

export type CardRequest = {
  readonly name: string;
  readonly tier: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
};

export type MembershipService = Awaited<ReturnType<typeof openMembership>>;

/** The membership service over a configuration's keys and store; throws `MembershipError` when they can't be used. */
export async function openMembership({ museumId, nowMs = Date.now, ...config }: MembershipOptions) {
  const { dataDir, signingKeys } = config;
  if (!existsSync(dataDir)) ensurePrivateFolder(dataDir);
  const keys =
    signingKeys === undefined ? await loadEmbeddedKeys(dataDir) : await loadSharedKeys(signingKeys);
  const store = await openStore(config);
  const issuer = async () => issuerOf(await museumId());
  const { cards, revocations } = store.repositories;
  const sessions = sessionService(store.repositories.sessions, revocations, store.changeMark);

  return {
    /** Issues a card to a new member; the caller has made sure that the tier is the museum's. */
    async issueCard(request: CardRequest): Promise<{ card: Card; token: string }> {
      const name = cardNameSchema.parse(request.name);
      const card: Card = {
        id: randomUUID(),
        memberId: randomUUID(),
        name,
        tier: request.tier,
        startsAtMs: wholeSeconds(request.startsAtMs),
        endsAtMs: wholeSeconds(request.endsAtMs),
        issuedAtMs: wholeSeconds(nowMs()),
      };
      const token = await signCard(card, keys, await issuer());
      await store.transaction((repositories) => addIssuedCard(repositories, card));
      return { card, token };
    },

    listCards: () => cards.list(),

    /** Revokes a card (named by its id or shown itself) or a member; says which it was, `undefined` for neither. */
    async revoke(named: string): Promise<{ kind: 'card' | 'member'; id: string } | undefined> {
      const read = await readSignedCard(named, keys, await issuer());
      const id = read.ok ? read.card.id : named;
      const kind = read.ok ? 'card' : await cards.kindOf(id);
      if (kind) await revocations.add(kind, id, nowMs());
      return kind && { kind, id };
    },

    /** Takes a card's token and opens a session, or says why not. */
    async signIn(token: string): Promise<({ readonly ok: true } & OpenedSession) | RefusedCard> {
      const verified = await verifyCard(token, keys, await issuer(), nowMs());
      if (!verified.ok) return verified;
      const { card } = verified;
      if (await revocations.covers(card.id, card.memberId)) return { ok: false, code: 'card-revoked' };
      return { ok: true, ...(await sessions.open(card, nowMs())) };
    },

    /** The member behind a session's secret, or `null`. */
    memberOf: (secret: string) => sessions.read(secret, nowMs()),

    signOut: (secret: string) => sessions.close(secret),

    /** Throws when the store does not answer. */
    check: () => store.check(),

    close: () => store.close(),
  };
}

/** Tokens carry whole seconds; the store keeps the very same instants. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
