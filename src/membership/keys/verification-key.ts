import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { isSmallOrderPoint } from './weak-keys.ts';

/** The signature algorithms that any token may use (RFC 7518, RFC 8037); each belongs to one kind of key. */
export const SIGNATURE_ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A public key that may check signatures, under these algorithms and no other. */
export type VerificationKey = {
  readonly kid: string | undefined;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly key: KeyObject;
};

/** Why a JWK is not taken as a public signature key. */
export type KeyFault =
  | 'not-a-jwk'
  | 'kind-not-allowed'
  | 'private'
  | 'wrong-use'
  | 'wrong-algorithm'
  | 'weak';

const text = z.string().check(z.minLength(1), z.maxLength(2048));
const common = {
  kid: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
  use: z.optional(z.string()),
  key_ops: z.optional(z.array(z.string())),
  alg: z.optional(z.string()),
};
const jwkSchema = z.discriminatedUnion('kty', [
  z.looseObject({ ...common, kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: text }),
  z.looseObject({ ...common, kty: z.literal('EC'), crv: z.literal('P-256'), x: text, y: text }),
  z.looseObject({ ...common, kty: z.literal('RSA'), n: text, e: text }),
]);
type Jwk = z.infer<typeof jwkSchema>;

/** RFC 7518, 3.3 asks for 2048 bits; beyond 8192 checking a signature only costs time. */
const RSA_BITS = { least: 2048, most: 8192 };
const LEAST_RSA_EXPONENT = 65_537n;

const ALGORITHMS_OF: Readonly<Record<Jwk['kty'], readonly SignatureAlgorithm[]>> = {
  OKP: ['EdDSA'],
  EC: ['ES256'],
  RSA: ['RS256', 'PS256'],
};

export type ReadKey =
  | { readonly ok: true; readonly key: VerificationKey }
  | { readonly ok: false; readonly fault: KeyFault };

/** Takes a public JWK (RFC 7517) for checking signatures, or says why it is none. */
export function readVerificationKey(jwk: unknown): ReadKey {
  const fail = (fault: KeyFault) => ({ ok: false, fault }) as const;
  const kty = typeof jwk === 'object' && jwk !== null && 'kty' in jwk ? jwk.kty : undefined;
  const parsed = jwkSchema.safeParse(jwk);
  if (!parsed.success) return fail(typeof kty === 'string' ? 'kind-not-allowed' : 'not-a-jwk');
  const { data } = parsed;
  if ('d' in data) return fail('private');
  if (!mayVerify(data)) return fail('wrong-use');
  const algorithms = algorithmsOf(data);
  if (algorithms.length === 0) return fail('wrong-algorithm');
  const key = importPublic(data);
  if (!key) return fail('not-a-jwk');
  if (isWeakPublicKey(data, key)) return fail('weak');
  return { ok: true, key: { kid: data.kid, algorithms, key } };
}

const mayVerify = ({ use, key_ops }: Jwk): boolean =>
  (use === undefined || use === 'sig') && (key_ops === undefined || key_ops.includes('verify'));

function algorithmsOf({ kty, alg }: Jwk): readonly SignatureAlgorithm[] {
  // RFC 9864 names Ed25519 fully; it is the same key and the same signature.
  const named = alg === 'Ed25519' && kty === 'OKP' ? 'EdDSA' : alg;
  return ALGORITHMS_OF[kty].filter((algorithm) => named === undefined || named === algorithm);
}

/** Only what makes the key: a member that another library might read otherwise goes no further. */
function publicPart(jwk: Jwk) {
  if (jwk.kty === 'OKP') return { kty: jwk.kty, crv: jwk.crv, x: jwk.x };
  return jwk.kty === 'EC'
    ? { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }
    : { kty: jwk.kty, n: jwk.n, e: jwk.e };
}

/** `undefined` for a point that is not on its curve, or numbers that make no key. */
function importPublic(jwk: Jwk): KeyObject | undefined {
  try {
    return createPublicKey({ key: publicPart(jwk), format: 'jwk' });
  } catch {
    return undefined;
  }
}

function isWeakPublicKey(jwk: Jwk, key: KeyObject): boolean {
  if (jwk.kty === 'OKP') return isSmallOrderPoint(Buffer.from(jwk.x, 'base64url'));
  if (jwk.kty === 'EC') return false;
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  return (
    modulusLength < RSA_BITS.least ||
    modulusLength > RSA_BITS.most ||
    publicExponent < LEAST_RSA_EXPONENT ||
    publicExponent % 2n === 0n
  );
}
