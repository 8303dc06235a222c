import { hkdfSync } from 'node:crypto';
import type { PrivateJwk } from './private-jwk.ts';

/** A secret that signs prefixes of gated files (32 bytes), with the id of the key that it comes from. */
export type FileKey = { readonly kid: string; readonly secret: Buffer };

const USE = 'enfilade signed files v1';

/** Derives it (RFC 5869, SHA-256): whoever holds it, as a CDN must, can sign no card and find no key. */
export function deriveFileKey({ kid, d }: Pick<PrivateJwk, 'kid' | 'd'>): FileKey {
  return { kid, secret: Buffer.from(hkdfSync('sha256', Buffer.from(d, 'base64url'), '', USE, 32)) };
}
