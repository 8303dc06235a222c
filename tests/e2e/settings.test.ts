import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

describe('the settings', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each([
    ['en', 'Settings', 'Largest'],
    ['fr', 'Réglages', 'Très grande'],
  ])(
    'in “%s” are chosen by keyboard, fit the narrowest phone, and hold on the next page',
    async (lang, name, largest) => {
      const { page, context, problems } = await newVisitor(browser, {
        viewport: { width: 320, height: 640 },
      });
      await page.goto(`${server.url}/${lang}/list`);
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('radio', { name: largest }).focus();
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('largest');
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      await page.goto(`${server.url}/${lang}/list/rooms/gallery`);
      await page.waitForFunction(() => document.documentElement.dataset.text === 'largest');
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
