import { BrokenBytes, ByteReader, ByteWriter } from './bytes.ts';

/** Where a word was found in a work, the weightiest first: title; maker and date; any other text. */
export const LEVELS = 3;

/**
 * A word with the works that have it, as `packLists` packs them: a list for each level, a work in the weightiest alone.
 * A union stands for all words that begin with its text and has two lists for each level: works with the very word, and
 * works with one that only begins so.
 */
export type Term = {
  readonly text: string;
  readonly isUnion: boolean;
  readonly lists: readonly (Uint8Array | undefined)[];
};

type Key = Pick<Term, 'text' | 'isUnion'>;

/** The order of the dictionary: by text, a union before all words it stands for. */
export function compareKeys(a: Key, b: Key): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return Number(b.isUnion) - Number(a.isUnion);
}

/** Bytes of a file of terms; each text is what it adds to the one before. */
export function packTerms(terms: readonly Term[]): Uint8Array {
  const out = new ByteWriter();
  let before = '';
  for (const { text, isUnion, lists } of terms) {
    before = packText(out, text, before);
    const present = lists.reduce((bits, list, place) => (list ? bits | (2 << place) : bits), 0);
    out.number(present | Number(isUnion));
    for (const list of lists) if (list) out.block(list);
  }
  return out.done();
}

/** The terms in a file's bytes; throws `BrokenBytes`. */
export function unpackTerms(bytes: Uint8Array): Term[] {
  const from = new ByteReader(bytes);
  const terms: Term[] = [];
  let text = '';
  while (!from.ended) {
    text = unpackText(from, text);
    const flags = from.number();
    const isUnion = (flags & 1) === 1;
    const lists = Array.from({ length: isUnion ? LEVELS * 2 : LEVELS }, (_, place) =>
      flags & (2 << place) ? from.block() : undefined,
    );
    terms.push({ text, isUnion, lists });
  }
  return terms;
}

/** Writes a text as how many code units it shares with the one before and what follows; gives the text. */
export function packText(out: ByteWriter, text: string, before: string): string {
  const shared = sharedLength(text, before);
  out.number(shared);
  out.text(text.slice(shared));
  return text;
}

export function unpackText(from: ByteReader, before: string): string {
  const shared = from.number();
  if (shared > before.length) throw new BrokenBytes('a text shares more than there is');
  return before.slice(0, shared) + from.text();
}

/** How many code units two texts begin with in common; never half of a character. */
export function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  const last = a.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
