import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type BakeRoom, readBakeContent, readBakeRooms } from '../../src/bake/load-content.ts';
import { BUILT_IN } from '../../src/cli/museum-folders.ts';
import { findDetail } from '../../src/museum/find-detail.ts';
import type { Region } from '../../src/museum/format/details.ts';
import type { Tour, TourEntry, TourStop } from '../../src/museum/format/tour.ts';
import type { PlacedWork } from '../../src/museum/hang/place-works.ts';
import { tourFile } from '../../src/museum/tours/files.ts';
import type { SceneHandle } from '../../src/scene/index.ts';
import { whereabouts } from './scene.ts';

type Point = { readonly x: number; readonly y: number; readonly z: number };

/** A stop of the built-in museum, and the corners in the world of what it shows; none of a mere view. */
export type ShownStop = { readonly stop: TourStop; readonly corners: readonly Point[] };

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };

/** Of all the tours of the built-in museum, in their order. */
export const builtInTours = (): readonly TourEntry[] =>
  JSON.parse(readFileSync(path.join(BUILT_IN.public, 'museum.json'), 'utf8')).tours;

export async function stopsOf({ id, access }: TourEntry): Promise<readonly ShownStop[]> {
  const half = access ? BUILT_IN.members! : BUILT_IN.public;
  const { stops }: Tour = JSON.parse(readFileSync(path.join(half, tourFile(id)), 'utf8'));
  const rooms = new Map((await readBakeRooms(BUILT_IN)).map((room) => [room.id, room]));
  return Promise.all(
    stops.map(async (stop) => ({ stop, corners: await cornersOf(stop, rooms.get(stop.at.room)!) })),
  );
}

async function cornersOf({ at }: TourStop, room: BakeRoom): Promise<readonly Point[]> {
  if (!('work' in at)) return [];
  const placed = (await readBakeContent(room)).placed.find(({ work }) => work.id === at.work)!;
  if (placed.work.kind === 'object') return boxOf(placed);
  const detail = at.kind === 'detail' ? findDetail(placed.work, at.detail) : undefined;
  const region = at.kind === 'region' ? at.region : detail && 'region' in detail ? detail.region : undefined;
  return partOf(placed, region ?? WHOLE);
}

function partOf({ position, facing, work }: PlacedWork, { x, y, width, height }: Region): Point[] {
  const { widthM, heightM } = work.dimensions;
  return [x, x + width].flatMap((u) =>
    [y, y + height].map((v) => ({
      x: position[0] + facing[1] * (u - 0.5) * widthM,
      y: position[1] + (0.5 - v) * heightM,
      z: position[2] - facing[0] * (u - 0.5) * widthM,
    })),
  );
}

/** The box around an object, from its base up. */
function boxOf({ position, facing: [fx, fz], work: { dimensions } }: PlacedWork): Point[] {
  const { widthM, heightM } = dimensions;
  const depthM = 'depthM' in dimensions ? (dimensions.depthM ?? 0) : 0;
  return [-0.5, 0.5].flatMap((across) =>
    [-0.5, 0.5].flatMap((out) =>
      [0, heightM].map((up) => ({
        x: position[0] + fz * across * widthM + fx * out * depthM,
        y: position[1] + up,
        z: position[2] - fx * across * widthM + fz * out * depthM,
      })),
    ),
  );
}

/** How many of the points are not seen just now: out of the window, or behind something of the page. */
export const unseen = (page: Page, points: readonly Point[]): Promise<number> =>
  page.evaluate((all) => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement & { enfilade: SceneHandle };
    const { left, top } = canvas.getBoundingClientRect();
    return all.filter((point) => {
      const at = canvas.enfilade.project(point);
      return !at || document.elementFromPoint(left + at.x, top + at.y) !== canvas;
    }).length;
  }, points);

/** Waits until one stands at a stop with all of it in sight; false where that is not so after a while. */
export async function untilFramed(
  page: Page,
  { stop, corners }: ShownStop,
  withinMs = 60_000,
): Promise<boolean> {
  const giveUpAt = Date.now() + withinMs;
  let wasSo = false;
  while (Date.now() < giveUpAt) {
    const { room, moving } = await whereabouts(page);
    const isSo = room === stop.at.room && !moving && (await unseen(page, corners)) === 0;
    if (isSo && wasSo) return true;
    wasSo = isSo;
    await page.waitForTimeout(400);
  }
  return false;
}
