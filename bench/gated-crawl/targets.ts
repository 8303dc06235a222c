import type { Asked } from '../ask.ts';
import type { GatedFile } from './gated-files.ts';
import { type PrefixOptions, prefixesOf } from './prefixes.ts';
import { spellingsOf, waysOf } from './spellings.ts';

const PAGE = { accept: 'text/html', 'accept-encoding': 'br, gzip' };

/** Addresses that are known, as a browser asks for them. */
export const knownTargets = (known: readonly string[]): Asked[] =>
  known.flatMap((path) => [
    { path, headers: PAGE },
    { path, method: 'HEAD' },
  ]);

/**
 * Every gated file behind every prefix; in all spellings and by all ways where its room's files are, and where public
 * files are; one of each kind and room in all spellings and ways everywhere.
 */
export function gatedTargets(gated: readonly GatedFile[], options: PrefixOptions): Asked[] {
  const prefixes = prefixesOf(options);
  const likely = ['/api/', '/assets/museum/'];
  const few = oneOfEachKind(gated);
  const inAllWays = (prefix: string, { path }: GatedFile) =>
    [`${prefix}${path}`, ...spellingsOf(prefix, path)].flatMap((spelt, at) =>
      at === 0 ? [{ path: spelt }, ...waysOf(spelt)] : [{ path: spelt }],
    );
  return gated.flatMap((file) =>
    prefixes.flatMap((prefix) =>
      likely.includes(prefix) || few.has(file) ? inAllWays(prefix, file) : [{ path: prefix + file.path }],
    ),
  );
}

/** The largest file of each kind in each folder of the first two levels. */
function oneOfEachKind(gated: readonly GatedFile[]): Set<GatedFile> {
  const few = new Map<string, GatedFile>();
  for (const file of gated) {
    const [top, folder] = file.path.split('/');
    const kind = `${top}/${folder} ${file.path.split('.').at(-1)}`;
    const known = few.get(kind);
    if (!known || known.bytes.length < file.bytes.length) few.set(kind, file);
  }
  return new Set(few.values());
}
