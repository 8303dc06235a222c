import type { Page } from 'playwright-core';
import { walkTo, whereabouts } from '../../tests/helpers/scene.ts';
import { startRecord } from './record.ts';
import type { BenchVisitor } from './visitor.ts';

/** A place that one walks to: a room of the synthetic museums, and a point of it in metres. */
export type Stop = { readonly room: string; readonly x: number; readonly z: number };

/** From the hall through the first four rooms of the first row, their doors in a line. */
export const SHORT_WALK: readonly Stop[] = [{ room: 'room-5', x: 42, z: 4.5 }];
/** On, row by row to and fro, through ten rooms and the hall; all of them are there in museums of 16 rooms and more. */
export const LONG_WALK: readonly Stop[] = [
  ...SHORT_WALK,
  { room: 'room-7', x: 18.4, z: 13.9 },
  { room: 'room-15', x: 43.2, z: 23.3 },
];
/** Held so long, the key turns one around once. */
const TURN_MS = 3900;

export type Walked = {
  /** Rooms come into on the way, the one started from included. */
  readonly rooms: number;
  /** Draw calls of each frame. */
  readonly frames: readonly number[];
  readonly scriptMs: readonly number[];
  readonly longTasksMs: readonly number[];
  /** The main thread's own processor time per frame, all its tasks together. */
  readonly cpuMsPerFrame: number;
  /** Live bytes of textures and renderbuffers, the most at once. */
  readonly peakBytes: number;
};

/** Walks there through the doors, draw calls skipped; at each stop one looks all around where `looksAround`. */
export async function walk(
  visitor: Pick<BenchVisitor, 'page' | 'session'>,
  stops: readonly Stop[],
  looksAround: boolean,
): Promise<Walked> {
  const { page } = visitor;
  const rooms = new Set([(await whereabouts(page)).room]);
  const note = () => void rooms.add(/\/rooms\/([^/]+)/.exec(page.url())?.[1] ?? '');
  page.on('framenavigated', note);
  const stop = await startRecord(visitor);
  for (const each of stops) {
    await walkThere(page, each);
    if (looksAround) await page.keyboard.press('ArrowRight', { delay: TURN_MS });
  }
  const counted = await stop();
  page.off('framenavigated', note);
  return { ...counted, rooms: rooms.size };
}

/** Long enough also where many other programs run. */
const GIVE_UP_MS = 400_000;
const LOOK_EVERY_MS = 500;

/** Walks to a place; who comes to a stand before it clicks there again, as a visitor would. */
async function walkThere(page: Page, stop: Stop): Promise<void> {
  await page.locator('canvas').focus();
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (Date.now() < giveUpAt) {
    const { room, moving, x, z } = await whereabouts(page);
    if (!moving && room === stop.room && Math.hypot(x - stop.x, z - stop.z) < 1) return;
    if (!moving && !(await walkTo(page, stop))) throw new Error(`No way leads from ${room} to ${stop.room}.`);
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  throw new Error(`Not in ${stop.room} in time: ${JSON.stringify(await whereabouts(page))}`);
}
