import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathsBelow } from './files.ts';

/** What stands for a parameter of an address: everything of the kind that the museum has. */
export type Named = {
  readonly rooms: readonly string[];
  readonly tours: readonly string[];
  readonly groups: readonly string[];
  readonly languages: readonly string[];
};

const MUSEUM_AT = 'assets/museum';
/** Something like a path between quotation marks, in a program or its source map. */
const PATH = /(?<=["'`])(?:\.{0,2}\/)?[\w.:@${}*-]+(?:\/[\w.:@${}*,-]*)+(?=["'`])/g;

/** Every address that the built site's files and the museum's public half are or name. */
export function siteAddresses(siteDir: string, museumDir: string, named: Named): Set<string> {
  const addresses = new Set<string>();
  const add = (path: string) => {
    for (const filled of fill(path.replace(/^\.?\//, ''), named)) addresses.add(`/${filled}`);
  };
  const site = pathsBelow(siteDir).filter((path) => !path.startsWith(`${MUSEUM_AT}/`));
  for (const path of site) {
    add(path);
    if (!/\.(?:js|css|html|map|json)$/.test(path)) continue;
    for (const [said] of readFileSync(join(siteDir, path), 'utf8').matchAll(PATH)) add(said);
  }
  for (const path of pathsBelow(museumDir)) {
    add(`${MUSEUM_AT}/${path}`);
    if (!path.endsWith('.json')) continue;
    const said = stringsOf(JSON.parse(readFileSync(join(museumDir, path), 'utf8')));
    for (const text of said.filter((one) => /^[\w.,-]+(?:\/[\w.,-]+)*$/.test(one)))
      for (const from of [posix.dirname(path), '.']) add(posix.join(MUSEUM_AT, from, text));
  }
  return addresses;
}

/** Every address that the API describes, its parameters filled with all that the museum has. */
export function apiAddresses(openapi: { readonly paths: object }, named: Named): string[] {
  const paths = Object.keys(openapi.paths).map((path) => path.slice(1).replace(/\{(\w+|\*)\}/g, ':$1'));
  return paths.flatMap((path) => fill(path, named)).map((path) => `/${path}`);
}

/** An address for each thing that its parameters may name; `:room`, `${room}` and `*` are parameters. */
function fill(path: string, { rooms, tours, groups, languages }: Named): string[] {
  const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
    [/:(?:room|id)\b|\$\{\w*room\w*\}/gi, rooms],
    [/:tour\b|\$\{\w*tour\w*\}/gi, tours],
    [/:group\b|\$\{\w*group\w*\}/gi, groups],
    [/:lang\w*\b|\$\{\w*lang\w*\}/gi, languages],
    [/:\*|\*/g, ['room.json', 'works.json', 'fr/root.bin', '']],
    [/:\w+|\$\{[^}]*\}|[{}$]/g, ['x']],
  ];
  return kinds.reduce<string[]>(
    (all, [form, values]) =>
      all.flatMap((one) =>
        one.search(form) < 0 ? [one] : values.map((value) => one.replace(form, () => value)),
      ),
    [path],
  );
}

const stringsOf = (json: unknown): string[] =>
  typeof json === 'string'
    ? [json]
    : typeof json === 'object' && json !== null
      ? Object.values(json).flatMap(stringsOf)
      : [];

const LINK = /(?:href|src|srcset|content|action)="([^"]+)"|<loc>([^<]+)<\/loc>/g;

/** Where the links of a page or sitemap lead, on this site. */
export function linksOf(text: string, at: string): string[] {
  const base = new URL(at, 'http://museum');
  return [...text.matchAll(LINK)]
    .map(([, link, listed]) => (listed === undefined ? link! : pathOf(listed)).replaceAll('&amp;', '&'))
    .filter((link) => URL.canParse(link, base))
    .map((link) => new URL(link, base))
    .filter(({ origin }) => origin === base.origin)
    .map(({ pathname, search }) => pathname + search);
}

/** A sitemap names the museum's public address, at whichever one it is asked for. */
const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address);
