import { BrokenBytes } from '../format/bytes.ts';
import { type SearchRecord, unpackRecords } from '../format/records.ts';
import { ROOT_FILE, type Root, recordsFile, termsFile, unpackRoot } from '../format/root.ts';
import { type Term, unpackTerms } from '../format/terms.ts';
import { SharedLoads } from './shared-loads.ts';

/** What became of asking for a file of an index. */
export type FileAnswer =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  /** There is none, or it is not for this visitor. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' };

export type IndexSource = {
  /** Reads a file by its path below the index's folder; rejects only when the signal fires. */
  readonly read: (path: string, signal: AbortSignal) => Promise<FileAnswer>;
  /** Undoes raw deflate (RFC 1951); rejects where the bytes are none. */
  readonly inflate: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** Why an index can't be read. */
export class IndexTrouble extends Error {
  override readonly name = 'IndexTrouble';
  readonly kind: 'missing' | 'unreachable' | 'broken';
  constructor(kind: IndexTrouble['kind'], file: string, options?: ErrorOptions) {
    super(`${file} is ${kind}`, options);
    this.kind = kind;
  }
}

/** Files kept in memory, at a few kilobytes each. */
const MOST_FILES = 400;

/** The files of one version of an index, each fetched once. Everything rejects with `IndexTrouble`. */
export class IndexFiles {
  readonly root: Root;
  readonly #terms: SharedLoads<readonly Term[]>;
  readonly #records: SharedLoads<readonly SearchRecord[]>;

  constructor(root: Root, source: IndexSource) {
    this.root = root;
    this.#terms = new SharedLoads((file, signal) => readAs(file, source, signal, unpackTerms), MOST_FILES);
    this.#records = new SharedLoads(
      (file, signal) =>
        readAs(file, source, signal, async (bytes) => unpackRecords(await source.inflate(bytes))),
      MOST_FILES,
    );
  }

  terms(shard: number, signal: AbortSignal): Promise<readonly Term[]> {
    return this.#terms.get(termsFile(this.root.version, shard), signal);
  }

  /** The record of a work. */
  async record(work: number, signal: AbortSignal): Promise<SearchRecord> {
    const { version, block } = this.root;
    const file = recordsFile(version, Math.floor(work / block));
    const record = (await this.#records.get(file, signal))[work % block];
    if (!record) throw new IndexTrouble('broken', file);
    return record;
  }
}

export const readRoot = (source: IndexSource, signal: AbortSignal): Promise<Root> =>
  readAs(ROOT_FILE, source, signal, unpackRoot);

async function readAs<T>(
  file: string,
  source: IndexSource,
  signal: AbortSignal,
  unpack: (bytes: Uint8Array) => T | Promise<T>,
): Promise<T> {
  const answer = await source.read(file, signal);
  if (answer.kind !== 'ok') throw new IndexTrouble(answer.kind, file);
  try {
    return await unpack(answer.bytes);
  } catch (cause) {
    // A host that answers every address with its front page has no index, whatever its status says.
    const isPage = file === ROOT_FILE && cause instanceof BrokenBytes && answer.bytes[0] === 0x3c;
    throw new IndexTrouble(isPage ? 'missing' : 'broken', file, { cause });
  }
}
