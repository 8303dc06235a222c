import { launchChromium } from '../../tests/helpers/chromium.ts';
import type { Entrance } from './measured.ts';
import { type BenchVisitor, newBenchVisitor, untilQuiet } from './visitor.ts';
import type { Walked } from './walk.ts';

/** Opens a page in a browser that has seen nothing yet, waits until it is quiet, and goes on as `then` says. */
export async function visitEntrance(
  url: string,
  then: (visitor: BenchVisitor) => Promise<Walked>,
  { skipsDraws = false } = {},
): Promise<{ readonly entrance: Entrance; readonly walked: Walked }> {
  const browser = await launchChromium();
  try {
    const visitor = await newBenchVisitor(browser, { skipsDraws });
    await visitor.page.goto(url);
    const entrance = await measureEntrance(visitor);
    return { entrance, walked: await then(visitor) };
  } finally {
    await browser.close();
  }
}

async function measureEntrance(visitor: BenchVisitor): Promise<Entrance> {
  const quietMs = await untilQuiet(visitor);
  const { firstPictureFrameAtMs, gpu } = await visitor.page.evaluate(() => window.__count);
  return {
    bytes: { ...visitor.wire.bytes },
    firstPictureMs: firstPictureFrameAtMs!,
    quietMs,
    peakBytes: gpu.peak,
  };
}
