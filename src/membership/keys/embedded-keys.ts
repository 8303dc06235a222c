import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrivateFolder, writePrivateFileOnce } from '../private-files.ts';
import { formatKeySet, freshJwk, type KeySet } from './key-set.ts';
import { fileKeys, type KeySource } from './key-source.ts';

/** The key file of an installation without `SIGNING_KEYS`. */
export const embeddedKeysPath = (dataDir: string): string => join(dataDir, 'keys', 'signing-keys.json');

/** The installation's own keys, made on first use (folder 0700, file 0600). */
export async function embeddedKeys(dataDir: string): Promise<KeySource> {
  const path = embeddedKeysPath(dataDir);
  ensurePrivateFolder(join(dataDir, 'keys'));
  if (!existsSync(path)) writePrivateFileOnce(path, formatKeySet([await freshJwk(Date.now())]));
  return fileKeys(path, 'own');
}

/** The installation's own keys as they are now. */
export const loadEmbeddedKeys = async (dataDir: string): Promise<KeySet> =>
  (await embeddedKeys(dataDir)).current();
