import { BrokenBytes, ByteReader, ByteWriter } from './bytes.ts';
import { compareKeys, packText, type Term, unpackText } from './terms.ts';

/** `ENFS`: a host that answers everything with its front page is told from one that has the index. */
const MAGIC = [0x45, 0x4e, 0x46, 0x53];
const FORMAT = 1;

/** The first file that is read: where to look for a word. */
export type Root = {
  /** The folder of the other files, named by their content. */
  readonly version: string;
  /** How many works are in the index. */
  readonly works: number;
  /** How many works a file of records holds. */
  readonly block: number;
  /** The first term of each file of terms, in the dictionary's order. */
  readonly firsts: readonly Pick<Term, 'text' | 'isUnion'>[];
};

export function packRoot({ version, works, block, firsts }: Root): Uint8Array {
  const out = new ByteWriter();
  out.raw(MAGIC);
  out.number(FORMAT);
  out.text(version);
  out.number(works);
  out.number(block);
  let before = '';
  for (const { text, isUnion } of firsts) {
    before = packText(out, text, before);
    out.number(Number(isUnion));
  }
  return out.done();
}

/** Reads a root; throws `BrokenBytes` where it is none, or of another format. */
export function unpackRoot(bytes: Uint8Array): Root {
  const from = new ByteReader(bytes);
  if (from.raw(MAGIC.length).some((byte, i) => byte !== MAGIC[i])) throw new BrokenBytes('not an index');
  if (from.number() !== FORMAT) throw new BrokenBytes('an index of another format');
  const [version, works, block] = [from.text(), from.number(), from.number()];
  if (!/^[0-9a-f]+$/.test(version) || block === 0) throw new BrokenBytes('not an index');
  const firsts: Root['firsts'][number][] = [];
  let text = '';
  while (!from.ended) {
    text = unpackText(from, text);
    firsts.push({ text, isUnion: from.number() === 1 });
  }
  return { version, works, block, firsts };
}

/** Which file of terms holds a key, if any does; the first file for what comes before everything. */
export function shardOf({ firsts }: Root, key: Pick<Term, 'text' | 'isUnion'>): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (compareKeys(firsts[middle]!, key) <= 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Files of an index, below its folder. */
export const ROOT_FILE = 'root.bin';
export const termsFile = (version: string, shard: number): string => `${version}/t${shard}.bin`;
export const recordsFile = (version: string, block: number): string => `${version}/r${block}.bin`;
