import { startRecord } from './record.ts';
import type { BenchVisitor } from './visitor.ts';
import type { Walked } from './walk.ts';

const WALK_MS = 12_000;

/** Walks through the plain scene for a while, draw calls skipped. */
export async function walkPlain(visitor: BenchVisitor): Promise<Walked> {
  const stop = await startRecord(visitor);
  await visitor.page.evaluate(() => {
    window.walk = { s: 0 };
  });
  await visitor.page.waitForTimeout(WALK_MS);
  return { ...(await stop()), rooms: 1 };
}
