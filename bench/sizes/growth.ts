import type { Browser, Page } from 'playwright-core';
import { untilStill, whereabouts } from '../../tests/helpers/scene.ts';
import type { Figure } from '../figures.ts';
import type { SizedMuseum } from './museums.ts';
import { type BenchVisitor, newBenchVisitor, untilQuiet } from './visitor.ts';

/** Gone around: near ones and ones in other wings. Both times one ends in the first. */
const ROOMS = ['room-2', 'room-4', 'room-9', 'room-30', 'room-51'] as const;
const FIRST = 20;
const LAST = 500;
/** How long one stays in a room that one hurries through, in milliseconds. */
const STAY_MS = 120;

/** Heap and what lives on the GPU after 500 changes of room against after 20, on the small class. */
export async function growthFigures(browser: Browser, { works, server }: SizedMuseum): Promise<Figure[]> {
  const visitor = await newBenchVisitor(browser, { skipsDraws: true, reducedMotion: true });
  const { page } = visitor;
  await page.goto(`${server.url}/en/rooms/${ROOMS[0]}`);
  await untilQuiet(visitor);
  await visitor.session.send('HeapProfiler.enable');
  // Before each measuring one stays a while in every room of the round.
  for (let i = 1; i <= FIRST; i++) await change(page, i, i > FIRST - ROOMS.length);
  const before = await measure(visitor);
  for (let i = FIRST + 1; i <= LAST; i++) await change(page, i, i > LAST - ROOMS.length);
  const after = await measure(visitor);
  await visitor.close();
  const keys = ['heap', 'textures', 'buffers', 'gpuBytes'] as const;
  const names = { heap: 'heap', textures: 'textures', buffers: 'buffers', gpuBytes: 'live GPU bytes' };
  return keys.map((key) => ({
    name: `${names[key]} after ${LAST} changes of room against after ${FIRST}`,
    value: after[key] / before[key],
    unit: '×',
    atMost: 1.05,
    note: `${after[key].toLocaleString('en')} against ${before[key].toLocaleString('en')}, ${works.toLocaleString('en')} works`,
  }));
}

/** Goes to the next room as the address bar does, by a cut. */
async function change(page: Page, number: number, isSettled: boolean): Promise<void> {
  const room = ROOMS[number % ROOMS.length]!;
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, `/en/rooms/${room}`);
  while ((await whereabouts(page)).room !== room) await page.waitForTimeout(20);
  if (isSettled) await untilStill(page);
  else await page.waitForTimeout(STAY_MS);
}

async function measure(visitor: BenchVisitor) {
  const { page, session } = visitor;
  await untilQuiet(visitor);
  await untilStill(page);
  // What the hook has written down of each frame is not the page's.
  await page.evaluate(() => {
    const { frames, scriptMs, longTasks } = window.__count;
    for (const list of [frames, scriptMs, longTasks]) list.length = 0;
  });
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { textures, buffers, gpu } = await page.evaluate(() => window.__count);
  return { heap: usedSize, textures, buffers, gpuBytes: gpu.textures + gpu.renderbuffers };
}
