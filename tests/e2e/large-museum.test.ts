import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { cli } from '../helpers/run-cli.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { walkTo, whereabouts } from '../helpers/scene.ts';

const ROOMS = 130;
const FAR = 'room-130';
const museumDir = join(mkdtempSync(join(tmpdir(), 'enfilade-large-')), 'museum');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  await cli(['synth', '--rooms', String(ROOMS), '--works', '300', '--out', museumDir]);
  [server, browser] = await Promise.all([startServer({ MUSEUM_DIR: museumDir }), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(join(museumDir, '..'), { recursive: true, force: true });
});

/** The museum's JSON files that a page asks for, below the museum's folder. */
function filesOf(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const file = /\/assets\/museum\/(.+\.json)$/.exec(new URL(request.url()).pathname)?.[1];
    if (file) files.push(file);
  });
  return files;
}

const untilIn = (page: Page, room: string) =>
  expect.poll(async () => (await whereabouts(page)).room, { timeout: 120_000 }).toBe(room);

async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.walk-stage.walk-walking').waitFor();
}

it('at the entrance of a large museum only the rooms that are seen are fetched', async () => {
  const { page, context, problems } = await newVisitor(browser);
  const files = filesOf(page);
  await page.goto(`${server.url}/en/rooms/room-1`);
  await untilDrawn(page);
  const ofRoom2 = ['previews/previews.json', 'room.json', 'works.json'].map((file) => `rooms/room-2/${file}`);
  await expect.poll(() => files.toSorted(), { timeout: 20_000 }).toEqual(ofRoom2);
  expect(problems).toEqual([]);
  await context.close();
});

it('a room far away opens by its address, one walks on into the next wing, and home', async () => {
  const { page, context, problems } = await newVisitor(browser);
  const files = filesOf(page);
  await page.goto(`${server.url}/en/rooms/${FAR}`);
  await untilDrawn(page);
  await untilIn(page, FAR);
  expect(files.filter((file) => file.startsWith('directory/'))).toEqual([]);
  await page.locator('canvas').first().focus();
  await page.keyboard.press('Home');
  await untilIn(page, 'room-1');
  expect(files.filter((file) => file.startsWith('directory/')).length).toBe(1);
  await expect.poll(() => new URL(page.url()).pathname).toBe('/en/rooms/room-1');

  // The door to the east of the sixth room leads into another wing.
  await page.goto(`${server.url}/en/rooms/room-6`);
  await untilDrawn(page);
  await expect.poll(() => files.filter((file) => file.startsWith('wings/')).length).toBeGreaterThan(0);
  const { x, z } = await whereabouts(page);
  expect(await walkTo(page, { room: 'room-26', x: x + 16, z })).toBe(true);
  await untilIn(page, 'room-26');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/en/rooms/room-26');
  expect(problems).toEqual([]);
  await context.close();
});

it('without 3D, wings lead to rooms, and a room’s doors into the next wing', async () => {
  const { page, context } = await newVisitor(browser);
  await page.goto(`${server.url}/en/list`);
  const wings = page.locator('main .room-entry a');
  expect(await wings.count()).toBe(6);
  await wings.nth(1).click();
  await page.locator('h1', { hasText: 'Wing 2' }).waitFor();
  await page.getByRole('link', { name: 'Room 26', exact: true }).click();
  await page.locator('h1', { hasText: 'Room 26' }).waitFor();
  await page.getByRole('link', { name: 'Room 6', exact: true }).click();
  await page.locator('h1', { hasText: 'Room 6' }).waitFor();
  const nowhere = await page.goto(`${server.url}/en/list/rooms/room-${ROOMS + 1}`);
  expect(nowhere?.status()).toBe(404);
  await context.close();
});
