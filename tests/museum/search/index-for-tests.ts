import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRawSync, inflateRaw } from 'node:zlib';
import {
  type FileAnswer,
  type IndexedWork,
  type IndexSource,
  IndexWriter,
} from '../../../src/museum/search/index.ts';

const inflateAsync = promisify(inflateRaw);

/** A work with a title, and what else a test cares for. */
export function work(
  title: string,
  { maker = 'X', date = '', words = [] as string[], room = 'hall', id = title } = {},
): IndexedWork {
  return { record: { title, maker, date, room, work: id }, words };
}

/** The files of an index by their paths. */
export function indexOf(works: readonly IndexedWork[], lang = 'en'): Map<string, Uint8Array> {
  const writer = new IndexWriter(lang);
  for (const each of works) writer.add(each);
  const files = writer.files({
    deflate: (bytes) => deflateRawSync(bytes),
    digest: (all) =>
      all
        .reduce((hash, bytes) => hash.update(bytes), createHash('sha256'))
        .digest('hex')
        .slice(0, 16),
  });
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

export type TestSource = IndexSource & { readonly asked: string[] };

/** An index that answers from memory and notes what it is asked; `answer` may say otherwise. */
export function sourceOf(
  files: ReadonlyMap<string, Uint8Array>,
  answer: (path: string, signal: AbortSignal) => FileAnswer | Promise<FileAnswer> | undefined = () =>
    undefined,
): TestSource {
  const asked: string[] = [];
  return {
    asked,
    async read(path, signal) {
      asked.push(path);
      const bytes = files.get(path);
      return (await answer(path, signal)) ?? (bytes ? { kind: 'ok', bytes } : { kind: 'missing' });
    },
    inflate: (bytes) => inflateAsync(bytes),
  };
}

export const EMPTY: ReadonlyMap<string, Uint8Array> = new Map();
