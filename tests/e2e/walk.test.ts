import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { holdUntilIn, sceneStats, untilStill, walkTo, whereabouts } from '../helpers/scene.ts';

describe('the walk', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('leads from the front page through the entrance into the second room, by keyboard alone', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(server.url);
    expect(new URL(page.url()).pathname).toBe('/en');
    await page.getByRole('link', { name: 'Enter the museum' }).focus();
    await page.keyboard.press('Enter');
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('rotunda');
    await page.locator('canvas').focus();
    await holdUntilIn(page, 'KeyW', 'gallery');
    await page.waitForURL('**/en/rooms/gallery');
    await page.getByRole('heading', { level: 1, name: 'The Gallery of Tilings' }).waitFor();
    expect(await page.title()).toContain('The Gallery of Tilings');
    await untilStill(page);
    await page.goBack();
    await page.waitForURL('**/en/rooms/rotunda');
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('rotunda');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('opens a work by its address, standing before it, and goes on to the next', async () => {
    const { page, context, problems } = await newVisitor(browser, { locale: 'fr-FR' });
    const works = await (await fetch(`${server.url}/assets/museum/rooms/gallery/works.json`)).json();
    const room = await (await fetch(`${server.url}/assets/museum/rooms/gallery/room.json`)).json();
    const [first, second] = room.hang;
    const titleOf = (id: string) => works.works.find((work: { id: string }) => work.id === id).label.fr;
    await page.goto(`${server.url}/fr/rooms/gallery/works/${first.work}`);
    await page.getByRole('heading', { name: titleOf(first.work) }).waitFor();
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('gallery');
    await page.getByRole('link', { name: /Suivante?/ }).click();
    await page.waitForURL(`**/fr/rooms/gallery/works/${second.work}`);
    await page.getByRole('heading', { name: titleOf(second.work) }).waitFor();
    await untilStill(page);
    await page.keyboard.press('Escape');
    await page.waitForURL('**/fr/rooms/gallery');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('goes around what stands in the way to where the floor was clicked, and through no wall', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    expect(await walkTo(page, { x: 40, z: 40 })).toBe(false);
    expect(await walkTo(page, { room: 'gallery', x: 2.5, z: -16 })).toBe(true);
    await page.waitForURL('**/en/rooms/gallery');
    await untilStill(page);
    const there = await whereabouts(page);
    expect(Math.hypot(there.x - 2.5, there.z + 16)).toBeLessThan(0.5);
    await context.close();
  });

  it('draws nothing while nobody moves, and again when somebody does', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/rotunda`);
    await untilStill(page);
    // Sculptures and neighbouring rooms may still arrive; a scene that draws without need is never still for 3 s.
    const framesIn3s = async () => {
      const before = (await sceneStats(page)).frames;
      await page.waitForTimeout(3000);
      return (await sceneStats(page)).frames - before;
    };
    await expect.poll(framesIn3s, { timeout: 150_000, interval: 10 }).toBe(0);
    const before = (await sceneStats(page)).frames;
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowLeft', { delay: 200 });
    await untilStill(page);
    expect((await sceneStats(page)).frames).toBeGreaterThan(before);
    await context.close();
  });

  it('switches to the list in front of a work and back, at the same work', async () => {
    const { page, context } = await newVisitor(browser);
    const room = await (await fetch(`${server.url}/assets/museum/rooms/rotunda/room.json`)).json();
    const { work } = room.hang[0];
    await page.goto(`${server.url}/en/rooms/rotunda/works/${work}`);
    await untilStill(page);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('link', { name: 'Visit without 3D' }).click();
    await page.waitForURL(`**/en/list/rooms/rotunda/works/${work}`);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('link', { name: 'See in 3D' }).click();
    await page.waitForURL(`**/en/rooms/rotunda/works/${work}`);
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('rotunda');
    await context.close();
  });

  it('goes on as pages, saying why, where there is no WebGL', async () => {
    const blind = await launchChromium(['--disable-gpu', '--disable-webgl', '--disable-3d-apis']);
    const { page } = await newVisitor(blind);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await page.waitForURL('**/en/list/rooms/gallery');
    await page.getByText('This device can’t show the museum in 3D').waitFor();
    await blind.close();
  });
});
