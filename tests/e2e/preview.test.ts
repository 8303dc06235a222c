import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Room } from '../../src/museum/format/room.ts';
import type { Works } from '../../src/museum/format/works.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { copyMuseum, type MuseumCopy } from '../helpers/museum-copy.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { isShut, untilStill, walkTo, whereabouts } from '../helpers/scene.ts';

const IN_THE_GALLERY = { room: 'gallery', x: 0, z: -12 };

/** Tells later whether the page was loaded anew meanwhile. */
const markPage = (page: Page) => page.evaluate(() => void Object.assign(window, { stillTheSamePage: true }));
const isMarked = (page: Page) => page.evaluate(() => 'stillTheSamePage' in window);

describe('a curator’s preview', () => {
  let museum: MuseumCopy;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    museum = copyMuseum();
    const { MUSEUM_DIR, MEMBERS_DIR } = museum.env;
    const command = ['preview', MUSEUM_DIR, '--members', MEMBERS_DIR, '--port', '{port}'];
    [server, browser] = await Promise.all([
      startServer({}, ['bin/enfilade.mjs', ...command]),
      launchChromium(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    museum.remove();
  });

  it('shows a saved file in place, and mends itself after a mistake', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilStill(page);
    await walkTo(page, IN_THE_GALLERY);
    await expect.poll(async () => (await whereabouts(page)).z, { timeout: 90_000 }).toBeCloseTo(-12, 1);
    await untilStill(page);
    await markPage(page);
    const before = await whereabouts(page);
    const middleOfWall = () => page.screenshot({ clip: { x: 560, y: 200, width: 160, height: 60 } });
    const wall = await middleOfWall();

    const file = 'rooms/gallery/room.json';
    const room = museum.read<Room>(file);
    const red = {
      ...room,
      finishes: { ...room.finishes, wall: { ...room.finishes.wall, color: '#c02020' } },
    };
    museum.write(file, JSON.stringify(red));
    await expect.poll(async () => (await middleOfWall()).equals(wall), { timeout: 60_000 }).toBe(false);
    expect(await whereabouts(page)).toEqual(before);

    museum.write(file, '{ "format": 1');
    await page.getByText(`${file}, line 1`).waitFor();
    const notice = page.getByRole('status').getByText('is damaged and can’t be shown');
    await notice.waitFor();
    museum.write(file, JSON.stringify(room));
    await page.getByText('Nothing to mend.').waitFor();
    await notice.waitFor({ state: 'detached' });
    await untilStill(page);
    expect(await whereabouts(page)).toEqual(before);
    expect([await isMarked(page), problems]).toEqual([true, []]);
    await context.close();
  });

  it('tells what is to be mended, in both languages, and leads to the work', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/list`);
    await page.getByText('Nothing to mend.').waitFor();
    await markPage(page);
    const file = 'rooms/cabinet/works.json';
    const works = museum.read<Works>(file);
    const [first, ...others] = works.works;
    const { heightM, widthM } = first!.dimensions;
    const stretched = { ...first, dimensions: { ...first!.dimensions, widthM: widthM * 2, heightM } };
    museum.write(file, JSON.stringify({ ...works, works: [stretched, ...others] }, null, 2));

    await page.getByRole('button', { name: /so it would be stretched.*works\.json, line \d+/ }).waitFor();
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('button', { name: /déformée.*works\.json, ligne \d+/ }).click();
    await page.waitForURL(`**/fr/list/rooms/cabinet/works/${first!.id}`);
    museum.write(file, JSON.stringify(works));
    await page.getByText('Rien à redire.').waitFor();
    expect(await isMarked(page)).toBe(true);
    await context.close();
  });

  it('shows the museum as a visitor, as a member, and as of a date', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilStill(page);
    await markPage(page);
    expect(await isShut(page, 'salon')).toBe(true);
    const doorIs = (shut: boolean) =>
      expect.poll(() => isShut(page, 'salon'), { timeout: 60_000 }).toBe(shut);
    const seeAs = page.getByLabel('See as');
    await seeAs.selectOption('Friend');
    await doorIs(false);
    await page.getByText('Ada Lovelace').first().waitFor();
    await seeAs.selectOption('Visitor');
    await doorIs(true);

    const plan = museum.read<{ rooms: { id: string; access?: object }[] }>('wings/main.json');
    const salon = plan.rooms.find(({ id }) => id === 'salon')!;
    salon.access = { ...salon.access, publicFrom: '2040-01-01T00:00:00Z' };
    museum.write('wings/main.json', JSON.stringify(plan));
    await page.getByLabel('As of').fill('2040-06-01');
    await doorIs(false);
    await page.getByRole('button', { name: 'Now' }).click();
    await doorIs(true);
    expect(await isMarked(page)).toBe(true);
    await context.close();
  });
});

describe('the public server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it.each(['/api/preview/as', '/api/preview/issues?lang=en', '/api/preview/', '/api/content-events'])(
    'has no %s',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(server.url + path, { method });
        expect([method, answer.status]).toEqual([method, 404]);
        await answer.body?.cancel();
      }
    },
  );
});
