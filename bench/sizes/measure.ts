import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tests/helpers/chromium.ts';
import { startServer } from '../../tests/helpers/running-server.ts';
import { untilStill } from '../../tests/helpers/scene.ts';
import { buildPlainScene } from '../plain-scene/build.ts';
import { visitEntrance } from './entrance.ts';
import type { Entrance, LongWalk, MeasuredPlain, MeasuredSizes } from './measured.ts';
import type { SizedMuseum } from './museums.ts';
import { walkPlain } from './plain-walk.ts';
import { type DeviceClass, newBenchVisitor, untilQuiet } from './visitor.ts';
import { LONG_WALK, SHORT_WALK, type Walked, walk } from './walk.ts';

/** Runs of what is a time, one of each subject after the other; their medians are told. */
const RUNS = 5;
/**
 * So many works the plain scene has beside the twenty: what it costs grows with them. Its draw calls are skipped then,
 * which software would take minutes for: its times are too good.
 */
const PLAIN_WORKS = [200, 1000];
const REST_MS = 5000;

export const entranceOf = ({ server }: Pick<SizedMuseum, 'server'>) => `${server.url}/en/rooms/room-1`;

/** Measures museums of all sizes and, beside them, the plain scene. */
export async function measureSizes(museums: readonly SizedMuseum[]): Promise<MeasuredSizes> {
  const folder = await buildPlainScene(Math.max(...PLAIN_WORKS));
  const plain = await startServer({}, ['bench/plain-scene/serve.ts', folder]);
  const plainOf = (works: number) =>
    visitEntrance(`${plain.url}/?works=${works}`, walkPlain, { skipsDraws: works > 20 });
  try {
    const timed = await timeAll([
      ...museums.map(
        (museum) => () =>
          visitEntrance(entranceOf(museum), async (visitor) => {
            await untilStill(visitor.page);
            return walk(visitor, SHORT_WALK, false);
          }),
      ),
      () => plainOf(20),
    ]);
    const walks = { small: await walkAll(museums, 'small'), desktop: await walkAll(museums, 'desktop') };
    const twenty = timed.at(-1)!;
    const plains: MeasuredPlain[] = [
      { works: 20, entrances: twenty.map(({ entrance }) => entrance), walk: twenty[0]!.walked },
    ];
    for (const works of PLAIN_WORKS) {
      const { entrance, walked } = await plainOf(works);
      plains.push({ works, entrances: [entrance], walk: walked });
    }
    return {
      museums: museums.map(({ works }, i) => ({
        works,
        entrances: timed[i]!.map(({ entrance }) => entrance),
        shortWalks: timed[i]!.map(({ walked }) => walked),
        small: walks.small[i]!,
        desktop: walks.desktop[i]!,
      })),
      plain: plains,
    };
  } finally {
    await plain.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Timed = { readonly entrance: Entrance; readonly walked: Walked };

async function timeAll(subjects: readonly (() => Promise<Timed>)[]): Promise<readonly Timed[][]> {
  const timed: Timed[][] = subjects.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    console.error(`sizes: timed run ${run + 1} of ${RUNS}`);
    for (const [i, subject] of subjects.entries()) timed[i]!.push(await subject());
  }
  return timed;
}

/** The long walk in each museum, two at a time: only what is counted is taken from it. */
async function walkAll(museums: readonly SizedMuseum[], device: DeviceClass): Promise<readonly LongWalk[]> {
  console.error(`sizes: long walks, ${device}`);
  const browser = await launchChromium();
  const walks: LongWalk[] = [];
  try {
    for (let i = 0; i < museums.length; i += 2) {
      const pair = museums.slice(i, i + 2);
      walks.push(...(await Promise.all(pair.map((museum) => walkLong(browser, museum, device)))));
    }
    return walks;
  } finally {
    await browser.close();
  }
}

async function walkLong(browser: Browser, museum: SizedMuseum, device: DeviceClass): Promise<LongWalk> {
  const visitor = await newBenchVisitor(browser, { device, skipsDraws: true });
  const { page } = visitor;
  await page.goto(entranceOf(museum));
  await untilQuiet(visitor);
  await untilStill(page);
  const entrancePeakBytes = await page.evaluate(() => window.__count.gpu.peak);
  const drawnAtRest = await page.evaluate(async (ms) => {
    const before = window.__count.drawnFrames;
    await new Promise((done) => setTimeout(done, ms));
    return window.__count.drawnFrames - before;
  }, REST_MS);
  const walked = await walk(visitor, LONG_WALK, true);
  await visitor.close();
  return { ...walked, entrancePeakBytes, drawnAtRest };
}
