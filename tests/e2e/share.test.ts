import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilStill, viewSeen } from '../helpers/scene.ts';

describe('“look at this”', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('passes on the address of a view, which shows the same to another', async () => {
    const one = await newVisitor(browser);
    await one.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await one.page.goto(`${server.url}/en/rooms/gallery/works/penrose`);
    await untilStill(one.page);
    await one.page.locator('summary', { hasText: 'Menu' }).click();
    await one.page.getByRole('button', { name: 'Share this view' }).waitFor();
    await one.page.locator('.walk-scene canvas').focus();
    await one.page.keyboard.press('l');
    await one.page.getByText('The link to just this is copied').waitFor();
    const link = await one.page.evaluate(() => navigator.clipboard.readText());
    const seen = await viewSeen(one.page);
    expect(link).toMatch(/\/en\/rooms\/gallery\/works\/penrose\?view=/);
    await one.context.close();

    const other = await newVisitor(browser);
    const turned = link.replace(/view=([^,]+),([^,]+),[^,]+,[^,&]+/, 'view=$1,$2,33,-7');
    for (const [url, yaw] of [
      [link, seen.yaw],
      [turned, (33 * Math.PI) / 180],
    ] as const) {
      await other.page.goto(url);
      await untilStill(other.page);
      const there = await viewSeen(other.page);
      expect(Math.hypot(there.x - seen.x, there.z - seen.z)).toBeLessThan(0.02);
      expect(Math.cos(there.yaw - yaw)).toBeGreaterThan(0.9999);
    }
    await other.page.getByRole('heading', { name: 'Penrose', exact: false }).first().waitFor();
    expect(other.problems).toEqual([]);
    await other.context.close();
  });

  it('says of a page what it is, without a word from the policy of content', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${server.url}/fr/list/rooms/gallery/works/penrose`);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data!)['@graph'].map((node: { '@type': string }) => node['@type'])).toContain(
      'VisualArtwork',
    );
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      '/fr/rooms/gallery/works/penrose',
    );
    await page.getByRole('button', { name: 'Partager cette œuvre' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
