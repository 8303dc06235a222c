import type { Page } from 'playwright-core';
import type { SceneHandle } from '../../src/scene/index.ts';

type SceneCanvas = HTMLCanvasElement & { enfilade?: SceneHandle };

export type Whereabouts = ReturnType<SceneHandle['where']>;
export type SceneStats = ReturnType<SceneHandle['stats']>;

/** Waits until the scene has drawn a frame, nobody moves, pictures and light are here and nothing is drawn any more. */
export async function untilStill(page: Page): Promise<void> {
  await untilDrawn(page);
  const giveUpAt = Date.now() + 120_000;
  let before: SceneStats | undefined;
  while (Date.now() < giveUpAt) {
    const now = await sceneStats(page);
    const { loading, waiting } = now.pictures;
    const isStill = before?.frames === now.frames && loading + waiting === 0 && !now.lighting;
    if (isStill && !(await whereabouts(page)).moving) return;
    before = now;
    await page.waitForTimeout(1200);
  }
  throw new Error(`The scene did not come to rest: ${JSON.stringify(before)}`);
}

/** Waits until the scene has drawn its first frame. */
export const untilDrawn = (page: Page) =>
  page.waitForFunction(() => {
    const canvas = document.querySelector('canvas') as SceneCanvas | null;
    return (canvas?.enfilade?.stats().frames ?? 0) > 0;
  });

export const untilMoving = (page: Page) =>
  page.waitForFunction(() => (document.querySelector('canvas') as SceneCanvas).enfilade!.where().moving);

export const whereabouts = (page: Page): Promise<Whereabouts> =>
  page.evaluate(() => (document.querySelector('canvas') as SceneCanvas).enfilade!.where());

export const viewSeen = (page: Page): Promise<ReturnType<SceneHandle['view']>> =>
  page.evaluate(() => (document.querySelector('canvas') as SceneCanvas).enfilade!.view());

export const sceneStats = (page: Page): Promise<SceneStats> =>
  page.evaluate(() => (document.querySelector('canvas') as SceneCanvas).enfilade!.stats());

export const isShut = (page: Page, room: string): Promise<boolean> =>
  page.evaluate((id) => (document.querySelector('canvas') as SceneCanvas).enfilade!.isShut(id), room);

/** Walks as a click on the floor would; false where no way leads there. */
export const walkTo = (page: Page, point: { room?: string; x: number; z: number }): Promise<boolean> =>
  page.evaluate((to) => (document.querySelector('canvas') as SceneCanvas).enfilade!.walkTo(to), point);

/** Holds a key until the visitor is in a room, as somebody walking there would. */
export async function holdUntilIn(page: Page, key: string, room: string): Promise<void> {
  await page.keyboard.down(key);
  try {
    await page.waitForFunction(
      (id) => (document.querySelector('canvas') as SceneCanvas).enfilade!.where().room === id,
      room,
      { timeout: 60_000 },
    );
  } finally {
    await page.keyboard.up(key);
  }
}
