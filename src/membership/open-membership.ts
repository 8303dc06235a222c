import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Member } from '../museum/api.ts';
import { type AuditDetails, OPERATOR, record } from './desk/context.ts';
import { addIssuedCard } from './issued-card.ts';
import { type IssuersOption, openIssuers } from './issuers/open-issuers.ts';
import { embeddedKeys } from './keys/embedded-keys.ts';
import { sharedKeys } from './keys/shared-keys.ts';
import { ensurePrivateFolder } from './private-files.ts';
import { type OpenedSession, type SessionOpening, sessionService } from './sessions/index.ts';
import { openStore } from './store/open-store.ts';
import type { StoredCard } from './store/repositories/cards.ts';
import type { Repositories } from './store/repositories/index.ts';
import type { StoreConfig } from './store/store.ts';
import { tokenReader } from './token-reader.ts';
import { type Card, cardNameSchema, issuerOf } from './tokens/card.ts';
import { signCard } from './tokens/sign-card.ts';
import { type RefusedCard, refuse } from './tokens/token-fault.ts';
import type { Who } from './who.ts';

export type MembershipOptions = StoreConfig & {
  /** A key set that several processes share: its JSON, or the path of its file; the data folder's own where not said. */
  readonly signingKeys?: string | undefined;
  /** The museum's other systems whose tokens are taken as cards. */
  readonly issuers?: IssuersOption | undefined;
  /** Gives `museum.json`'s id: cards of one museum open nothing in another. Asked for each card, as files may change. */
  readonly museumId: () => Promise<string>;
  /** Gives a tier's rank, for members who hold several at once. */
  readonly rankOf?: (tier: string) => Promise<number>;
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
export async function openMembership({ museumId, rankOf, nowMs = Date.now, ...config }: MembershipOptions) {
  const { dataDir, signingKeys } = config;
  if (!existsSync(dataDir)) ensurePrivateFolder(dataDir);
  const keys = signingKeys === undefined ? await embeddedKeys(dataDir) : sharedKeys(signingKeys);
  // What is wrong with them is said at the start, not to the first member who comes.
  await keys.current();
  const issuers = await openIssuers(config.issuers, nowMs);
  const store = await openStore(config);
  const issuer = async () => issuerOf(await museumId());
  const tokens = tokenReader({ keys, issuer, issuers, nowMs });
  const { repositories, changeMark } = store;
  const { cards, revocations } = repositories;
  const sessions = sessionService({ repositories, changeMark, rankOf: rankOf ?? (async () => 0) });

  const kindOf = async (id: string) => (issuers?.isMember(id) ? ('member' as const) : await cards.kindOf(id));

  const tokenOf = async (card: Card) => signCard(card, await keys.current(), await issuer());

  const noteByOperator = (repositories: Pick<Repositories, 'auditLog'>, ...what: Noted) =>
    record(repositories, { actor: OPERATOR, atMs: nowMs() }, ...what);

  return {
    /** For the services that stand on it. */
    store,

    /** The token of a card: the same as long as the same key signs. */
    tokenOf: ({ holderName, ...card }: StoredCard): Promise<string> => tokenOf({ ...card, name: holderName }),

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
      const token = await tokenOf(card);
      await store.transaction(async (repositories) => {
        await addIssuedCard(repositories, card);
        const { tier, endsAtMs } = card;
        await noteByOperator(repositories, 'member.added', card.memberId, { tier, endsAtMs });
      });
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
      if (!kind) return undefined;
      const memberId = kind === 'card' ? ((await cards.find(id))?.memberId ?? null) : id;
      await store.transaction(async ({ revocations, auditLog }) => {
        await revocations.add(kind, id, nowMs());
        await noteByOperator({ auditLog }, `${kind}.revoked`, memberId, kind === 'card' ? { card: id } : {});
      });
      return { kind, id };
    },

    /** Takes a card's token and opens a session on a device (its words), or says why not. */
    async signIn(
      token: string,
      device: string | null = null,
    ): Promise<({ readonly ok: true; readonly who: Who } & OpenedSession) | RefusedCard> {
      const verified = await tokens.verify(token);
      if (!verified.ok) return verified;
      const { card } = verified;
      if (await revocations.covers(card.id, card.memberId)) return refuse('revoked');
      // A card of ours is remembered past its end, to say so; what another system says holds as long as it says.
      const isForeign = issuers?.isMember(card.memberId) ?? false;
      const opened = await sessions.open(
        {
          kind: 'member',
          accountId: card.memberId,
          openedBy: isForeign ? 'issuer' : 'card',
          card,
          device,
          ...(isForeign ? { latestMs: card.endsAtMs } : {}),
        },
        nowMs(),
      );
      const who = await sessions.read(opened.secret, nowMs());
      // A card of ours that the store knows nothing of, as after an erasure.
      return who ? { ok: true, who, ...opened } : refuse('revoked');
    },

    /** Opens a session for an account that proved itself otherwise than by a card. */
    openSession: (opening: SessionOpening): Promise<OpenedSession> => sessions.open(opening, nowMs()),

    /** Who is behind a session's secret, or `null`. */
    whoIs: (secret: string): Promise<Who | null> => sessions.read(secret, nowMs()),

    /** Notes a visit of a session; gives the secret that it goes on with, where that is another one from now on. */
    keepSession: (secret: string): Promise<OpenedSession | undefined> => sessions.keep(secret, nowMs()),

    /** What doors go by behind a session's secret, or `null`. */
    async memberOf(secret: string): Promise<Member | null> {
      const who = await sessions.read(secret, nowMs());
      return who?.kind === 'member' ? who.member : null;
    },

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

type Noted = [action: string, memberId: string | null, details: AuditDetails];

/** Tokens carry whole seconds; the store keeps the very same instants. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
