import { packRecords, type SearchRecord } from '../format/records.ts';
import { packRoot, ROOT_FILE, recordsFile, termsFile } from '../format/root.ts';
import { compareKeys, packTerms, type Term } from '../format/terms.ts';
import { wordsOf } from '../text/words.ts';
import { yearsWithin } from '../text/years.ts';
import { draftOf, sizeOf, unionsOf } from './drafts.ts';

/** Bytes of a file of terms, at most, unless one term alone is larger. */
export const TERMS_BYTES = 6 * 1024;
/** Works in a file of records. */
export const RECORDS_BLOCK = 24;

/** A work as it is indexed: what its result shows, and other texts by which it is found. */
export type IndexedWork = { readonly record: SearchRecord; readonly words: readonly string[] };

/** A file of an index; `path` is below the index's folder. */
export type IndexFile = { readonly path: string; readonly bytes: Uint8Array };

export type Packing = {
  /** Raw deflate (RFC 1951). */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Names a content: hexadecimal digits. */
  readonly digest: (files: readonly Uint8Array[]) => string;
};

/** Gathers the works of one index in one language, in the order in which results of equal weight are shown. */
export class IndexWriter {
  readonly #lang: string;
  readonly #postings = new Map<string, number[]>();
  readonly #records: SearchRecord[] = [];

  constructor(lang: string) {
    this.#lang = lang;
  }

  add({ record, words }: IndexedWork): void {
    const work = this.#records.push(record) - 1;
    const seen = new Set<string>();
    const note = (found: readonly string[], level: number) => {
      for (const word of found) {
        if (seen.has(word)) continue;
        seen.add(word);
        const postings = this.#postings.get(word);
        if (postings) postings.push(work * 4 + level);
        else this.#postings.set(word, [work * 4 + level]);
      }
    };
    note(wordsOf(record.title, this.#lang), 0);
    note(
      [record.maker, record.date].flatMap((text) => wordsOf(text, this.#lang)),
      1,
    );
    note(yearsWithin(record.date), 1);
    for (const text of words) note(wordsOf(text, this.#lang), 2);
  }

  /** The index's files; the same works give the same bytes. */
  files({ deflate, digest }: Packing): IndexFile[] {
    const shards = shardsOf(this.#terms());
    const terms = shards.map(packTerms);
    const records = blocksOf(this.#records).map((block) => deflate(packRecords(block)));
    const version = digest([...terms, ...records]);
    const root = packRoot({
      version,
      works: this.#records.length,
      block: RECORDS_BLOCK,
      firsts: shards.map((shard) => shard[0]!),
    });
    return [
      { path: ROOT_FILE, bytes: root },
      ...terms.map((bytes, i) => ({ path: termsFile(version, i), bytes })),
      ...records.map((bytes, i) => ({ path: recordsFile(version, i), bytes })),
    ];
  }

  /** Every word and every union, in the dictionary's order. */
  #terms(): Term[] {
    const drafts = [...this.#postings]
      .map(([text, postings]) => draftOf(text, postings))
      .sort((a, b) => compareKeys(a.term, b.term));
    const unions = unionsOf(drafts, this.#records.length, TERMS_BYTES);
    return [...drafts.map(({ term }) => term), ...unions].sort(compareKeys);
  }
}

function shardsOf(terms: readonly Term[]): Term[][] {
  const shards: Term[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    const size = sizeOf(term);
    if (bytes + size > TERMS_BYTES) {
      shards.push([]);
      bytes = 0;
    }
    shards.at(-1)!.push(term);
    bytes += size;
  }
  return shards;
}

function blocksOf(records: readonly SearchRecord[]): SearchRecord[][] {
  const count = Math.ceil(records.length / RECORDS_BLOCK);
  return Array.from({ length: count }, (_, i) => records.slice(i * RECORDS_BLOCK, (i + 1) * RECORDS_BLOCK));
}
