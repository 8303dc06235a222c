import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { lettersTo, nextLink } from '../helpers/letterbox.ts';
import { seedMember } from '../helpers/member-on-disk.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const SHAPES = [
  { width: 1280, height: 720 },
  { width: 320, height: 640 },
];

/** Nothing for axe to complain of, and nothing that scrolls sideways. */
async function expectUsable(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(page.viewportSize()!.width);
}

describe.each(['fr', 'en'])('the screens of members in %s', (lang) => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    await seedMember(server.dataDir);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each(SHAPES)('have no violation at $width × $height, signed out and in', async (viewport) => {
    const { page, context } = await newVisitor(browser, { viewport, locale: lang });
    const go = (path: string) => page.goto(`${server.url}/${lang}${path}`, { waitUntil: 'networkidle' });
    for (const path of ['/sign-in', '/sign-in/link', '/card', '/account']) {
      await go(path);
      await expectUsable(page);
    }
    await go('/sign-in');
    const seen = lettersTo(server.dataDir, 'ada@example.org').length;
    await page.locator('.link-form input').fill('ada@example.org');
    await page.locator('.link-form button').click();
    await page.locator('.link-sent').waitFor();
    await expectUsable(page);

    const link = await nextLink(server.dataDir, 'ada@example.org', seen);
    await page.goto(link, { waitUntil: 'networkidle' });
    await expectUsable(page);
    await page.locator('main .button-large').click();
    await page.locator('.member-card').waitFor();
    const consent = page.getByRole('button', { name: /^(?:Withdraw|Agree|Retirer|Accepter)/ }).first();
    await consent.click();
    await page.locator('.told p').waitFor();
    await page.locator('.earlier summary').click();
    await page.locator('.erase summary').click();
    await expectUsable(page);
    for (const summary of await page.locator('.member > summary:visible, .menu > summary').all()) {
      await summary.click();
      await expectUsable(page);
    }
    await context.close();
  });
});
