import {
  readVerificationKey,
  SIGNATURE_ALGORITHMS,
  type VerificationKey,
} from '../../../src/membership/keys/verification-key.ts';
import { readJws } from '../../../src/membership/tokens/read-jws.ts';
import { verifyJws } from '../../../src/membership/tokens/verify-jws.ts';
import { EC_7520, JWS_7520, OCT_7520, RSA_7520 } from './rfc-7520-vectors.ts';
import { EC_7515, EC_7517, ED_8037, JWS, RSA_7515, RSA_7517, X_8037 } from './rfc-vectors.ts';

export const keyOf = (jwk: object): VerificationKey => {
  const read = readVerificationKey(jwk);
  if (!read.ok) throw new Error(read.fault);
  return read.key;
};

/** What a token says under these keys, or why it is refused. */
export async function verifyVector(token: string, ...jwks: readonly object[]): Promise<string> {
  const read = readJws(token, 4096);
  if (!read.ok) return read.reason;
  const rules = { algorithms: SIGNATURE_ALGORITHMS, needsKeyId: false };
  const outcome = await verifyJws(read.jws, jwks.map(keyOf), rules);
  return outcome.ok ? Buffer.from(read.jws.payload).toString() : outcome.reason;
}

const ALL = [RSA_7515, EC_7515, ED_8037];
const FRODO = /^It’s a dangerous business, Frodo, .* swept off to\.$/;

/** Signatures that standards print: what each says under the keys printed with it, or why we refuse it. */
export const SIGNATURES: readonly (readonly [
  where: string,
  token: string,
  keys: object[],
  outcome: RegExp,
])[] = [
  ['RFC 7515 A.1 (HS256)', JWS['RFC 7515 A.1'], ALL, /^algorithm-not-allowed$/],
  ['RFC 7515 A.2 (RS256)', JWS['RFC 7515 A.2'], [RSA_7515], /"iss":"joe"/],
  ['RFC 7515 A.3 (ES256)', JWS['RFC 7515 A.3'], [EC_7515], /"iss":"joe"/],
  ['RFC 7515 A.5 (none)', JWS['RFC 7515 A.5'], ALL, /^unsigned$/],
  ['RFC 7515 A.6 (general JSON)', JWS['RFC 7515 A.6'], ALL, /^json-serialised$/],
  ['RFC 7515 A.7 (flattened JSON)', JWS['RFC 7515 A.7'], ALL, /^json-serialised$/],
  ['RFC 7515 E (an extension)', JWS['RFC 7515 E'], ALL, /^critical$/],
  ['RFC 7515 F (detached)', JWS['RFC 7515 A.2'].replace(/\.[^.]+\./, '..'), ALL, /^detached$/],
  ['RFC 7516 A.1 (encrypted)', JWS['RFC 7516 A.1'], ALL, /^encrypted$/],
  ['RFC 7520 4.1 (RS256)', JWS_7520['4.1'], [RSA_7520], FRODO],
  ['RFC 7520 4.2 (PS384)', JWS_7520['4.2'], [RSA_7520], /^algorithm-not-allowed$/],
  ['RFC 7520 4.3 (ES512)', JWS_7520['4.3'], [RSA_7520], /^algorithm-not-allowed$/],
  ['RFC 7520 4.4 (HS256)', JWS_7520['4.4'], [RSA_7520], /^algorithm-not-allowed$/],
  ['RFC 7520 4.5 (detached)', JWS_7520['4.5'], [RSA_7520], /^detached$/],
  ['RFC 7520 4.6 (a header that is not signed)', JWS_7520['4.6'], [RSA_7520], /^json-serialised$/],
  ['RFC 7520 4.8 (several signatures)', JWS_7520['4.8'], [RSA_7520], /^json-serialised$/],
  ['RFC 8037 A.4 (EdDSA)', JWS['RFC 8037 A.4'], [ED_8037], /^Example of Ed25519 signing$/],
];

/** Keys that standards print: whether they check signatures (`ok`), or what is wrong with them. */
export const KEYS: readonly (readonly [where: string, jwk: object, outcome: string])[] = [
  ['RFC 7515 A.2 (RSA)', RSA_7515, 'ok'],
  ['RFC 7515 A.3 (P-256)', EC_7515, 'ok'],
  ['RFC 7517 A.1 (RSA)', RSA_7517, 'ok'],
  ['RFC 7517 A.1 (P-256, for encryption)', EC_7517, 'wrong-use'],
  [
    'RFC 7517 A.3 (a shared secret)',
    { kty: 'oct', alg: 'A128KW', k: 'GawgguFyGrWKav7AX4VKUg' },
    'kind-not-allowed',
  ],
  ['RFC 7520 3.1 (P-521)', EC_7520, 'kind-not-allowed'],
  ['RFC 7520 3.3 (RSA)', RSA_7520, 'ok'],
  ['RFC 7520 3.5 (a shared secret)', OCT_7520, 'kind-not-allowed'],
  ['RFC 8037 A.2 (Ed25519)', ED_8037, 'ok'],
  [
    'RFC 8037 A.1 (its private half)',
    { ...ED_8037, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' },
    'private',
  ],
  ['RFC 8037 A.6 (X25519)', X_8037, 'kind-not-allowed'],
];
