import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SceneHandle } from '../../src/scene/index.ts';
import type { HungPicture } from '../../src/scene/pictures/hung-picture.ts';
import { startServer } from '../../tests/helpers/running-server.ts';
import { untilStill } from '../../tests/helpers/scene.ts';
import type { Figure } from '../figures.ts';
import { type DeepMuseum, hungIn } from './deep-museum.ts';
import { newBenchVisitor, untilQuiet } from './visitor.ts';

/** Turns of the wheel, in pixels, and the pause between them: as a hand scrolls from the work to its detail. */
const WHEEL = { turns: 16, byPx: -160, everyMs: 130 };

/** Bytes fetched of one large picture from the doorway to its full detail, against those of the tiles seen in the end. */
export async function deepFigures(browser: Browser, museum: DeepMuseum): Promise<Figure[]> {
  const server = await startServer({ MUSEUM_DIR: museum.folder });
  const visitor = await newBenchVisitor(browser, { skipsDraws: true });
  const { page, wire } = visitor;
  try {
    await page.goto(`${server.url}/en/rooms/${museum.room}`);
    await untilQuiet(visitor);
    await untilStill(page);
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, `/en/rooms/${museum.room}/works/${museum.work}`);
    await untilStill(page);
    await page.mouse.move(640, 360);
    for (let i = 0; i < WHEEL.turns; i++) {
      await page.mouse.wheel(0, WHEEL.byPx);
      await page.waitForTimeout(WHEEL.everyMs);
    }
    await untilStill(page);
    await untilQuiet(visitor);
    const fetched = [...wire.byUrl].filter(([url]) => url.includes(`/${museum.files}/`));
    const bytes = fetched.reduce((sum, [, each]) => sum + each, 0);
    const seen = await seenTiles(
      page,
      museum,
      fetched.map(([url]) => url),
    );
    const seenBytes = seen.reduce((sum, tile) => sum + fileSize(museum, tile), 0);
    return [
      {
        name: 'a picture of 16,384 px: bytes from doorway to full detail, of those of the tiles seen in the end',
        value: bytes / seenBytes,
        unit: '×',
        atMost: 2.5,
        note: `${kB(bytes)} kB in ${fetched.length} files, ${kB(seenBytes)} kB in the ${seen.length} tiles of the finest level in sight; given up ones count whole`,
      },
    ];
  } finally {
    await visitor.close();
    await server.stop();
  }
}

/** Part of a picture, in shares of it: left, top, width, height. */
type Part = readonly [number, number, number, number];
type Place = Pick<HungPicture, 'corner' | 'across' | 'down' | 'widthM' | 'heightM'>;

const kB = (bytes: number) => Math.round(bytes / 1000);

const fileSize = ({ folder, files }: DeepMuseum, tile: string): number =>
  statSync(join(folder, 'pictures', files, tile)).size;

/** Of the finest level's tiles that were fetched, those that meet what the screen shows; coarser ones don't count. */
async function seenTiles(page: Page, museum: DeepMuseum, urls: readonly string[]): Promise<string[]> {
  const { width, height } = museum.picture;
  const tiles = urls.flatMap((url) => {
    const [, path, x, y, w, h, across] = /\/((\d+),(\d+),(\d+),(\d+)\/(\d+),\d+\/0\/.+)$/.exec(url) ?? [];
    const part: Part = [Number(x) / width, Number(y) / height, Number(w) / width, Number(h) / height];
    return path && w === across ? [{ path, part }] : [];
  });
  const { corner, across, down, widthM, heightM } = await hungIn(museum);
  const place = { corner, across, down, widthM, heightM };
  const isSeen = await page.evaluate(placesOnScreen, { parts: tiles.map(({ part }) => part), place });
  return tiles.filter((_, i) => isSeen[i]).map(({ path }) => path);
}

/** Runs in the page: whether any point of a part of the picture is on the screen. */
function placesOnScreen({ parts, place }: { parts: readonly Part[]; place: Place }) {
  const scene = (document.querySelector('canvas') as HTMLCanvasElement & { enfilade: SceneHandle }).enfilade;
  const { corner, across, down, widthM, heightM } = place;
  const STEPS = 16;
  return parts.map(([u, v, w, h]) => {
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const toRight = widthM * (u + (w * i) / STEPS);
        const below = heightM * (v + (h * j) / STEPS);
        const at = scene.project({
          x: corner[0] + across[0] * toRight + down[0] * below,
          y: corner[1] + across[1] * toRight + down[1] * below,
          z: corner[2] + across[2] * toRight + down[2] * below,
        });
        if (at && at.x >= 0 && at.x <= innerWidth && at.y >= 0 && at.y <= innerHeight) return true;
      }
    }
    return false;
  });
}
