import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { deriveFileKey, type FileKey } from './file-key.ts';
import { type KeyMistake, type KeyOwner, KeySetError } from './key-mistakes.ts';
import { type PrivateJwk, readPrivateJwk } from './private-jwk.ts';
import type { VerificationKey } from './verification-key.ts';

/** A public key as `GET /api/jwks.json` shows it (RFC 7517, RFC 8037). */
export type PublicJwk = {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
};

/** Keys in memory: one that signs, and the public halves of all, which verify. */
export type KeySet = {
  readonly signing: { readonly kid: string; readonly key: KeyObject };
  readonly verifying: readonly VerificationKey[];
  readonly publicJwks: readonly PublicJwk[];
  /** For signatures of gated files, in the keys' order: derived from each for that use alone. */
  readonly fileKeys: readonly FileKey[];
};

const MOST_KEYS = 50;

export type ReadKeySet =
  | { readonly ok: true; readonly jwks: readonly PrivateJwk[] }
  | { readonly ok: false; readonly mistakes: readonly KeyMistake[] };

/** Reads a JWKS of private keys from its text; see `readKeySet`. */
export async function parseKeySet(text: string): Promise<ReadKeySet> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, mistakes: [{ fault: 'no-json' }] };
  }
  return readKeySet(value);
}

/** Reads a JWKS of private keys; the first one signs, all of them verify. Every mistake is named, not only the first. */
export async function readKeySet(value: unknown): Promise<ReadKeySet> {
  const keys = typeof value === 'object' && value !== null && 'keys' in value ? value.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0) return { ok: false, mistakes: [{ fault: 'no-keys' }] };
  if (keys.length > MOST_KEYS) return { ok: false, mistakes: [{ fault: 'too-many-keys' }] };
  const mistakes: KeyMistake[] = [];
  const jwks: PrivateJwk[] = [];
  const seen = new Set<string>();
  for (const [at, value] of keys.entries()) {
    const read = await readPrivateJwk(value);
    if (!read.ok) {
      mistakes.push({ ...read.mistake, at });
      continue;
    }
    const { kid } = read.jwk;
    if (seen.has(kid)) mistakes.push({ fault: 'duplicate-kid', at, kid });
    seen.add(kid);
    jwks.push(read.jwk);
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, jwks };
}

/** Imports a parsed JWKS; throws `KeySetError`, naming `path` and every key at fault, never a key itself. */
export async function importKeySet(value: unknown, path: string, owner: KeyOwner = 'own'): Promise<KeySet> {
  return keySetOf(await readKeySet(value), path, owner);
}

/** The keys of a set that was read; throws as `importKeySet` does. */
export function keySetOf(read: ReadKeySet, path: string, owner: KeyOwner): KeySet {
  if (!read.ok) throw new KeySetError(path, read.mistakes, owner);
  const publicJwks = read.jwks.map(({ x, kid }) => publicJwk(x, kid));
  const [first] = read.jwks;
  return {
    signing: { kid: first!.kid, key: createPrivateKey({ key: first!, format: 'jwk' }) },
    verifying: publicJwks.map((jwk) => ({
      kid: jwk.kid,
      algorithms: ['EdDSA'],
      key: createPublicKey({ key: jwk, format: 'jwk' }),
    })),
    publicJwks,
    fileKeys: read.jwks.map(deriveFileKey),
  };
}

const publicJwk = (x: string, kid: string): PublicJwk => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x,
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

/** The private JWK of a freshly made key pair, named by its RFC 7638 thumbprint. */
export async function completeJwk(jwk: { x: string; d: string }, createdAtMs?: number): Promise<PrivateJwk> {
  const pair = { kty: 'OKP', crv: 'Ed25519', x: jwk.x } as const;
  const made = createdAtMs === undefined ? {} : { iat: Math.floor(createdAtMs / 1000) };
  return { ...publicJwk(jwk.x, await calculateJwkThumbprint(pair)), d: jwk.d, ...made };
}

/** A new private key, made at `nowMs`. */
export function freshJwk(nowMs: number): Promise<PrivateJwk> {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return completeJwk({ x: x!, d: d! }, nowMs);
}

/** A JWKS as it is written to a file. */
export const formatKeySet = (jwks: readonly PrivateJwk[]): string =>
  `${JSON.stringify({ keys: jwks }, null, 2)}\n`;
