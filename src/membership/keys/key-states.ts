import type { Card } from '../tokens/card.ts';
import type { PrivateJwk } from './private-jwk.ts';

/** A key of a set: the one that signs, one that still verifies cards, or one that no card needs any more. */
export type KeyState = {
  readonly kid: string;
  /** `null` for a key of a set older than rotation. */
  readonly createdAtMs: number | null;
  readonly state: 'signs' | 'verifies' | 'unused';
  /** The end of the last card that it may have signed; `null` where there is none. */
  readonly neededUntilMs: number | null;
};

type SignedCard = Pick<Card, 'issuedAtMs' | 'endsAtMs'> & { readonly revokedAtMs: number | null };

/** A process that was given its keys as text goes on signing with the old one until it is started anew. */
const HANDOVER_MS = 24 * 60 * 60 * 1000;

/**
 * What each key of a set (newest first) is still good for. A card doesn't say in the store which key signed it, so a key
 * counts as the signer of all cards from its making until a day after the next one's.
 */
export function keyStates(
  jwks: readonly PrivateJwk[],
  cards: readonly SignedCard[],
  nowMs: number,
): readonly KeyState[] {
  const madeAtMs = jwks.map(({ iat }) => (iat === undefined ? null : iat * 1000));
  return jwks.map(({ kid }, at) => {
    const from = madeAtMs[at] ?? 0;
    const until =
      at === 0 ? Number.POSITIVE_INFINITY : (madeAtMs[at - 1] ?? Number.POSITIVE_INFINITY) + HANDOVER_MS;
    const ends = cards
      .filter(({ revokedAtMs }) => revokedAtMs === null)
      .filter(({ issuedAtMs, endsAtMs }) => issuedAtMs >= from && issuedAtMs < until && endsAtMs > nowMs)
      .map(({ endsAtMs }) => endsAtMs);
    const neededUntilMs = ends.reduce<number | null>((last, end) => Math.max(last ?? end, end), null);
    const inHandover = nowMs < until;
    const state = at === 0 ? 'signs' : neededUntilMs !== null || inHandover ? 'verifies' : 'unused';
    return { kid, createdAtMs: madeAtMs[at] ?? null, state, neededUntilMs };
  });
}
