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

async function walkThere(page: Page, stop: Stop): Promise<void> {
  await page.locator('canvas').focus();
  if (!(await walkTo(page, stop))) throw new Error(`No way leads to ${stop.room}.`);
  await page.waitForFunction(
    (room) => {
      const { enfilade } = document.querySelector('canvas') as HTMLCanvasElement & {
        enfilade: { where(): { room: string; moving: boolean } };
      };
      const at = enfilade.where();
      return at.room === room && !at.moving;
    },
    stop.room,
    { polling: 500, timeout: 120_000 },
  );
}
