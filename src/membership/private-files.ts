import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { MembershipError } from './errors.ts';

const OTHERS = 0o077;
/** Windows has no such bits; its folders are guarded by their lists of rights. */
const HAS_MODES = process.platform !== 'win32';

/** Makes a folder that only the process's user can enter (0700), or makes sure that an existing one is. */
export function ensurePrivateFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new MembershipError('private-path-unusable', { path }, { cause });
  }
  assertPrivate(path);
}

/** Throws `private-path-open` when others than the owner may read or write a file or folder. */
export function assertPrivate(path: string): void {
  const mode = statSync(path).mode & 0o777;
  if (HAS_MODES && (mode & OTHERS) !== 0) {
    throw new MembershipError('private-path-open', { path, mode: mode.toString(8) });
  }
}

/** Makes an empty file 0600 unless there is one; one that is there must be private. */
export function ensurePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  assertPrivate(path);
}

/**
 * Writes a whole file, mode 0600, unless there is one already; says whether it did. Two processes that both start on an
 * empty folder thus end with one and the same file, never a half-written one.
 */
export function writePrivateFileOnce(path: string, text: string): boolean {
  const draft = writeDraft(path, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new MembershipError('private-path-unusable', { path }, { cause });
  } finally {
    unlinkSync(draft);
  }
}

/** Replaces a file by another text, mode 0600; whoever reads it meanwhile gets one or the other, whole. */
export function replacePrivateFile(path: string, text: string): void {
  const draft = writeDraft(path, text);
  try {
    renameSync(draft, path);
  } catch (cause) {
    unlinkSync(draft);
    throw new MembershipError('private-path-unusable', { path }, { cause });
  }
}

/** Writes a text beside `path`, on the disk before it gets its name. */
function writeDraft(path: string, text: string): string {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (HAS_MODES) chmodSync(draft, 0o600);
    return draft;
  } catch (cause) {
    throw new MembershipError('private-path-unusable', { path }, { cause });
  }
}
