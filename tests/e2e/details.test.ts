import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { meanDifference, scenePixels } from '../helpers/pixels.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilStill } from '../helpers/scene.ts';

const WORK = 'rooms/rotunda/works/nephroid';

describe('a detail of a work', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is there without script, marked on the picture and shown large; one that is not leaves the work', async () => {
    const { page, context } = await newVisitor(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/en/list/${WORK}/details/red-cusp`);
    expect(await page.title()).toMatch(/^The red cusp – Light in a Cup/);
    expect(await page.locator('.region-lit').count()).toBe(1);
    expect(await page.locator('.region-picture image').count()).toBeGreaterThan(0);
    await page.goto(`${server.url}/fr/list/${WORK}/details/rien`);
    expect(await page.locator('.open-detail').textContent()).toMatch(/n’a pas, ou plus, ce détail/);
    expect(await page.locator('.region-lit').count()).toBe(0);
    await context.close();
  });

  it('has no fault that axe finds, and fits a window 320 pixels wide, in both languages', async () => {
    for (const lang of ['fr', 'en']) {
      const { page, context, problems } = await newVisitor(browser, {
        viewport: { width: 320, height: 640 },
      });
      await page.goto(`${server.url}/${lang}/list/${WORK}/details/blue-cusp`);
      await page.locator('.region-picture').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.goto(`${server.url}/${lang}/list/${WORK}/full`);
      await page.locator('.viewer-beside select').selectOption('cycloid');
      await page.locator('.viewer-half .viewer-stage canvas').nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it('is lit on the wall while its words are pointed at, and come close to when they are pressed', async () => {
    const { page, context, problems } = await newVisitor(browser, {
      viewport: { width: 900, height: 600 },
      reducedMotion: 'reduce',
    });
    await page.addInitScript(() => localStorage.setItem('enfilade.light', 'day'));
    await page.goto(`${server.url}/en/${WORK}`);
    const words = page.getByRole('link', { name: 'The red cusp, upper left' });
    await words.waitFor();
    await untilStill(page);
    const before = await scenePixels(page);
    await words.hover();
    await untilStill(page);
    expect(meanDifference(before, await scenePixels(page))).toBeGreaterThan(8);
    await page.mouse.move(5, 5);
    await untilStill(page);
    expect(meanDifference(before, await scenePixels(page))).toBeLessThan(2);
    await words.click();
    await page.waitForURL(`**/${WORK}/details/red-cusp`);
    await untilStill(page);
    expect(meanDifference(before, await scenePixels(page))).toBeGreaterThan(8);
    await page.getByRole('region', { name: 'Detail: The red cusp' }).waitFor();
    expect(await violations(page)).toEqual([]);
    // Shots of the scene are taken with a style of their own, which the page refuses aloud.
    expect(problems.filter((problem) => !problem.includes('inline style'))).toEqual([]);
    await context.close();
  });
});
