import { createPrivateKey, createPublicKey } from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import * as z from 'zod/mini';
import { MembershipError } from '../errors.ts';
import { isWeakSeed } from './weak-keys.ts';

const octets32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A private signing key as a JWK (RFC 8037); `kid` is its RFC 7638 thumbprint unless said otherwise. */
const privateJwkSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: octets32,
  d: octets32,
  kid: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,128}$/)),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
});

/** A JWKS of private keys; the first one signs, all of them verify, so that rotation puts a new one in front. */
export const privateJwksSchema = z.strictObject({
  keys: z.array(privateJwkSchema).check(z.minLength(1), z.maxLength(50)),
});

export type PrivateJwk = z.infer<typeof privateJwkSchema>;

/** Keys in memory: one that signs, and the public ones by their id. */
export type KeySet = {
  readonly signing: { readonly kid: string; readonly key: CryptoKey };
  readonly verifying: ReadonlyMap<string, CryptoKey>;
};

/** Imports a parsed JWKS; throws `key-weak` or `keys-unreadable` (naming `path` and the key's id, never the key). */
export async function importKeySet(jwks: unknown, path: string): Promise<KeySet> {
  const parsed = privateJwksSchema.safeParse(jwks);
  if (!parsed.success) throw new MembershipError('keys-unreadable', { path });
  const verifying = new Map<string, CryptoKey>();
  for (const jwk of parsed.data.keys) {
    if (verifying.has(jwk.kid)) throw new MembershipError('keys-unreadable', { path, kid: jwk.kid });
    assertStrong(jwk, path);
    const { d: _, ...publicJwk } = jwk;
    verifying.set(jwk.kid, (await importJWK(publicJwk, 'EdDSA')) as CryptoKey);
  }
  const first = parsed.data.keys[0]!;
  const key = (await importJWK(first, 'EdDSA')) as CryptoKey;
  return { signing: { kid: first.kid, key }, verifying };
}

function assertStrong(jwk: PrivateJwk, path: string): void {
  if (isWeakSeed(Buffer.from(jwk.d, 'base64url'))) {
    throw new MembershipError('key-weak', { path, kid: jwk.kid });
  }
  // A public half that is not the private one's could be anybody's: whoever holds its private half would sign for us.
  const { x } = createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ format: 'jwk' });
  if (x !== jwk.x) throw new MembershipError('keys-unreadable', { path, kid: jwk.kid });
}

/** The private JWK of a freshly made key pair. */
export async function completeJwk(jwk: { x: string; d: string }): Promise<PrivateJwk> {
  const pair = { kty: 'OKP', crv: 'Ed25519', x: jwk.x, d: jwk.d } as const;
  const kid = await calculateJwkThumbprint({ kty: pair.kty, crv: pair.crv, x: pair.x });
  return { ...pair, kid, alg: 'EdDSA', use: 'sig' };
}
