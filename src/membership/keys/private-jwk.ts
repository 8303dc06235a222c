import { createPrivateKey, createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import * as z from 'zod/mini';
import type { KeyMistake } from './key-mistakes.ts';
import { isWeakSeed } from './weak-keys.ts';

const octets32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const kidSchema = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,128}$/));
const pairSchema = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: octets32,
  d: octets32,
  iat: z.optional(z.int().check(z.gte(0))),
});

/** A private signing key as a JWK (RFC 8037); `iat` is when it was made, in seconds since 1970. */
export type PrivateJwk = {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  readonly iat?: number;
};

type Read =
  | { readonly ok: true; readonly jwk: PrivateJwk }
  | { readonly ok: false; readonly mistake: KeyMistake };

/** Reads one private Ed25519 JWK; its id is its RFC 7638 thumbprint unless it says another. */
export async function readPrivateJwk(value: unknown): Promise<Read> {
  const object = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const kid = kidSchema.safeParse(object.kid);
  const named = kid.success ? { kid: kid.data } : {};
  const fail = (fault: KeyMistake['fault']): Read => ({ ok: false, mistake: { fault, ...named } });
  if (typeof object.kty !== 'string') return fail('not-a-jwk');
  if (object.kty !== 'OKP' || object.crv !== 'Ed25519') return fail('kind-not-allowed');
  if (!Object.hasOwn(object, 'd')) return fail('private-half-missing');
  if (object.kid !== undefined && !kid.success) return fail('bad-kid');
  const pair = pairSchema.safeParse(value);
  if (!pair.success) return fail('not-a-jwk');
  if (object.alg !== undefined && object.alg !== 'EdDSA' && object.alg !== 'Ed25519') {
    return fail('wrong-algorithm');
  }
  if (!maySign(object)) return fail('wrong-use');
  const { x, d, iat } = pair.data;
  if (isWeakSeed(Buffer.from(d, 'base64url'))) return fail('weak');
  // A public half that is not the private one's could be anybody's: whoever holds its private half would sign for us.
  if (publicHalfOf(x, d) !== x) return fail('public-half-other');
  const id = kid.success ? kid.data : await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  const made = iat === undefined ? {} : { iat };
  return {
    ok: true,
    jwk: { kty: 'OKP', crv: 'Ed25519', x, d, kid: id, alg: 'EdDSA', use: 'sig', ...made },
  };
}

function maySign({ use, key_ops }: Record<string, unknown>): boolean {
  if (use !== undefined && use !== 'sig') return false;
  return key_ops === undefined || (Array.isArray(key_ops) && key_ops.includes('sign'));
}

function publicHalfOf(x: string, d: string): string | undefined {
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
  return createPublicKey(key).export({ format: 'jwk' }).x;
}
