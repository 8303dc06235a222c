import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MembershipError } from '../errors.ts';
import { assertPrivate, ensurePrivateFolder, writePrivateFileOnce } from '../private-files.ts';
import { formatKeySet, freshJwk, importKeySet, type KeySet } from './key-set.ts';

/** The key file of an installation without `SIGNING_KEYS`. */
export const embeddedKeysPath = (dataDir: string): string => join(dataDir, 'keys', 'signing-keys.json');

/** The installation's own keys, made on first use (folder 0700, file 0600). */
export async function loadEmbeddedKeys(dataDir: string): Promise<KeySet> {
  const path = embeddedKeysPath(dataDir);
  ensurePrivateFolder(join(dataDir, 'keys'));
  if (!existsSync(path)) writePrivateFileOnce(path, formatKeySet([await freshJwk(Date.now())]));
  assertPrivate(path);
  return importKeySet(parse(readFileSync(path, 'utf8'), path), path);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No cause: a JSON error quotes the text, and the text is the key.
    throw new MembershipError('keys-unreadable', { path });
  }
}
