import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { type BakeRoom, readBakeContent, readBakeRooms } from '../src/bake/load-content.ts';
import { BUILT_IN } from '../src/cli/museum-folders.ts';
import type { PlacedWork } from '../src/museum/hang/place-works.ts';
import { untilStill, whereabouts } from '../tests/helpers/scene.ts';
import type { Figure } from './figures.ts';

type Point = readonly [x: number, y: number, z: number];
type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };
type SceneCanvas = HTMLCanvasElement & {
  enfilade: { project(p: { x: number; y: number; z: number }): { x: number; y: number } | null };
};

const SIZE = { width: 1600, height: 900 };
/** Half the side of the patch that a brightness is the middle of, in pixels. */
const PATCH_PX = 4;
/** Where the visitor's choice of light is kept. */
const LIGHT_KEY = 'enfilade.light';

/** Opens a room by daylight or in the evening and waits until all of it is there. */
export async function openLit(
  page: Page,
  url: string,
  room: string,
  light: 'day' | 'evening',
): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [LIGHT_KEY, light]);
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
      await sharp(shot)
        .webp({ quality: 86 })
        .toFile(path.join(folder, `${room.id}.webp`));
    const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels: Pixels = { data, width: info.width, height: info.height };
    const { placed } = await readBakeContent(room);
    figures.push(...(await brightness(page, room, placed, pixels)));
    await page.close();
  }
  return figures;
}

async function brightness(
  page: Page,
  room: BakeRoom,
  placed: readonly PlacedWork[],
  pixels: Pixels,
): Promise<Figure[]> {
  const at = await whereabouts(page);
  const project = (points: readonly Point[]) =>
    page.evaluate(
      (all) => {
        const { enfilade } = document.querySelector('canvas') as SceneCanvas;
        return all.map(([x, y, z]) => enfilade.project({ x: x!, y: y!, z: z! }));
      },
      points.map((p) => [...p]),
    );
  const values = async (points: readonly Point[]) =>
    (await project(points)).flatMap((p) => (p ? (patchOf(pixels, p.x, p.y) ?? []) : []));
  const beside = await values(placed.flatMap((work) => besideWork(work)));
  const corners = await values(cornersOf(room));
  const covered = await project(placed.flatMap(canvasOf));
  const brightest = beside.length > 0 ? beside.reduce((a, b) => a + b, 0) / beside.length : 0;
  const darkest = corners.length > 0 ? Math.min(...corners) : 0;
  const note = `${beside.length} places, ${corners.length} in corners, seen from ${at.x.toFixed(1)}, ${at.z.toFixed(1)}`;
  return [
    {
      name: `wall beside works against the darkest corner, ${room.id}`,
      value: darkest > 0 ? brightest / darkest : Number.NaN,
      unit: '×',
      atMost: 4,
      note: `${note}; should be over 1.5`,
    },
    {
      name: `pixels that are clipped, outside pictures, ${room.id}`,
      value: clippedShare(pixels, boxesOf(covered)) * 100,
      unit: '%',
      atMost: 0.5,
    },
  ];
}

/** Points of the wall to both sides of a picture, clear of its frame and of its label. */
function besideWork({ work, position, facing, frame }: PlacedWork): Point[] {
  if (work.kind !== 'picture') return [];
  const out = work.dimensions.widthM / 2 + (frame ? frame.widthM + (frame.matM ?? 0) : 0) + 0.06;
  const [fx, fz] = facing;
  return [-1, 1].map(
    (side): Point => [
      position[0] + fz * out * side + fx * 0.005,
      position[1] + work.dimensions.heightM / 4,
      position[2] - fx * out * side + fz * 0.005,
    ],
  );
}

/** Points of the walls near the room's upright edges, above what stands before them and below the cornice. */
function cornersOf({ id, plan }: BakeRoom): Point[] {
  const { elevationM, heightM } = plan.rooms.get(id)!;
  return (plan.walls.get(id) ?? []).flatMap((wall) =>
    [0.12, wall.lengthM - 0.12].flatMap((atM) =>
      [0.62, 0.78].map(
        (share): Point => [
          wall.left[0] + wall.along[0] * atM + wall.inward[0] * 0.005,
          elevationM + heightM * share,
          wall.left[1] + wall.along[1] * atM + wall.inward[1] * 0.005,
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

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

function boxesOf(points: readonly ({ x: number; y: number } | null)[]): Box[] {
  const boxes: Box[] = [];
  for (let i = 0; i + 3 < points.length; i += 4) {
    const four = points.slice(i, i + 4).filter((p) => p !== null);
    if (four.length < 4) continue;
    const xs = four.map((p) => p.x);
    const ys = four.map((p) => p.y);
    boxes.push([Math.min(...xs) - 2, Math.min(...ys) - 2, Math.max(...xs) + 2, Math.max(...ys) + 2]);
  }
  return boxes;
}

const linear = (byte: number): number => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Median luminance (linear, Rec. 709) of a patch; `undefined` where it leaves the picture. */
function patchOf({ data, width, height }: Pixels, x: number, y: number): number | undefined {
  const cx = Math.round(x);
  const cy = Math.round(y);
  if (cx < PATCH_PX || cy < PATCH_PX || cx >= width - PATCH_PX || cy >= height - PATCH_PX) return undefined;
  const values: number[] = [];
  for (let j = -PATCH_PX; j <= PATCH_PX; j++)
    for (let i = -PATCH_PX; i <= PATCH_PX; i++) {
      const at = ((cy + j) * width + cx + i) * 3;
      values.push(
        0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!),
      );
    }
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function clippedShare({ data, width, height }: Pixels, boxes: readonly Box[]): number {
  let clipped = 0;
  let all = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (boxes.some(([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1)) continue;
      all++;
      const at = (y * width + x) * 3;
      if (data[at]! >= 254 && data[at + 1]! >= 254 && data[at + 2]! >= 254) clipped++;
    }
  return all > 0 ? clipped / all : 0;
}
