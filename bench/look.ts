import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { type BakeRoom, readBakeContent, readBakeRooms } from '../src/bake/load-content.ts';
import { BUILT_IN } from '../src/cli/museum-folders.ts';
import type { Room } from '../src/museum/format/room.ts';
import type { PlacedWork } from '../src/museum/hang/place-works.ts';
import { wallsEndM } from '../src/museum/plan/ceilings.ts';
import { EYE_M } from '../src/museum/plan/paths-standpoint.ts';
import { untilStill, whereabouts } from '../tests/helpers/scene.ts';
import type { Figure } from './figures.ts';
import { boxesOf, clippedShare, type Pixels, patchOf } from './pixels.ts';
import { type Point, VisibleWall } from './visible-wall.ts';

type SceneCanvas = HTMLCanvasElement & {
  enfilade: { project(p: { x: number; y: number; z: number }): { x: number; y: number } | null };
};

const SIZE = { width: 1600, height: 900 };
/** Where the visitor's choice of light is kept, and that they have learned how to move: then no hint lies over the room. */
const KEYS = { light: 'enfilade.light', moved: 'enfilade.moved' } as const;

/** Opens a room by daylight or in the evening and waits until all of it is there. */
export async function openLit(
  page: Page,
  url: string,
  room: string,
  light: 'day' | 'evening',
): Promise<void> {
  await page.addInitScript(
    ([keys, value]) => {
      localStorage.setItem(keys.light, value);
      localStorage.setItem(keys.moved, 'yes');
    },
    [KEYS, light] as const,
  );
  await page.goto(`${url}/en/rooms/${room}`, { waitUntil: 'networkidle' });
  await untilStill(page);
  await page.waitForLoadState('networkidle');
  await untilStill(page);
}

/** Brightness of every room by day as a visitor first sees it; the pictures go to `folder`, where one is given. */
export async function lookFigures(
  browser: Browser,
  url: string,
  card: string,
  folder?: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (folder) mkdirSync(folder, { recursive: true });
  for (const room of await readBakeRooms(BUILT_IN)) {
    const page = await browser.newPage({ viewport: SIZE });
    await page.request.post(`${url}/api/session`, { data: { card } });
    await openLit(page, url, room.id, 'day');
    const shot = await page.locator('canvas').screenshot();
    if (folder)
      await sharp(await page.screenshot())
        .webp({ quality: 86 })
        .toFile(path.join(folder, `${room.id}.webp`));
    const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels: Pixels = { data, width: info.width, height: info.height };
    figures.push(...figuresOf(room, await brightnessOf(page, room, pixels)));
    await page.close();
  }
  return figures;
}

/** A place on the screen and how bright the wall is there, linear. */
type Place = { readonly x: number; readonly y: number; readonly value: number };

/** The wall that is seen beside works and in the room's corners, and the share of clipped pixels outside pictures. */
export async function brightnessOf(page: Page, room: BakeRoom, pixels: Pixels) {
  const { placed, room: content } = await readBakeContent(room);
  const at = await whereabouts(page);
  const eye: Point = [at.x, room.plan.rooms.get(room.id)!.elevationM + EYE_M, at.z];
  const wall = await VisibleWall.of(room);
  const project = (points: readonly Point[]) =>
    page.evaluate(
      (all) => {
        const { enfilade } = document.querySelector('canvas') as SceneCanvas;
        return all.map(([x, y, z]) => enfilade.project({ x: x!, y: y!, z: z! }));
      },
      points.map((p) => [...p]),
    );
  const places = async (points: readonly Point[]): Promise<Place[]> =>
    (await project(points.filter((point) => wall.isSeen(eye, point)))).flatMap((p) => {
      const value = p ? patchOf(pixels, p.x, p.y) : undefined;
      return p && value !== undefined ? [{ ...p, value }] : [];
    });
  const aside = placed.flatMap((work) =>
    work.work.kind === 'picture' ? besidePicture(work) : behindObject(wall, eye, work),
  );
  return {
    beside: await places(aside),
    corners: await places(cornersOf(room, content)),
    clipped: clippedShare(pixels, boxesOf(await project(placed.flatMap(canvasOf)))),
    eye,
  };
}

function figuresOf({ id }: BakeRoom, seen: Awaited<ReturnType<typeof brightnessOf>>): Figure[] {
  const { beside, corners, clipped, eye } = seen;
  const bright = beside.reduce((sum, { value }) => sum + value, 0) / beside.length;
  const ratio = bright / Math.min(...corners.map(({ value }) => value));
  const note = `${beside.length} places, ${corners.length} in corners, seen from ${eye[0].toFixed(1)}, ${eye[2].toFixed(1)}`;
  return [
    {
      name: `wall beside works against the darkest corner, ${id}`,
      value: ratio,
      unit: '×',
      atMost: 4,
      note: `${note}; should be over 1.5`,
    },
    {
      name: `pixels that are clipped, outside pictures, ${id}`,
      value: clipped * 100,
      unit: '%',
      atMost: 0.5,
    },
  ];
}

/** Points of the wall to both sides of a picture, clear of its frame. */
function besidePicture({ work, position, facing, frame }: PlacedWork): Point[] {
  const out = work.dimensions.widthM / 2 + (frame ? frame.widthM + (frame.matM ?? 0) : 0) + 0.12;
  const [fx, fz] = facing;
  return [-1, 1].map(
    (side): Point => [
      position[0] + fz * out * side,
      position[1] + work.dimensions.heightM / 4,
      position[2] - fx * out * side,
    ],
  );
}

/** Points of the wall that an object is seen against, to both sides of it. */
function behindObject(wall: VisibleWall, eye: Point, { work, position }: PlacedWork): Point[] {
  const away = Math.hypot(position[0] - eye[0], position[2] - eye[2]) || 1;
  const [rx, rz] = [-(position[2] - eye[2]) / away, (position[0] - eye[0]) / away];
  const out = work.dimensions.widthM * 0.75 + 0.2;
  return [-1, 1].flatMap((side) => {
    const aim: Point = [
      position[0] + rx * out * side,
      position[1] + work.dimensions.heightM / 2,
      position[2] + rz * out * side,
    ];
    const seen = wall.behind(eye, aim);
    return seen ? [seen] : [];
  });
}

/** Points of the walls near the room's upright edges, above most of what stands before them and below the cornice. */
function cornersOf({ id, plan }: BakeRoom, { finishes }: Room): Point[] {
  const { elevationM, heightM } = plan.rooms.get(id)!;
  const wallM = wallsEndM(heightM, finishes.ceiling.shape);
  return (plan.walls.get(id) ?? []).flatMap((wall) =>
    [0.12, wall.lengthM - 0.12].flatMap((atM) =>
      [0.54, 0.62, 0.7, 0.78].map(
        (share): Point => [
          wall.left[0] + wall.along[0] * atM,
          elevationM + wallM * share,
          wall.left[1] + wall.along[1] * atM,
        ],
      ),
    ),
  );
}

/** The four corners of a picture. */
function canvasOf({ work, position, facing }: PlacedWork): Point[] {
  const { widthM, heightM } = work.dimensions;
  const [fx, fz] = facing;
  return [-1, 1].flatMap((a) =>
    [-1, 1].map(
      (b): Point => [
        position[0] + (fz * widthM * a) / 2,
        position[1] + (heightM * b) / 2,
        position[2] - (fx * widthM * a) / 2,
      ],
    ),
  );
}
