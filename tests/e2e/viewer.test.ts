import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureWork, Works } from '../../src/museum/format/works.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilStill } from '../helpers/scene.ts';

/** A tile of the picture's own pixels: as wide in the file as on the picture. */
const LAST_LEVEL = /\/images\/penrose\/\d+,\d+,(\d+),\d+\/\1,\d+\/0\/default\./;
const CANVAS = '.viewer-stage canvas';

/** How many colours are drawn in the middle of the picture. */
const colours = (page: Page): Promise<number> =>
  page.evaluate((selector) => {
    const canvas = document.querySelector<HTMLCanvasElement>(selector)!;
    const side = Math.min(300, canvas.width, canvas.height);
    const [x, y] = [(canvas.width - side) / 2, (canvas.height - side) / 2];
    const { data } = canvas.getContext('2d')!.getImageData(x, y, side, side);
    return new Set(new Uint32Array(data.buffer)).size;
  }, CANVAS);

async function untilLoaded(page: Page): Promise<void> {
  await page.locator(CANVAS).waitFor();
  await page.locator('.viewer-bar, .viewer-times').first().waitFor();
  // Once nothing is on its way, and still nothing a moment later.
  for (let quiet = 0; quiet < 3; ) {
    quiet = (await page.locator('.viewer-loading').count()) === 0 ? quiet + 1 : 0;
    await page.waitForTimeout(200);
  }
}

const isAtEnd = async (page: Page) =>
  (await page.getByRole('button', { name: 'Zoom in' }).getAttribute('aria-disabled')) === 'true';

describe('a picture on the whole screen', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const workOf = async (room: string, id: string) => {
    const works = (await (
      await fetch(`${server.url}/assets/museum/rooms/${room}/works.json`)
    ).json()) as Works;
    return works.works.find((work) => work.id === id) as PictureWork;
  };

  it.each([
    ['in the list', '/en/list/rooms/gallery/works/penrose'],
    ['in the walk', '/en/rooms/gallery/works/penrose'],
  ])('%s is opened and zoomed to its last pixel by keyboard, and gives the focus back', async (_, path) => {
    const { page, context, problems } = await newVisitor(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}${path}`);
    if (!path.includes('list')) await untilStill(page);
    const opener = page.getByRole('link', { name: 'See it to the last pixel' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}/full`);
    await page.getByRole('dialog').waitFor();
    await untilLoaded(page);
    expect(asked.filter((url) => LAST_LEVEL.test(url))).toEqual([]);
    expect(await colours(page)).toBeGreaterThan(50);

    for (let i = 0; i < 12 && !(await isAtEnd(page)); i++) {
      await page.keyboard.press('+');
      await page.waitForTimeout(500);
    }
    expect(await isAtEnd(page)).toBe(true);
    await untilLoaded(page);
    expect(asked.filter((url) => LAST_LEVEL.test(url)).length).toBeGreaterThan(0);
    expect(await colours(page)).toBeGreaterThan(1);

    await page.keyboard.press('Escape');
    await page.waitForURL(`**${path}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is there again after a reload, and is closed by the browser’s back', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${server.url}/en/list/rooms/gallery/works/penrose`);
    await page.getByRole('link', { name: 'See it to the last pixel' }).click();
    await untilLoaded(page);
    await page.reload();
    await untilLoaded(page);
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/en/list/rooms/gallery/works/penrose');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('says of what is missing that it is, keeps what there is, and fetches it when asked again', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/list/rooms/gallery/works/penrose/full`);
    await untilLoaded(page);
    await context.setOffline(true);
    const missed = page.waitForEvent('requestfailed', (request) => LAST_LEVEL.test(request.url()));
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await page.getByText('Parts of the picture could not be loaded').waitFor();
    await missed;
    expect(await colours(page)).toBeGreaterThan(10);
    const fetched = page.waitForEvent('requestfinished', (request) => LAST_LEVEL.test(request.url()));
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await fetched;
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('that is computed goes on far beyond its last pixel', async () => {
    const { page, context, problems } = await newVisitor(browser, { reducedMotion: 'reduce' });
    const { image, computed } = await workOf('dust', 'mandelbrot');
    await page.goto(`${server.url}/en/list/rooms/dust/works/mandelbrot/full`);
    await untilLoaded(page);
    // To i, a point of Misiurewicz: however near, there is something to see.
    const box = (await page.locator(CANVAS).boundingBox())!;
    const width = Math.min(box.width, (box.height * image.width) / image.height);
    const { region } = computed!;
    const x = box.x + box.width / 2 + ((0 - region.re) / region.width) * width;
    const y = box.y + box.height / 2 - ((1 - region.im) / region.width) * width;
    await page.mouse.move(x, y);
    const seen: string[] = [];
    const drawn = () =>
      page.locator(CANVAS).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL('image/png'));
    const timesOf = async () => {
      const text = (await page.locator('.viewer-times').allInnerTexts())[0] ?? '';
      return Number(text.replace(/[^\d.]/g, ''));
    };
    for (const target of [20, 200, 2000]) {
      for (let i = 0; i < 200 && (await timesOf()) < target; i++) {
        await page.mouse.wheel(0, -200);
        await page.waitForTimeout(60);
      }
      expect(await timesOf()).toBeGreaterThanOrEqual(target);
      await untilLoaded(page);
      seen.push(await drawn());
    }
    expect(new Set(seen).size).toBe(seen.length);
    await page.getByText('At this scale the whole picture would be').waitFor();
    for (let i = 0; i < 60 && !(await isAtEnd(page)); i++) {
      await page.keyboard.press('+');
      await page.waitForTimeout(30);
    }
    await page.getByText('Here this machine’s numbers end').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
