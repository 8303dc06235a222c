import type { Card } from '../tokens/card.ts';
import { type Jws, parseObject } from '../tokens/read-jws.ts';
import { type RefusedCard, refuse } from '../tokens/token-fault.ts';
import { verifyJws } from '../tokens/verify-jws.ts';
import { fileIssuerKeys, type IssuerKeys, remoteKeys } from './issuer-keys.ts';
import { readClaims } from './read-claims.ts';
import type { Issuer } from './read-issuers.ts';

/** The types that tokens of other systems may say they are; ID and access tokens are told apart by their audience. */
const TYPES = new Set(['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt']);

export type IssuerVerifier = ReturnType<typeof issuerVerifier>;

/** Verifies tokens of the museum's other systems, each by its own keys and rules. */
export function issuerVerifier(issuers: readonly Issuer[], nowMs: () => number) {
  const known = new Map(
    issuers.map((issuer): [string, { issuer: Issuer; keys: IssuerKeys }] => {
      const { jwks } = issuer;
      const keys = typeof jwks === 'string' ? fileIssuerKeys(jwks) : remoteKeys(jwks, nowMs);
      return [issuer.issuer, { issuer, keys }];
    }),
  );

  return {
    /** Whether a member's id (`issuer|id`) is of one of these systems. */
    isMember: (id: string): boolean => {
      const at = id.indexOf('|');
      return at > 0 && at < id.length - 1 && known.has(id.slice(0, at));
    },

    /** What a token says, as the card that it stands for. `iss` only chooses whose keys are to hold. */
    async verify(jws: Jws): Promise<{ readonly ok: true; readonly card: Card } | RefusedCard> {
      const parsed = parseObject(jws.payload);
      if (!parsed.ok) return parsed;
      const { iss } = parsed.object;
      const found = typeof iss === 'string' ? known.get(iss) : undefined;
      if (!found) return refuse(iss === undefined ? 'claim-missing' : 'issuer-other');
      const { issuer, keys } = found;
      const { typ, kid } = jws.header;
      if (typ !== undefined && !(typeof typ === 'string' && TYPES.has(typ.toLowerCase()))) {
        return refuse('type-other');
      }
      const candidates = await keys.find(typeof kid === 'string' ? kid : undefined);
      if (!candidates) return refuse('issuer-unavailable');
      const rules = { algorithms: issuer.algorithms, needsKeyId: false };
      const signed = await verifyJws(jws, candidates, rules);
      return signed.ok ? readClaims(parsed.object, issuer, jws.token, nowMs()) : signed;
    },
  };
}
