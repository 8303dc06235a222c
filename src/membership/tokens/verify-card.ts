import type { KeySet } from '../keys/key-set.ts';
import {
  CARD_ALGORITHM,
  CARD_AUDIENCE,
  CARD_MAX_LENGTH,
  CARD_TYPE,
  type Card,
  cardClaimsSchema,
} from './card.ts';
import { claimFault } from './claim-fault.ts';
import { type Jws, parseObject, readJws } from './read-jws.ts';
import { type RefusedCard, refuse } from './token-fault.ts';
import { verifyJws } from './verify-jws.ts';

export type CardVerification = { readonly ok: true; readonly card: Card } | RefusedCard;

const HEADER_FIELDS = new Set(['alg', 'typ', 'kid']);

/** Verifies a card's form, signature and dates at `nowMs`. Revocation is not the token's matter but the store's. */
export async function verifyCard(
  token: string,
  keys: KeySet,
  issuer: string,
  nowMs: number,
): Promise<CardVerification> {
  const read = await readSignedCard(token, keys, issuer);
  if (!read.ok) return read;
  const { startsAtMs, endsAtMs } = read.card;
  if (nowMs >= endsAtMs) return refuse('expired', endsAtMs);
  return nowMs < startsAtMs ? refuse('not-yet-valid', startsAtMs) : read;
}

/**
 * What a card of ours says, whatever its dates. Nothing that the token says is believed before its signature holds
 * under the one algorithm and a key of ours, chosen by `kid` alone.
 */
export async function readSignedCard(token: string, keys: KeySet, issuer: string): Promise<CardVerification> {
  const read = readJws(token, CARD_MAX_LENGTH);
  return read.ok ? readCard(read.jws, keys, issuer) : read;
}

async function readCard(jws: Jws, keys: KeySet, issuer: string): Promise<CardVerification> {
  if (jws.header.alg === CARD_ALGORITHM && jws.header.typ !== CARD_TYPE) return refuse('type-other');
  if (Object.keys(jws.header).some((field) => !HEADER_FIELDS.has(field))) return refuse('header-unknown');
  const signed = await verifyJws(jws, keys.verifying, { algorithms: [CARD_ALGORITHM], needsKeyId: true });
  if (!signed.ok) return signed;
  const parsed = parseObject(jws.payload);
  if (!parsed.ok) return parsed;
  const { object } = parsed;
  if (object.iss !== issuer) return refuse(object.iss === undefined ? 'claim-missing' : 'issuer-other');
  if (object.aud !== CARD_AUDIENCE) {
    return refuse(object.aud === undefined ? 'claim-missing' : 'audience-other');
  }
  const claims = cardClaimsSchema.safeParse(object);
  if (!claims.success) return refuse(claimFault(object, claims.error.issues));
  const { sub, jti, name, tier, nbf, exp, iat } = claims.data;
  if (exp <= nbf) return refuse('dates-reversed');
  const dates = { startsAtMs: nbf * 1000, endsAtMs: exp * 1000, issuedAtMs: iat * 1000 };
  return { ok: true, card: { id: jti, memberId: sub, name, tier, ...dates } };
}
