import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor, type Visit } from '../helpers/chromium.ts';
import { giveContextBack, loseContext, loseContextAtUploads, untilLost } from '../helpers/lost-context.ts';
import { meanDifference, scenePixels } from '../helpers/pixels.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { sceneStats, untilDrawn, untilMoving, untilStill, walkTo, whereabouts } from '../helpers/scene.ts';

const ROOM = '/en/rooms/gallery';
const GOAL = { room: 'gallery', x: 1, z: -12 };
/** Of 255 grey values. */
const SAME = 1.5;

/** Says to the page that nobody looks at it any more, or again. */
const look = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event(now === 'hidden' ? 'freeze' : 'resume'));
  }, state);

describe('what was lost comes back as the same picture', () => {
  let server: RunningServer;
  let browser: Browser;
  let atRest: Uint8Array;
  let arrived: Uint8Array;

  const visit = async (reducedMotion: 'reduce' | 'no-preference' = 'reduce'): Promise<Visit> => {
    const visitor = await newVisitor(browser, {
      reducedMotion,
      // For the style that hides panels.
      bypassCSP: true,
      viewport: { width: 640, height: 360 },
    });
    await visitor.page.addInitScript(() => {
      localStorage.setItem('enfilade.light', 'day');
      localStorage.setItem('enfilade.moved', 'yes');
    });
    return visitor;
  };
  const seen = async (page: Page) => {
    await untilStill(page);
    return scenePixels(page);
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    const { page, context } = await visit();
    await page.goto(server.url + ROOM);
    atRest = await seen(page);
    await walkTo(page, GOAL);
    arrived = await seen(page);
    await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('shows something to compare with', () => {
    expect(Math.max(...atRest) - Math.min(...atRest)).toBeGreaterThan(100);
    expect(meanDifference(atRest, arrived)).toBeGreaterThan(2 * SAME);
  });

  it('after a context lost during the first load', async () => {
    const { page, context } = await visit();
    await page.goto(server.url + ROOM);
    await untilDrawn(page);
    await loseContext(page);
    await giveContextBack(page);
    expect(meanDifference(await seen(page), atRest)).toBeLessThan(SAME);
    await context.close();
  });

  it('after one lost as early as there is one', async () => {
    const { page, context } = await visit();
    await page.goto(server.url + ROOM);
    await page.locator('canvas').waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.querySelector('canvas')!.hasAttribute('data-engine'));
    await loseContext(page);
    await giveContextBack(page);
    expect(meanDifference(await seen(page), atRest)).toBeLessThan(SAME);
    await context.close();
  });

  it('after one lost while a picture is half uploaded, and again before all is back', async () => {
    const { page, context } = await visit();
    await loseContextAtUploads(page, [2, 7]);
    await page.goto(server.url + ROOM);
    for (const time of [1, 2]) {
      await untilLost(page, time);
      await giveContextBack(page);
    }
    expect(meanDifference(await seen(page), atRest)).toBeLessThan(SAME);
    await context.close();
  });

  it('after one lost in the middle of a walk, which then goes on', async () => {
    const walked = async (onTheWay: (page: Page) => Promise<void>) => {
      const { page, context } = await visit('no-preference');
      await page.goto(server.url + ROOM);
      await untilStill(page);
      await walkTo(page, GOAL);
      await untilMoving(page);
      await onTheWay(page);
      const pixels = await seen(page);
      const { x } = await whereabouts(page);
      await context.close();
      return { pixels, x };
    };
    const whole = await walked(async () => {});
    const broken = await walked(async (page) => {
      await loseContext(page);
      await giveContextBack(page);
    });
    expect(whole.x).toBeCloseTo(GOAL.x, 2);
    expect(broken.x).toBeCloseTo(GOAL.x, 2);
    expect(meanDifference(whole.pixels, atRest)).toBeGreaterThan(2 * SAME);
    expect(meanDifference(broken.pixels, whole.pixels)).toBeLessThan(SAME);
  });

  it('after nobody looked for long: the memory of tiles was given back meanwhile', async () => {
    const { page, context } = await visit();
    await page.goto(server.url + ROOM);
    await untilStill(page);
    const before = (await sceneStats(page)).pictures;
    await look(page, 'hidden');
    const hidden = (await sceneStats(page)).pictures;
    expect(hidden.bytes).toBeLessThan(before.bytes / 3);
    await look(page, 'visible');
    await page.waitForTimeout(300);
    expect(meanDifference(await scenePixels(page), atRest)).toBeLessThan(4 * SAME);
    expect(meanDifference(await seen(page), atRest)).toBeLessThan(SAME);
    expect((await sceneStats(page)).pictures.bytes).toBe(before.bytes);
    await context.close();
  });

  it('after one lost while nobody looked', async () => {
    const { page, context } = await visit();
    await page.goto(server.url + ROOM);
    await untilStill(page);
    await look(page, 'hidden');
    await loseContext(page);
    await giveContextBack(page);
    await look(page, 'visible');
    expect(meanDifference(await seen(page), atRest)).toBeLessThan(SAME);
    await context.close();
  });
});
