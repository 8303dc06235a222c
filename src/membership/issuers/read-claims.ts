import { createHash } from 'node:crypto';
import { type Card, cardNameSchema } from '../tokens/card.ts';
import type { JsonObject } from '../tokens/read-jws.ts';
import { type RefusedCard, refuse } from '../tokens/token-fault.ts';
import type { Issuer } from './read-issuers.ts';

/** The year 9999, as far as dates go. */
const LAST_SECOND = 253_402_300_799;
const LONGEST_ID = 200;

/** What a token of an issuer says, once its signature holds, as the card that it stands for. */
export function readClaims(
  claims: JsonObject,
  issuer: Issuer,
  token: string,
  nowMs: number,
): { readonly ok: true; readonly card: Card } | RefusedCard {
  const { aud, exp, nbf, iat } = claims;
  if (aud === undefined) return refuse('claim-missing');
  if (!audiencesOf(aud).includes(issuer.audience)) return refuse('audience-other');
  if (exp === undefined) return refuse('claim-missing');
  if (!isInstant(exp) || !isOptionalInstant(nbf) || !isOptionalInstant(iat)) return refuse('claim-wrong');
  const from = nbf ?? iat ?? 0;
  if (exp <= from) return refuse('dates-reversed');
  // Both ends are moved by the tolerance, so that a token just taken also opens doors.
  const startsAtMs = Math.max(0, wholeMs(from - issuer.clockToleranceS));
  const endsAtMs = wholeMs(exp + issuer.clockToleranceS);
  if (nowMs >= endsAtMs) return refuse('expired', endsAtMs);
  if (nowMs < startsAtMs) return refuse('not-yet-valid', startsAtMs);
  const member = idOf(claimAt(claims, issuer.member.claim));
  if (!member.ok) return member;
  const name = claimAt(claims, issuer.name.claim);
  if (name === undefined) return refuse('claim-missing');
  const checked = cardNameSchema.safeParse(name);
  if (!checked.success) return refuse('claim-wrong');
  const tier = tierOf(claimAt(claims, issuer.tier.claim), issuer.tier.tiers);
  if (!tier.ok) return tier;
  const memberId = `${issuer.issuer}|${member.id}`;
  const id = `${issuer.issuer}|${tokenId(claims.jti, token)}`;
  const dates = { startsAtMs, endsAtMs, issuedAtMs: wholeMs(iat ?? from) };
  return { ok: true, card: { id, memberId, name: checked.data, tier: tier.tier, ...dates } };
}

/** RFC 7519 lets dates have fractions. */
const wholeMs = (seconds: number): number => Math.floor(seconds * 1000);

const audiencesOf = (aud: unknown): readonly unknown[] => (Array.isArray(aud) ? aud : [aud]);

const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= LAST_SECOND;

const isOptionalInstant = (value: unknown): value is number | undefined =>
  value === undefined || isInstant(value);

/** The claim at a path of own members: `constructor` and its kind lead nowhere. */
function claimAt(claims: JsonObject, path: readonly string[]): unknown {
  let here: unknown = claims;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || Array.isArray(here) || !Object.hasOwn(here, name)) {
      return undefined;
    }
    here = (here as JsonObject)[name];
  }
  return here;
}

/** A member's id: a word of the issuer's, or a whole number as some systems count. */
function idOf(value: unknown): { readonly ok: true; readonly id: string } | RefusedCard {
  if (value === undefined) return refuse('claim-missing');
  const id = Number.isSafeInteger(value) ? String(value) : value;
  const plain =
    typeof id === 'string' && id.length > 0 && id.length <= LONGEST_ID && /^[^\p{C}\p{Z}]+$/u.test(id);
  return plain ? { ok: true, id } : refuse('claim-wrong');
}

/** The first of the configured values that the claim, a value or a list, names. */
function tierOf(
  value: unknown,
  tiers: Issuer['tier']['tiers'],
): { readonly ok: true; readonly tier: string } | RefusedCard {
  const named = Array.isArray(value) ? value : [value];
  const known = Object.entries(tiers).find(([level]) => named.includes(level));
  return known ? { ok: true, tier: known[1] } : refuse('no-tier');
}

/** A token's own id, or what tells it from others. */
const tokenId = (jti: unknown, token: string): string =>
  typeof jti === 'string' && jti.length > 0 && jti.length <= LONGEST_ID
    ? jti
    : createHash('sha256').update(token).digest('base64url');
