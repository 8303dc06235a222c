import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { copyMuseum, type MuseumCopy } from '../helpers/museum-copy.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { holdUntilIn, untilStill, whereabouts } from '../helpers/scene.ts';

type Works = { works: { id: string; kind: string; label: { en: string } }[] };

const loseContext = (page: Page) =>
  page.evaluate(() => {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!;
    const extension = gl.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });

describe('when something goes wrong the visit goes on', () => {
  let museum: MuseumCopy;
  let server: RunningServer;
  let browser: Browser;
  let missing: { id: string; label: { en: string } };
  beforeAll(async () => {
    museum = copyMuseum();
    missing = museum.read<Works>('rooms/rotunda/works.json').works.find(({ kind }) => kind === 'picture')!;
    rmSync(museum.at(`rooms/rotunda/images/${missing.id}`), { recursive: true });
    museum.write('rooms/cabinet/room.json', '{ "format": 1, "room": "cabinet", ');
    [server, browser] = await Promise.all([startServer(museum.env), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    museum.remove();
  });

  it('a missing picture is named, and the room and its other works stay', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/rotunda/works/${missing.id}`);
    await page.getByText(`The picture “${missing.label.en}” could not be loaded`).first().waitFor();
    await untilStill(page);
    await page.locator('canvas').focus();
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    await page.locator('canvas').focus();
    await holdUntilIn(page, 'KeyW', 'gallery');
    await context.close();
  });

  it('a room whose JSON is broken says so; the others stay open', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/cabinet`);
    await page.getByText('The content of “The Cabinet of Chaos” is damaged').first().waitFor();
    await page.goto(`${server.url}/en/list/rooms/cabinet`);
    await page.getByText('The content of “The Cabinet of Chaos” is damaged').first().waitFor();
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('rotunda');
    await context.close();
  });

  it.each(['/en/rooms/nowhere', '/fr/list/rooms/rotunda/works/nothing', '/nonsense'])(
    'the unknown address %s answers 404 with a page that leads back',
    async (path) => {
      const { page, context } = await newVisitor(browser);
      const answer = await page.goto(server.url + path);
      expect(answer?.status()).toBe(404);
      expect(await page.getByRole('link').count()).toBeGreaterThan(0);
      expect((await page.getByRole('heading', { level: 1 }).innerText()).length).toBeGreaterThan(3);
      await context.close();
    },
  );

  it('a server error in one room is said, and mended by itself', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en`);
    await page.route('**/rooms/gallery/works.json', (route) => route.fulfill({ status: 500, body: 'oops' }));
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    await page.locator('canvas').focus();
    await holdUntilIn(page, 'KeyW', 'gallery');
    await page.getByText('“The Gallery of Tilings” could not be loaded').first().waitFor();
    await page.unroute('**/rooms/gallery/works.json');
    await page
      .getByText('“The Gallery of Tilings” could not be loaded')
      .waitFor({ state: 'hidden', timeout: 60_000 });
    await context.close();
  });

  it('an answer that never ends is given up and said', async () => {
    const { page, context } = await newVisitor(browser);
    await page.route('**/rooms/gallery/works.json', () => {});
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    await page.locator('canvas').focus();
    await holdUntilIn(page, 'KeyW', 'gallery');
    await page.getByText('“The Gallery of Tilings” could not be loaded').first().waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('a lost connection is said, and so is its return', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    await context.setOffline(true);
    await page.getByText('The connection is lost.').first().waitFor();
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowLeft', { delay: 300 });
    await context.setOffline(false);
    await page.getByText('The connection is back.').first().waitFor();
    await context.close();
  });

  it('a lost graphics context comes back with the same picture', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilStill(page);
    const before = await pixels(page);
    await loseContext(page);
    await page.getByText('The picture stopped').first().waitFor();
    await page.evaluate(() => (window as never as { giveBack(): void }).giveBack());
    await page.getByText('The picture is back.').first().waitFor();
    await page.getByRole('button', { name: 'Close this message' }).first().click();
    await untilStill(page);
    const after = await pixels(page);
    const difference = before.reduce((sum, value, i) => sum + Math.abs(value - after[i]!), 0) / before.length;
    expect(before.some((value) => value > 60)).toBe(true);
    expect(difference).toBeLessThan(1.5);
    await context.close();
  });

  it('a graphics context lost for good leaves the same room as a page', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilStill(page);
    await loseContext(page);
    await page.waitForURL('**/en/list/rooms/gallery', { timeout: 60_000 });
    await page.getByText('This device can’t show the museum in 3D').waitFor();
    await context.close();
  });
});

/** Grey values (0–255) of the canvas, shrunk to 64×36; the page's own panels are left out. */
async function pixels(page: Page): Promise<Uint8Array> {
  const sharp = (await import('sharp')).default;
  const shot = await page.locator('canvas').screenshot();
  const { width = 0, height = 0 } = await sharp(shot).metadata();
  const middle = { left: 0, top: Math.round(height * 0.2), width, height: Math.round(height * 0.5) };
  return new Uint8Array(
    await sharp(shot).extract(middle).resize(64, 36, { fit: 'fill' }).greyscale().raw().toBuffer(),
  );
}
