import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { PACKING } from '../src/cli/search/make-indexes.ts';
import { createSearch, type IndexFile, IndexWriter } from '../src/museum/search/index.ts';
import type { Figure } from './figures.ts';
import { type Corpus, makeCorpus } from './search-corpus.ts';

const WORKS = 100_000;
/** Works that a page of results shows. */
const PAGE = 10;
const never = new AbortController().signal;

/** What is typed, letter by letter, and pasted; `{maker 3}` is the maker of the fourth work. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'portrait of a woman',
    'the river',
    '{maker 3} 1870',
    '{maker 5000}',
    'blue horse',
    '1860-1870',
    'self',
  ],
  fr: ['portrait de femme', 'nature morte', '{maker 3} 1870', '{maker 5000}', 'l’église', 'été', '1860-1870'],
};

/** What a text cost beyond what was fetched before: bytes as they are on any host, packed by none. */
type Typed = { readonly text: string; readonly bytes: number; readonly isFirst: boolean };

/** What searching 100,000 made-up works costs a visitor, in two languages, and what the index weighs. */
export async function searchFigures(): Promise<Figure[]> {
  const typed: Typed[] = [];
  const weights: string[] = [];
  let seconds = 0;
  for (const lang of ['en', 'fr']) {
    const corpus = makeCorpus(lang, WORKS);
    const startMs = performance.now();
    const files = indexOf(corpus);
    seconds += (performance.now() - startMs) / 1000;
    for (const query of QUERIES[lang]!) typed.push(...(await enter(fillIn(query, corpus), lang, files)));
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
    weights.push(
      `${lang}: ${files.length} files, ${megabytes.toFixed(1)} MB, root ${files[0]!.bytes.length} bytes`,
    );
  }
  return [
    largest(
      'search, 100,000 works: bytes for first results',
      150,
      typed.filter(({ isFirst }) => isFirst),
    ),
    largest(
      'search, 100,000 works: bytes for the next key',
      40,
      typed.filter(({ isFirst }) => !isFirst),
    ),
    {
      name: 'search: runtime',
      value: runtimeBytes() / 1000,
      unit: 'kB',
      atMost: 120,
      note: 'script, style and texts, brotli',
    },
    {
      name: 'search: making both indexes',
      value: seconds,
      unit: 's',
      atMost: null,
      note: weights.join('; '),
    },
  ];
}

function indexOf({ lang, works }: Corpus): IndexFile[] {
  const writer = new IndexWriter(lang);
  for (const work of works) writer.add(work);
  return writer.files(PACKING);
}

function fillIn(query: string, { works }: Corpus): string {
  return query.replace(/\{maker (\d+)\}/, (_, place) => works[Number(place)]!.record.maker);
}

/** Enters a query into a search that has fetched nothing: letter by letter, every answer awaited; then at once. */
async function enter(query: string, lang: string, files: readonly IndexFile[]): Promise<Typed[]> {
  const starts = Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1));
  return [...(await typeOut(starts, lang, files)), ...(await typeOut([query], lang, files))];
}

async function typeOut(
  texts: readonly string[],
  lang: string,
  files: readonly IndexFile[],
): Promise<Typed[]> {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  let bytes = 0;
  const search = createSearch(
    [
      {
        async read(path) {
          const file = byPath.get(path);
          if (!file) return { kind: 'missing' };
          bytes += file.length;
          return { kind: 'ok', bytes: file };
        },
        inflate: async (packed) => inflateRawSync(packed),
      },
    ],
    lang,
  );
  const typed: Typed[] = [];
  for (const text of texts) {
    bytes = 0;
    const { kind } = await search(text, PAGE, never);
    if (kind !== 'found' && kind !== 'nothing-asked') throw new Error(`“${text}” came to ${kind}`);
    typed.push({ text, bytes, isFirst: text === texts[0] });
  }
  return typed;
}

function largest(name: string, atMost: number, typed: readonly Typed[]): Figure {
  const most = typed.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const sorted = typed.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const middle = (sorted[Math.floor(sorted.length / 2)]! / 1000).toFixed(1);
  return {
    name,
    value: most.bytes / 1000,
    unit: 'kB',
    atMost,
    note: `the most of ${typed.length}, at “${most.text}”; median ${middle}`,
  };
}

/** What the built site fetches when the search is first opened, in the language with the longest texts. */
function runtimeBytes(): number {
  const folder = 'dist/site/app';
  const names = readdirSync(folder).filter((name) =>
    /^(?:open-search-|search\.fr-|api-paths-).*\.(?:js|css)$/.test(name),
  );
  if (!names.some((name) => name.startsWith('open-search-'))) throw new Error('the built site has no search');
  return names.reduce((sum, name) => sum + sentSize(join(folder, name)), 0);
}

/** As it is sent: packed where the build packed it. */
const sentSize = (path: string): number => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
