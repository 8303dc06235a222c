import { calculateJwkThumbprint, type JWK } from 'jose';
import { parseJson } from '../../museum/json/parse-json.ts';
import { readVerificationKey, type VerificationKey } from '../keys/verification-key.ts';
import { isPublishedKey } from '../keys/weak-keys.ts';

/** Far more keys than any issuer rotates through. */
const MOST_KEYS = 100;
const DEEPEST = 8;

/**
 * The usable keys of an issuer's JWKS (RFC 7517): those that this program can't use are passed over, as the standard
 * asks; weak, published and private ones are never used, nor any two with the same id. `undefined` where the text is no
 * key set.
 */
export async function readJwks(text: string): Promise<readonly VerificationKey[] | undefined> {
  const parsed = parseJson(text, DEEPEST);
  if (!parsed.ok || parsed.document.duplicateKeys().length > 0) return undefined;
  const { value } = parsed.document;
  const keys = typeof value === 'object' && value !== null && 'keys' in value ? value.keys : undefined;
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) return undefined;
  const usable: VerificationKey[] = [];
  for (const jwk of keys) {
    const read = readVerificationKey(jwk);
    if (read.ok && !isPublishedKey(await calculateJwkThumbprint(jwk as JWK))) usable.push(read.key);
  }
  return usable.filter(
    ({ kid }) => kid === undefined || usable.filter((other) => other.kid === kid).length === 1,
  );
}
