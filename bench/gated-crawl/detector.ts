import { createHash } from 'node:crypto';
import { RunIndex } from './run-index.ts';
import { readingsOf, textsOf, textsOnlyIn } from './texts.ts';
import { unpacked } from './unpack.ts';

export type KnownFile = { readonly path: string; readonly bytes: Buffer };

/** Something of a gated file that was seen elsewhere. */
export type Seen = { readonly file: string; readonly bytes: number; readonly by: 'hash' | 'run' | 'text' };

export type Detector = ReturnType<typeof makeDetector>;

/**
 * Sees gated files in any body: whole (by their hash), in part (by any run of 64 of their bytes), in words. What the
 * public half holds too, such as the first bytes of every picture of a kind, is not looked for.
 */
export function makeDetector(gated: readonly KnownFile[], open: Iterable<KnownFile>) {
  const runs = new RunIndex(gated.map(({ bytes }) => bytes));
  const hashes = new Map(gated.map(({ path, bytes }) => [hashOf(bytes), path]));
  const openTexts: string[] = [];
  for (const { path, bytes } of open) {
    runs.forget(bytes);
    hashes.delete(hashOf(bytes));
    if (path.endsWith('.json')) openTexts.push(...textsOf(JSON.parse(bytes.toString())));
  }
  const texts = gated
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path, bytes }) => ({ path, all: textsOf(JSON.parse(bytes.toString())) }))
    .map(({ path, all }) => ({ path, texts: textsOnlyIn(all, openTexts) }));
  const blocks = runs.blocksOf();

  const seeIn = (bytes: Buffer): Seen[] => {
    const whole = hashes.get(hashOf(bytes));
    if (whole !== undefined) return [{ file: whole, bytes: bytes.length, by: 'hash' }];
    const parts = runs.find(bytes).map((run) => ({ file: gated[run.file]!.path, bytes: run.bytes }));
    return [...parts.map((part) => ({ ...part, by: 'run' as const })), ...textsIn(bytes, texts)];
  };

  return {
    /** What is seen in a body of what encoding (as in `Content-Encoding`), packed or unpacked: where it is most. */
    see(body: Buffer, encoding?: string): Seen[] {
      const all = unpacked(body, encoding).map(seeIn);
      return all.reduce((most, seen) => (bytesOf(seen) > bytesOf(most) ? seen : most));
    },
    /** Files of which nothing can be told from public ones: blank tiles of pictures. */
    unknowable: gated
      .filter(({ bytes }, at) => blocks[at] === 0 && !hashes.has(hashOf(bytes)))
      .map(({ path }) => path),
    texts: texts.reduce((sum, of) => sum + of.texts.length, 0),
  };
}

const bytesOf = (seen: readonly Seen[]): number => seen.reduce((sum, { bytes }) => sum + bytes, 0);

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

function textsIn(body: Buffer, files: readonly { path: string; texts: readonly string[] }[]): Seen[] {
  const readings = readingsOf(body);
  return files.flatMap(({ path, texts }) =>
    texts
      .filter((text) => readings.some((reading) => reading.includes(text)))
      .map((text) => ({ file: path, bytes: Buffer.byteLength(text), by: 'text' as const })),
  );
}
