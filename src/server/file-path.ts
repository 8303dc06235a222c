import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from './never-served.ts';

/** Longer than any path the format allows. */
const LONGEST = 1024;

/**
 * The file path that an address names below a route, e.g. `images/a/info.json`, or `undefined` for one that could name
 * something else than it seems: segments that are empty, dots or hidden, encoded or backward slashes, NUL, a second
 * layer of encoding. `encoded` is what the client sent, still percent-encoded and without query.
 */
export function readFilePath(encoded: string): string | undefined {
  if (encoded.length > LONGEST) return undefined;
  const segments = encoded.split('/').map(decodeSegment);
  return segments.every((segment) => segment !== undefined) ? segments.join('/') : undefined;
}

function decodeSegment(encoded: string): string | undefined {
  let segment: string;
  try {
    segment = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const suspicious = segment === '' || segment.startsWith('.') || /[/\\\0%:]/.test(segment);
  return suspicious ? undefined : segment;
}

/** A request's path, still encoded and without query. */
export const encodedPathOf = (url: string): string => /^[^?#]*/.exec(url)![0];

/** Whether a file exists and, links resolved, still lies in `root` (whose own links are resolved already). */
export async function staysInside(root: string, path: string): Promise<boolean> {
  try {
    return isInside(await realpath(join(root, path)), root);
  } catch {
    return false;
  }
}
