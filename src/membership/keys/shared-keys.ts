import { readFileSync } from 'node:fs';
import { MembershipError } from '../errors.ts';
import { assertPrivate } from '../private-files.ts';
import { importKeySet, type KeySet } from './key-set.ts';

/** How errors name keys that came in the setting itself. */
const SETTING = 'SIGNING_KEYS';

/** The path of the file that a `SIGNING_KEYS` names; `undefined` where it is the key set itself. */
export const sharedKeysPath = (signingKeys: string): string | undefined =>
  signingKeys.trimStart().startsWith('{') ? undefined : signingKeys;

/** The key set that several processes share: a private JWKS, as text or in a private file (0600). */
export async function loadSharedKeys(signingKeys: string): Promise<KeySet> {
  const path = sharedKeysPath(signingKeys);
  try {
    const text = path === undefined ? signingKeys : readPrivate(path);
    return await importKeySet(JSON.parse(text), path ?? SETTING);
  } catch (error) {
    if (error instanceof MembershipError && error.code !== 'keys-unreadable') throw error;
    // No cause: a JSON error quotes the text, and the text is the key.
    throw new MembershipError('shared-keys-unreadable', { path: path ?? SETTING });
  }
}

function readPrivate(path: string): string {
  assertPrivate(path);
  return readFileSync(path, 'utf8');
}
