import { readFileSync, statSync } from 'node:fs';
import { assertPrivate } from '../private-files.ts';
import { type KeyOwner, KeySetError } from './key-mistakes.ts';
import { type KeySet, keySetOf, parseKeySet } from './key-set.ts';

/** Where a process has its signing keys from. */
export type KeySource = {
  /** The keys as they are now; throws `MembershipError` when they can't be used: no older ones stand in for them. */
  current(): Promise<KeySet>;
};

/**
 * Keys in a file for its owner alone (0600). It is read again whenever it was replaced, so that a rotation counts at once
 * in every process that has the file, and so does taking a key out.
 */
export function fileKeys(path: string, owner: KeyOwner): KeySource {
  let known: { readonly mark: string; readonly keys: Promise<KeySet> } | undefined;
  return {
    async current() {
      const mark = markOf(path, owner);
      if (known?.mark !== mark) known = { mark, keys: readFileKeys(path, owner) };
      return known.keys;
    },
  };
}

/** Changes when another file, or another text, stands at a path. */
function markOf(path: string, owner: KeyOwner): string {
  try {
    const { ino, mtimeNs, size, mode } = statSync(path, { bigint: true });
    return [ino, mtimeNs, size, mode].join('/');
  } catch {
    throw new KeySetError(path, [{ fault: 'no-file' }], owner);
  }
}

async function readFileKeys(path: string, owner: KeyOwner): Promise<KeySet> {
  assertPrivate(path);
  return keySetOf(await parseKeySet(readFileSync(path, 'utf8')), path, owner);
}

/** Keys that were given as text and stay as they are for the life of the process. */
export function textKeys(text: string, name: string): KeySource {
  const keys = parseKeySet(text).then((read) => keySetOf(read, name, 'shared'));
  keys.catch(() => undefined);
  return { current: () => keys };
}
