import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilStill, walkTo } from '../helpers/scene.ts';

describe.each(['fr', 'en'])('every screen in %s', (lang) => {
  let server: RunningServer;
  let browser: Browser;
  let work: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    const room = await (await fetch(`${server.url}/assets/museum/rooms/rotunda/room.json`)).json();
    work = room.hang[0].work;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each([
    '',
    '/list',
    '/list/rooms/rotunda',
    '/list/rooms/rotunda/works/WORK',
    '/list/rooms/salon',
    '/list/rooms/nowhere',
    '/plan',
    '/visit',
    '/visit#v1.rotunda_WORK.salon~unknown.nowhere',
  ])('page %s has no violation, on a desk and on a phone', async (path) => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 320, height: 640 },
    ]) {
      const { page, context } = await newVisitor(browser, { viewport, locale: lang });
      await page.goto(`${server.url}/${lang}${path.replace('WORK', work)}`, { waitUntil: 'networkidle' });
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'no scrolling sideways').toBeLessThanOrEqual(viewport.width);
      await page.locator('summary', { hasText: 'Menu' }).click();
      expect(await violations(page)).toEqual([]);
      await context.close();
    }
  });

  it('the walk has no violation: in a room, before a work, before the members’ door', async () => {
    // Both languages and both shapes are seen once each: the panels are the same, and drawing in software is slow.
    const viewport = lang === 'fr' ? { width: 390, height: 844 } : { width: 1280, height: 720 };
    const { page, context } = await newVisitor(browser, { viewport, locale: lang, reducedMotion: 'reduce' });
    await page.goto(`${server.url}/${lang}/rooms/rotunda`);
    await untilStill(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('m');
    await page.locator('.plan-panel .map').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.url}/${lang}/rooms/rotunda/works/${work}`);
    await untilStill(page);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.url}/${lang}/rooms/gallery`);
    await untilStill(page);
    await walkTo(page, { room: 'gallery', x: 0, z: -26.4 });
    await page.getByRole('main').getByRole('textbox').waitFor();
    await untilStill(page);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
