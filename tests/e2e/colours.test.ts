import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/museum/format/plan.ts';
import type { Room } from '../../src/museum/format/room.ts';
import type { PictureWork, Works } from '../../src/museum/format/works.ts';
import { placeWorks } from '../../src/museum/hang/place-works.ts';
import type { SceneHandle } from '../../src/scene/index.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { copyMuseum, type MuseumCopy } from '../helpers/museum-copy.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { untilStill } from '../helpers/scene.ts';

/** sRGB values over the whole range: the ends, greys, and colours that tone mapping would bend. */
const PATCHES = [
  [0, 0, 0],
  [255, 255, 255],
  [128, 128, 128],
  [250, 12, 30],
  [10, 200, 60],
  [20, 40, 230],
  [255, 214, 0],
  [64, 64, 70],
  [200, 180, 160],
] as const;
const SIDE = 1536;

/** Nine flat patches, three by three, as PNG. */
function patchesPng() {
  const cell = SIDE / 3;
  const pixels = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const patch = PATCHES[Math.floor(y / cell) * 3 + Math.floor(x / cell)]!;
      pixels.set(patch, (y * SIDE + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } });
}

describe('a picture on the wall', () => {
  let museum: MuseumCopy;
  let server: RunningServer;
  let browser: Browser;
  let plain: PictureWork;
  let wide: PictureWork;

  beforeAll(async () => {
    museum = copyMuseum();
    const works = museum.read<Works>('rooms/gallery/works.json');
    const pictures = works.works.filter(
      (candidate): candidate is PictureWork => candidate.kind === 'picture',
    );
    [plain, wide] = pictures as [PictureWork, PictureWork];
    const sizes = [256, 512, SIDE].map((side) => ({ width: side, height: side }));
    for (const work of [plain, wide]) {
      work.image = {
        ...work.image,
        id: `images/${work.id}-patches`,
        width: SIDE,
        height: SIDE,
        format: 'png',
        sizes,
      };
      work.dimensions = { widthM: 1, heightM: 1 };
      for (const { width } of sizes) {
        const file = museum.at(`rooms/gallery/${work.image.id}/full/${width},${width}/0/default.png`);
        mkdirSync(dirname(file), { recursive: true });
        const patches = patchesPng().resize(width, width, { kernel: 'nearest' });
        // The same colours written as Display P3 numbers, with the profile that says so.
        await (work === wide ? patches.withIccProfile('p3') : patches).png().toFile(file);
      }
    }
    museum.write('rooms/gallery/works.json', JSON.stringify(works));
    [server, browser] = await Promise.all([startServer(museum.env), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    museum.remove();
  });

  async function farthestFromFile(work: PictureWork): Promise<number> {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery/works/${work.id}`);
    await untilStill(page);
    const shown = await shownPatches(page, museum, work.id);
    await context.close();
    return Math.max(
      ...PATCHES.flatMap((patch, i) => patch.map((value, c) => Math.abs(shown[i]![c]! - value))),
    );
  }

  it('has the pixel values of its file', async () => {
    expect(await farthestFromFile(plain)).toBeLessThanOrEqual(1);
  });

  it('has the same colours when its file says them in another profile', async () => {
    const stored = await sharp(museum.at(`rooms/gallery/${wide.image.id}/full/256,256/0/default.png`))
      .raw({ depth: 'uchar' })
      .toBuffer();
    // Red in Display P3 numbers is less than red in sRGB: else the test would prove nothing.
    expect(stored.includes(Buffer.from(PATCHES[3]))).toBe(false);
    expect(await farthestFromFile(wide)).toBeLessThanOrEqual(2);
  });
});

/** The colour in the middle of each patch, from a screenshot; the domain says where the picture hangs. */
async function shownPatches(page: Page, museum: MuseumCopy, id: string): Promise<number[][]> {
  const plan = museum.read<Plan>('wings/main.json').rooms.find((room) => room.id === 'gallery')!;
  const placed = placeWorks(
    plan,
    museum.read<Room>('rooms/gallery/room.json'),
    museum.read<Works>('rooms/gallery/works.json'),
  );
  const { position, facing } = placed.find(({ work }) => work.id === id)!;
  // Facing the wall one looks along −facing, so "right" on the picture is (facing.z, −facing.x).
  const right = [facing[1], -facing[0]] as const;
  const points = PATCHES.map((_, i) => {
    const u = ((i % 3) - 1) / 3;
    const v = (1 - Math.floor(i / 3)) / 3;
    return { x: position[0] + right[0] * u, y: position[1] + v, z: position[2] + right[1] * u };
  });
  const spots = await page.evaluate((world) => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement & { enfilade: SceneHandle };
    const box = canvas.getBoundingClientRect();
    return world.map((point) => {
      const { x, y } = canvas.enfilade.project(point)!;
      return { x: Math.round(x + box.left), y: Math.round(y + box.top) };
    });
  }, points);
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return spots.map(({ x, y }) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]);
}
