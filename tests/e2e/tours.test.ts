import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tour } from '../../src/museum/format/tour.ts';
import { overflowOf, violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilDrawn } from '../helpers/scene.ts';
import { builtInTours, type ShownStop, stopsOf, unseen, untilFramed } from '../helpers/tour-regions.ts';

/** What is pressed before the page's script is there goes nowhere. */
const LIVE = { waitUntil: 'networkidle' } as const;
const secret: Tour = JSON.parse(readFileSync('members/tours/members-salons.json', 'utf8'));
const placeOf = (page: Page, index: number) => page.locator('.tour-place', { hasText: `Stop ${index} of` });

describe('the guided tours', () => {
  let server: RunningServer;
  let browser: Browser;
  let stops: readonly ShownStop[];
  beforeAll(async () => {
    const first = builtInTours()[0]!;
    [server, browser, stops] = await Promise.all([startServer(), launchChromium(), stopsOf(first)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('are there without script, with all that is said', async () => {
    const { page, context } = await newVisitor(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/fr/tours`);
    expect(await page.locator('.tour-card').count()).toBe(builtInTours().length);
    await page.getByRole('link', { name: 'Les grandes formes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Les grandes formes' }).waitFor();
    expect(await page.locator('.tour-stop').count()).toBe(stops.length);
    const words = await page.locator('main').innerText();
    for (const { stop } of stops) expect(words).toContain(stop.narration.text.fr!.slice(0, 60));
    await context.close();
  });

  it('have no fault that axe finds, and fit a window 320 pixels wide, in both languages', async () => {
    const { page, context, problems } = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
    for (const path of ['fr/tours', 'en/tours', 'fr/tours/children', 'en/tours/children']) {
      await page.goto(`${server.url}/${path}`, LIVE);
      expect(await violations(page), path).toEqual([]);
      expect(await overflowOf(page), path).toBe(0);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it('lead from stop to stop, show each whole, take back who strays, and go on days later', async () => {
    const { page, context, problems } = await newVisitor(browser, {
      viewport: { width: 960, height: 600 },
      reducedMotion: 'reduce',
    });
    await page.addInitScript(() => localStorage.setItem('enfilade.light', 'day'));
    await page.goto(`${server.url}/en/tours/highlights`, LIVE);
    await page.getByRole('link', { name: 'Start in 3D' }).click();
    await placeOf(page, 1).waitFor();
    await untilDrawn(page);
    await page.getByRole('button', { name: 'Pause' }).click();

    await page.keyboard.press('n');
    await placeOf(page, 2).waitFor();
    expect(await untilFramed(page, stops[1]!)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await placeOf(page, 3).waitFor();
    expect(await untilFramed(page, stops[2]!)).toBe(true);
    await page.keyboard.press('n');
    await placeOf(page, 4).waitFor();
    expect(await untilFramed(page, stops[3]!)).toBe(true);
    await page.keyboard.press('p');
    await placeOf(page, 3).waitFor();
    expect(await untilFramed(page, stops[2]!)).toBe(true);

    await page.locator('canvas').focus();
    const back = page.getByRole('button', { name: 'Back to the tour' });
    await page.keyboard.down('ArrowLeft');
    await back.waitFor();
    await page.keyboard.up('ArrowLeft');
    expect(await unseen(page, stops[2]!.corners)).toBeGreaterThan(0);
    await back.click();
    expect(await untilFramed(page, stops[2]!)).toBe(true);
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await page.locator('.tour-panel').waitFor({ state: 'detached' });

    await page.goto(`${server.url}/en/tours/highlights`, LIVE);
    await page.getByRole('link', { name: 'Continue in 3D at stop 3' }).click();
    await placeOf(page, 3).waitFor();
    await untilDrawn(page);
    expect(await untilFramed(page, stops[2]!)).toBe(true);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('checkbox', { name: 'Whole text' }).check();
    expect(await violations(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('show nothing of a members’ tour to a guest, and all of it to a friend', async () => {
    const { page, context } = await newVisitor(browser);
    const said = secret.stops.flatMap(({ label, narration }) => [label.en!, narration.text.en!.slice(0, 50)]);
    const told = (body: string) => said.filter((words) => body.includes(words));
    for (const path of ['en/tours/members-salons', 'en/tours', 'api/tours/members-salons']) {
      const answer = await page.request.get(`${server.url}/${path}`);
      expect(answer.status(), path).toBe(path.startsWith('api') ? 401 : 200);
      expect(told(await answer.text()), path).toEqual([]);
    }
    await page.goto(`${server.url}/en/tours/members-salons`, LIVE);
    await page.getByText('This tour is for members').waitFor();
    expect(await page.locator('.tour-stop').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const card = await server.issueCard({ tier: 'friend' });
    await context.request.post(`${server.url}/api/session`, { data: { card } });
    await page.goto(`${server.url}/en/tours/members-salons`, LIVE);
    expect(await page.locator('.tour-stop').count()).toBe(secret.stops.length);
    expect(told(await page.locator('main').innerText())).toEqual(said);
    await context.close();
  });
});
