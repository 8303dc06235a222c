import type { Browser, Page } from 'playwright-core';
import { untilStill } from '../tests/helpers/scene.ts';
import { type Figure, median } from './figures.ts';
import { pageHook } from './hook/page-hook.ts';

/** The rooms that are gone around when growth is measured. */
const ROUND = ['rotunda', 'gallery', 'cabinet'] as const;

async function openRoom(browser: Browser, url: string, room: string, card?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  if (card) await page.request.post(`${url}/api/session`, { data: { card } });
  await page.addInitScript(pageHook());
  await page.goto(`${url}/en/rooms/${room}`, { waitUntil: 'networkidle' });
  await untilStill(page);
  // Models of neighbouring rooms arrive without being asked about: what comes late is not unrest.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  await untilStill(page);
  return page;
}

/** Goes to a room as the address bar's back and forward do: without a reload. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
}

/** Frames at rest, draw calls and React commits while walking, room by room. */
export async function walkingFigures(
  browser: Browser,
  url: string,
  card: string,
  rooms: readonly string[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const room of rooms) {
    const page = await openRoom(browser, url, room, card);
    const atRest = await page.evaluate(async () => {
      const before = window.__count.drawnFrames;
      await new Promise((done) => setTimeout(done, 5000));
      return window.__count.drawnFrames - before;
    });
    await page.locator('canvas').focus();
    // The first step takes the hint away, which React does.
    await page.keyboard.press('ArrowRight', { delay: 300 });
    await untilStill(page);
    await page.evaluate(() => {
      window.__count.skipsDraws = true;
      window.__count.frames.length = 0;
      window.__count.scriptMs.length = 0;
      window.__count.commits = 0;
    });
    for (const key of ['ArrowLeft', 'KeyW', 'ArrowLeft', 'KeyS', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.down(key);
      await page.waitForTimeout(900);
      await page.keyboard.up(key);
    }
    const { frames, commits, scriptMs } = await page.evaluate(() => window.__count);
    await page.close();
    figures.push(
      { name: `frames drawn at rest in 5 s, ${room}`, value: atRest, unit: '', atMost: 0 },
      {
        name: `draw calls of the worst frame, ${room}`,
        value: Math.max(...frames),
        unit: '',
        atMost: 40,
        note: `${frames.length} frames walked`,
      },
      {
        name: `script per walked frame, ${room}`,
        value: median(scriptMs),
        unit: 'ms',
        atMost: null,
        note: 'median, draw calls skipped; compare within one run only',
      },
      {
        name: `React commits per walked frame, ${room}`,
        value: commits / frames.length,
        unit: '',
        atMost: 0.5,
        note: 'a doorway crossed renders; a render per frame would be 1',
      },
    );
  }
  return figures;
}

/** Live GPU objects and heap after 9 and after 51 changes of room: both times settled, in the rotunda. */
export async function growthFigures(browser: Browser, url: string): Promise<Figure[]> {
  const page = await openRoom(browser, url, 'rotunda');
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const measure = async () => {
    await untilStill(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { textures, buffers } = await page.evaluate(() => window.__count);
    return { heap: usedSize, textures, buffers };
  };
  // Around the public rooms: the first and the last rounds stay until everything is there, the others hurry on.
  const change = async (number: number, settled: boolean) => {
    await goTo(page, `/en/rooms/${ROUND[number % ROUND.length]}`);
    if (settled) await untilStill(page);
    else await page.waitForTimeout(600);
  };
  for (let i = 1; i <= 9; i++) await change(i, true);
  const tenth = await measure();
  for (let i = 10; i <= 45; i++) await change(i, false);
  for (let i = 46; i <= 51; i++) await change(i, true);
  const last = await measure();
  await page.close();
  const growth = (key: 'heap' | 'textures' | 'buffers', unit: string) => ({
    name: `${key} after 51 changes of room against after 9`,
    value: last[key] / tenth[key],
    unit: '×',
    atMost: 1.05,
    note: unit === 'MB' ? `${(last[key] / 1e6).toFixed(1)} MB` : `${last[key]} live`,
  });
  return [growth('textures', ''), growth('buffers', ''), growth('heap', 'MB')];
}
