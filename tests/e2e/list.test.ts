import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

/** Presses Tab until the focus is on something with this name, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement?.closest<HTMLElement>('a, button, summary, input, textarea');
      return focused?.getAttribute('aria-label') ?? focused?.innerText ?? '';
    });
    if (typeof name === 'string' ? label.includes(name) : name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

describe('the museum without 3D', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is visited with the keyboard alone, from the front page to a work and through the members’ door', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${server.url}/en`);
    await tabTo(page, 'Visit without 3D');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/list');
    // The address changes before the page does; the front page has a link of the same name.
    await page.locator('main h1:focus', { hasText: 'List of rooms' }).waitFor();
    await tabTo(page, 'The Rotunda');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/list/rooms/rotunda');
    await page.getByRole('heading', { level: 1, name: 'The Rotunda' }).waitFor();
    const works = await (await fetch(`${server.url}/assets/museum/rooms/rotunda/works.json`)).json();
    const room = await (await fetch(`${server.url}/assets/museum/rooms/rotunda/room.json`)).json();
    const titleOf = (id: string) => works.works.find((work: { id: string }) => work.id === id).label.en;
    // The room's words are there before its works.
    await page.getByRole('link', { name: titleOf(room.hang[0].work) }).waitFor();
    await tabTo(page, titleOf(room.hang[0].work));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: titleOf(room.hang[0].work) }).waitFor();
    expect(await page.title()).toContain(titleOf(room.hang[0].work));
    await tabTo(page, /Next/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: titleOf(room.hang[1].work) }).waitFor();

    await page.goto(`${server.url}/en/list/rooms/gallery`);
    await tabTo(page, 'The Salon of the Complex Plane');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/list/rooms/salon');
    await page.getByRole('main').getByLabel('Your membership card').focus();
    await page.keyboard.insertText(await server.issueCard({ name: 'Grace Hopper' }));
    await page.keyboard.press('Enter');
    await page.getByText('Grace Hopper').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'The Salon of the Complex Plane' }).waitFor();
    await expect.poll(() => page.locator('main img').count()).toBeGreaterThan(2);
    expect(problems.filter((problem) => !/401/.test(problem))).toEqual([]);
    await context.close();
  });

  it('comes from the server with its text before any script', async () => {
    const { page, context } = await newVisitor(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/fr/list/rooms/gallery`);
    await page.getByRole('heading', { level: 1, name: 'La Galerie des Pavages' }).waitFor();
    expect(await page.locator('main img').count()).toBeGreaterThan(3);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
    await context.close();
  });

  it('speaks the visitor’s language, and another in place', async () => {
    const { page, context } = await newVisitor(browser, { locale: 'fr-FR' });
    await page.goto(server.url);
    expect(new URL(page.url()).pathname).toBe('/fr');
    await page.goto(`${server.url}/fr/list/rooms/gallery`);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/list/rooms/gallery');
    await page.getByRole('heading', { level: 1, name: 'The Gallery of Tilings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });
});
