import { compactVerify } from 'jose';
import type { CardRefusal } from '../../museum/api.ts';
import type { KeySet } from '../keys/key-set.ts';
import { CARD_ALGORITHM, CARD_MAX_LENGTH, type Card, cardClaimsSchema, cardHeaderSchema } from './card.ts';
import { parseFlatJson } from './strict-json.ts';

/** A refused card; `atMs` is when it ended or begins. Revocation is not the token's matter but the store's. */
export type RefusedCard = { readonly ok: false; readonly code: CardRefusal; readonly atMs?: number };
export type CardVerification = { readonly ok: true; readonly card: Card } | RefusedCard;

const refuse = (code: CardRefusal, atMs?: number): RefusedCard =>
  atMs === undefined ? { ok: false, code } : { ok: false, code, atMs };

/** Verifies a card's form, signature and dates at `nowMs`. */
export async function verifyCard(
  token: string,
  keys: KeySet,
  issuer: string,
  nowMs: number,
): Promise<CardVerification> {
  const read = await readSignedCard(token, keys, issuer);
  if (!read.ok) return read;
  const { startsAtMs, endsAtMs } = read.card;
  if (nowMs >= endsAtMs) return refuse('card-expired', endsAtMs);
  return nowMs < startsAtMs ? refuse('card-not-yet-valid', startsAtMs) : read;
}

/**
 * What a card of ours says, whatever its dates. Nothing that the token says is believed before its signature holds
 * under the one algorithm and a key of ours, chosen by `kid` alone.
 */
export async function readSignedCard(token: string, keys: KeySet, issuer: string): Promise<CardVerification> {
  const parts = decodeParts(token);
  if (!parts) return refuse('card-malformed');
  const header = cardHeaderSchema.safeParse(parts.header);
  const key = header.success ? keys.verifying.get(header.data.kid) : undefined;
  if (!key) return refuse('card-not-ours');
  try {
    await compactVerify(token, key, { algorithms: [CARD_ALGORITHM] });
  } catch {
    return refuse('card-not-ours');
  }
  const claims = cardClaimsSchema.safeParse(parts.payload);
  if (!claims.success || claims.data.iss !== issuer) return refuse('card-not-ours');
  const { sub, jti, name, tier, nbf, exp, iat } = claims.data;
  if (exp <= nbf) return refuse('card-malformed');
  const dates = { startsAtMs: nbf * 1000, endsAtMs: exp * 1000, issuedAtMs: iat * 1000 };
  return { ok: true, card: { id: jti, memberId: sub, name, tier, ...dates } };
}

/** Header and payload of a compact JWS in its one canonical spelling; `undefined` where it is anything else. */
function decodeParts(token: string) {
  if (token.length > CARD_MAX_LENGTH) return undefined;
  const [header, payload, signature, ...rest] = token.split('.').map(decodeSegment);
  if (!header || !payload || !signature || rest.length > 0) return undefined;
  const parsedHeader = parseFlatJson(header);
  const parsedPayload = parseFlatJson(payload);
  return parsedHeader && parsedPayload ? { header: parsedHeader, payload: parsedPayload } : undefined;
}

function decodeSegment(segment: string): string | undefined {
  const bytes = Buffer.from(segment, 'base64url');
  // base64url lets several spellings mean the same bytes; only the canonical one is a card.
  if (bytes.length === 0 || bytes.toString('base64url') !== segment) return undefined;
  return bytes.toString('utf8');
}
