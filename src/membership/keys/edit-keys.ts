import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { MembershipError } from '../errors.ts';
import { assertPrivate, replacePrivateFile } from '../private-files.ts';
import { type KeyOwner, KeySetError } from './key-mistakes.ts';
import { formatKeySet, freshJwk, parseKeySet } from './key-set.ts';
import type { PrivateJwk } from './private-jwk.ts';

/** A key set to look at and change: a file, or the text of a setting, of which only a changed copy can be given. */
export type EditableKeys = {
  readonly path: string;
  readonly owner: KeyOwner;
  /** The set's text where it is not in a file. */
  readonly text?: string;
};

/** A lock that was left by a process which died; an edit takes milliseconds. */
const STALE_LOCK_MS = 60_000;

/** The set's private keys, the signing one first; throws `KeySetError` with all that is wrong. */
export async function readKeys({ path, owner, text }: EditableKeys): Promise<readonly PrivateJwk[]> {
  if (text === undefined) assertPrivate(path);
  const read = await parseKeySet(text ?? readFileSync(path, 'utf8'));
  if (!read.ok) throw new KeySetError(path, read.mistakes, owner);
  return read.jwks;
}

/** The set with a new signing key in front. */
export async function rotated(jwks: readonly PrivateJwk[], nowMs: number): Promise<readonly PrivateJwk[]> {
  return [await freshJwk(nowMs), ...jwks];
}

/**
 * Changes the set's file as a whole, one process at a time: readers see the old set or the new one. `change` gives the
 * new set.
 */
export async function editKeyFile(
  keys: EditableKeys,
  change: (jwks: readonly PrivateJwk[]) => Promise<readonly PrivateJwk[]>,
): Promise<readonly PrivateJwk[]> {
  const lock = `${keys.path}.lock`;
  takeLock(lock);
  try {
    const changed = await change(await readKeys(keys));
    replacePrivateFile(keys.path, formatKeySet(changed));
    return changed;
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_LOCK_MS) rmSync(lock, { force: true });
  } catch {
    // There is none.
  }
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch (cause) {
    throw new MembershipError('keys-busy', { path: lock }, { cause });
  }
}
