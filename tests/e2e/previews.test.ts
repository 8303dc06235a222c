import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { sceneStats, untilDrawn, untilStill } from '../helpers/scene.ts';

const isSheet = (url: URL) => /\/previews\/sheet-[0-9a-f]+\.webp$/.test(url.pathname);
const isImage = (url: URL) => url.pathname.includes('/images/');
const isLow = (path: string) => /\/full\/(?:128,\d+|\d+,128)\//.test(path);

/** How many layers of pictures lie on the GPU. */
const texturesOf = async (page: Page) => (await sceneStats(page)).pictures.textures;

describe('the pictures of a room', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('are colours that come with the page, then cut from one sheet, then tiles', async () => {
    const { page, context, problems } = await newVisitor(browser);
    const asked: string[] = [];
    context.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    const held: Route[] = [];
    await context.route(isSheet, (route) => void held.push(route));
    await context.route(isImage, (route) => void held.push(route));
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilDrawn(page);
    // The room stands, with nothing of its pictures fetched but what came with it.
    expect(await texturesOf(page)).toBe(0);
    expect(asked.filter((path) => path.endsWith('/rooms/gallery/previews/previews.json'))).toEqual([]);
    await context.unroute(isSheet);
    await context.unroute(isImage);
    for (const route of held) await route.continue().catch(() => {});
    await expect.poll(() => texturesOf(page), { timeout: 120_000 }).toBeGreaterThan(5);
    await untilStill(page);
    const files = asked.filter((path) => /\/rooms\/gallery\/(?:previews|images)\//.test(path));
    expect(files[0]).toContain('/previews/sheet-');
    expect(files.length).toBeGreaterThan(1);
    const sheets = asked.filter((path) => path.includes('/rooms/gallery/previews/sheet-'));
    expect(sheets).toHaveLength(1);
    expect(asked.filter(isLow)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('come from their own files where the sheet can’t be had', async () => {
    const { page, context } = await newVisitor(browser);
    const lows = new Set<string>();
    context.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('/rooms/gallery/') && isLow(pathname)) lows.add(pathname);
    });
    await context.route(isSheet, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.url}/en/rooms/gallery`);
    await expect.poll(() => lows.size, { timeout: 120_000 }).toBeGreaterThan(5);
    await untilStill(page);
    expect(await texturesOf(page)).toBeGreaterThan(5);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    await context.close();
  });
});
