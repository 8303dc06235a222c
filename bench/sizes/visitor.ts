import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { SceneHandle } from '../../src/scene/index.ts';
import { pageHook } from '../hook/page-hook.ts';
import { countWire, type Wire } from './wire.ts';

/** The device that a page is told it runs on: what this machine is (small), or one that it pretends to be. */
export type DeviceClass = 'small' | 'desktop';

export type BenchVisitor = {
  readonly page: Page;
  readonly wire: Wire;
  readonly session: CDPSession;
  close(): Promise<void>;
};

/** Nothing fetched and no pixels uploaded for so long is quiet, in milliseconds. */
const QUIET_MS = 1500;
const GIVE_UP_MS = 300_000;

/** A visitor with an empty cache, with the hook in the page. */
export async function newBenchVisitor(
  browser: Browser,
  options: { device?: DeviceClass; skipsDraws?: boolean; reducedMotion?: boolean } = {},
): Promise<BenchVisitor> {
  const { device = 'small', skipsDraws = false, reducedMotion = false } = options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(GIVE_UP_MS);
  if (device === 'desktop') await page.addInitScript(pretendDesktop);
  await page.addInitScript(pageHook({ skipsDraws }));
  const session = await context.newCDPSession(page);
  return { page, wire: countWire(page), session, close: () => context.close() };
}

/** Runs in the page: a desktop computer with a graphics card, eight cores and eight gigabytes. */
function pretendDesktop(): void {
  const UNMASKED_RENDERER = 0x9246;
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name: number) {
    return name === UNMASKED_RENDERER ? 'ANGLE (a graphics card)' : getParameter.call(this, name);
  };
  Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 8 });
  Object.defineProperty(navigator, 'deviceMemory', { get: () => 8 });
}

/**
 * Waits until the page is quiet; gives the milliseconds from its start until the last byte or pixel came. The frames that
 * are asked for in between must have been drawn, and where the scene is Enfilade's it must say that nothing is to come.
 */
export async function untilQuiet({ page, wire }: BenchVisitor): Promise<number> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (Date.now() < giveUpAt) {
    const { originMs, uploadedAtMs, isBusy } = await page.evaluate(whetherBusy);
    const lastAtMs = Math.max(wire.lastAtMs, originMs + uploadedAtMs);
    if (!isBusy && wire.underWay === 0 && Date.now() - lastAtMs > QUIET_MS) return lastAtMs - originMs;
    await page.waitForTimeout(100);
  }
  throw new Error(`No rest after ${GIVE_UP_MS / 1000} s: ${wire.underWay} requests are under way.`);
}

/** Runs in the page. */
async function whetherBusy() {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const canvas = document.querySelector('canvas') as (HTMLCanvasElement & { enfilade?: SceneHandle }) | null;
  const stats = canvas?.enfilade?.stats();
  return {
    originMs: performance.timeOrigin,
    uploadedAtMs: window.__count.uploadedAtMs,
    isBusy:
      window.__count.firstPictureFrameAtMs === null ||
      (stats !== undefined && (stats.lighting || stats.pictures.loading + stats.pictures.waiting > 0)),
  };
}
