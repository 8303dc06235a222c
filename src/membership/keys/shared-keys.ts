import { fileKeys, type KeySource, textKeys } from './key-source.ts';

/** How errors name keys that came in the setting itself. */
export const SIGNING_KEYS = 'SIGNING_KEYS';

/** The path of the file that a `SIGNING_KEYS` names; `undefined` where it is the key set itself. */
export const sharedKeysPath = (signingKeys: string): string | undefined =>
  signingKeys.trimStart().startsWith('{') ? undefined : signingKeys;

/** The key set that several processes share: a private JWKS, as text or in a private file (0600). */
export function sharedKeys(signingKeys: string): KeySource {
  const path = sharedKeysPath(signingKeys);
  return path === undefined ? textKeys(signingKeys, SIGNING_KEYS) : fileKeys(path, 'shared');
}
