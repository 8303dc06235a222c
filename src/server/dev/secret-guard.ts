import { realpathSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Guard } from '../build-app.ts';
import { sendError } from '../http-errors.ts';
import { isInside, realFolder } from '../never-served.ts';

/** Layers of percent-encoding that are taken off; nothing honest has more than one. */
const MOST_LAYERS = 6;
/** Prefixes under which Vite serves files by another path than their own. */
const VITE_PREFIX = /^\/?(?:@fs|@id|@vite|@react-refresh|__x00__)\/*/;

export type SecretGuardOptions = {
  /** Folders from which a path may be meant: Vite's root and its public folder. */
  readonly roots: readonly string[];
  readonly secrets: readonly string[];
};

/** Refuses every request that could mean a file in a secret folder, before the development server sees it. */
export function secretGuard(options: SecretGuardOptions): Guard {
  const meansSecret = secretFinder(options);
  return async (request, reply) => {
    if (meansSecret(request.raw.url ?? '')) return sendError(reply, 'not-found');
  };
}

/** Tells whether an address, decoded in any way a server may decode it, names something in a secret folder. */
export function secretFinder({ roots, secrets }: SecretGuardOptions): (url: string) => boolean {
  const written = secrets.map((secret) => resolve(secret));
  const hidden = [...new Set([...written, ...secrets.map(realFolder)])];
  return (url) =>
    readings(url).some((path) =>
      ['/', ...roots].some((root) => {
        const meant = resolve(root, `.${path}`);
        return hidden.some(
          (secret) => isInsideAnyCase(meant, secret) || isInsideAnyCase(realOf(meant), secret),
        );
      }),
    );
}

/** All paths that an address may be read as, each starting with a slash and without dot segments. */
function readings(url: string): readonly string[] {
  const found = new Set<string>();
  let text = url;
  for (let layer = 0; layer <= MOST_LAYERS; layer++) {
    const slashed = text.replaceAll('\\', '/').replaceAll('\0', '');
    // With and without the query, since a "?" may have been encoded.
    for (const part of [slashed, slashed.replace(/[?#].*$/s, '')]) addReadings(found, part);
    const decoded = decodeLoosely(text);
    if (decoded === text) break;
    text = decoded;
  }
  return [...found];
}

function addReadings(found: Set<string>, text: string): void {
  let path = posix.normalize(`/${text}`);
  found.add(path);
  while (VITE_PREFIX.test(path)) {
    path = posix.normalize(`/${path.replace(VITE_PREFIX, '')}`);
    found.add(path);
  }
}

/** Decodes what can be decoded and leaves the rest, as the most forgiving server would. */
const decodeLoosely = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Some file systems take members/ and Members/ for one folder. */
const isInsideAnyCase = (path: string, folder: string): boolean =>
  isInside(path.toLowerCase(), folder.toLowerCase());

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
