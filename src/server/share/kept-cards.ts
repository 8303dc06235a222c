import { stat } from 'node:fs/promises';
import type { SharedFile } from './find-shared.ts';

const KEPT_BYTES = 16 * 1024 * 1024;
/** Each takes a processor for a moment: a crowd of readers of posts must not take the museum's visitors theirs. */
const MOST_WAITING = 24;

/** Makes pictures for posts one after another and keeps the last ones asked for; `undefined` when too many wait. */
export function keepCards(make: (file: SharedFile) => Promise<Buffer>, keptBytes = KEPT_BYTES) {
  const kept = new Map<string, Buffer>();
  const making = new Map<string, Promise<Buffer>>();
  let last: Promise<unknown> = Promise.resolve();

  function keep(key: string, card: Buffer) {
    kept.delete(key);
    kept.set(key, card);
    let bytes = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of kept) {
      if (bytes <= keptBytes || oldest === key) break;
      kept.delete(oldest);
      bytes -= length;
    }
  }

  return async function cardOf(file: SharedFile): Promise<Buffer | undefined> {
    const { mtimeMs, size } = await stat(file.path);
    const key = `${file.path}\n${mtimeMs}/${size}`;
    const known = kept.get(key);
    if (known) {
      keep(key, known);
      return known;
    }
    const underWay = making.get(key);
    if (underWay) return underWay;
    if (making.size >= MOST_WAITING) return undefined;
    const card = last.then(() => make(file));
    last = card.catch(() => undefined);
    making.set(key, card);
    try {
      keep(key, await card);
    } finally {
      making.delete(key);
    }
    return card;
  };
}
