import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { addIssuedCard } from './issued-card.ts';
import { type IssuersOption, openIssuers } from './issuers/open-issuers.ts';
import { embeddedKeys } from './keys/embedded-keys.ts';
import { sharedKeys } from './keys/shared-keys.ts';
import { ensurePrivateFolder } from './private-files.ts';
import { type OpenedSession, sessionService } from './session-service.ts';
import { openStore } from './store/open-store.ts';
import type { StoreConfig } from './store/store.ts';
import { tokenReader } from './token-reader.ts';
import { type Card, cardNameSchema, issuerOf } from './tokens/card.ts';
import { signCard } from './tokens/sign-card.ts';
import { type RefusedCard, refuse } from './tokens/token-fault.ts';

export type MembershipOptions = StoreConfig & {
  /** A key set that several processes share: its JSON, or the path of its file; the data folder's own where not said. */
  readonly signingKeys?: string | undefined;
  /** The museum's other systems whose tokens are taken as cards. */
  readonly issuers?: IssuersOption | undefined;
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
  const keys = signingKeys === undefined ? await embeddedKeys(dataDir) : sharedKeys(signingKeys);
  // What is wrong with them is said at the start, not to the first member who comes.
  await keys.current();
  const issuers = await openIssuers(config.issuers, nowMs);
  const store = await openStore(config);
  const issuer = async () => issuerOf(await museumId());
  const tokens = tokenReader({ keys, issuer, issuers, nowMs });
  const { cards, revocations } = store.repositories;
  const sessions = sessionService(store.repositories.sessions, revocations, store.changeMark);

  const kindOf = async (id: string) => (issuers?.isMember(id) ? ('member' as const) : await cards.kindOf(id));

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
      const token = await signCard(card, await keys.current(), await issuer());
      await store.transaction((repositories) => addIssuedCard(repositories, card));
      return { card, token };
    },

    listCards: () => cards.list(),

    /**
     * Revokes a card (named by its id or shown itself) or a member, ours or an issuer's (`issuer|id`); says which it was,
     * `undefined` for neither.
     */
    async revoke(named: string): Promise<{ kind: 'card' | 'member'; id: string } | undefined> {
      const shown = await tokens.cardIdOf(named);
      const id = shown ?? named;
      const kind = shown === undefined ? await kindOf(named) : 'card';
      if (kind) await revocations.add(kind, id, nowMs());
      return kind && { kind, id };
    },

    /** Takes a card's token and opens a session, or says why not. */
    async signIn(token: string): Promise<({ readonly ok: true } & OpenedSession) | RefusedCard> {
      const verified = await tokens.verify(token);
      if (!verified.ok) return verified;
      const { card } = verified;
      if (await revocations.covers(card.id, card.memberId)) return refuse('revoked');
      // A card of ours is remembered past its end, to say so; what another system says holds as long as it says.
      const latestMs = issuers?.isMember(card.memberId) ? card.endsAtMs : Number.POSITIVE_INFINITY;
      return { ok: true, ...(await sessions.open(card, nowMs(), latestMs)) };
    },

    /** The member behind a session's secret, or `null`. */
    memberOf: (secret: string) => sessions.read(secret, nowMs()),

    signOut: (secret: string) => sessions.close(secret),

    /** The public halves of the keys, for whoever checks our cards elsewhere (RFC 7517). */
    publicKeys: async () => ({ keys: (await keys.current()).publicJwks }),

    /** Throws when the store does not answer or the keys can't be read. */
    async check(): Promise<void> {
      await keys.current();
      await store.check();
    },

    close: () => store.close(),
  };
}

/** Tokens carry whole seconds; the store keeps the very same instants. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
