import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { TourEntry } from '../src/museum/format/tour.ts';
import { untilDrawn, untilStill } from '../tests/helpers/scene.ts';
import { builtInTours, type ShownStop, stopsOf, untilFramed } from '../tests/helpers/tour-regions.ts';
import type { Figure } from './figures.ts';

const SHAPES = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 1024, height: 768 },
  '9:19.5': { width: 390, height: 845 },
} as const;
type Shape = keyof typeof SHAPES;

/** What is framed is there long before; a stop that is not by then never will be. */
const PATIENCE_MS = 30_000;
const SHOT_HEIGHT_PX = 240;
const GAP_PX = 6;
const PAPER = { r: 246, g: 243, b: 238 };

type Seen = { readonly name: string; readonly isFramed: boolean; readonly hasRegion: boolean; shot?: Buffer };

/** Walks every tour in every shape of window and counts the stops that show all of what they are about. */
export async function tourFigures(
  browser: Browser,
  url: string,
  card: string,
  contactSheet?: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rows: Buffer[][] = [];
  for (const shape of Object.keys(SHAPES) as Shape[]) {
    const seen: Seen[] = [];
    for (const tour of builtInTours()) {
      const row = await walkTour(browser, url, card, { tour, shape, isShot: contactSheet !== undefined });
      seen.push(...row);
      rows.push(row.flatMap(({ shot }) => shot ?? []));
    }
    figures.push(figureOf(`regions of tours that are not wholly visible, ${shape}`, seen, true));
    figures.push(figureOf(`views and words of tours that are not come to, ${shape}`, seen, false));
  }
  if (contactSheet) await writeSheet(rows, contactSheet);
  return figures;
}

function figureOf(name: string, all: readonly Seen[], hasRegion: boolean): Figure {
  const seen = all.filter((stop) => stop.hasRegion === hasRegion);
  const missing = seen.filter(({ isFramed }) => !isFramed);
  const note = `${seen.length - missing.length} of ${seen.length}`;
  const names = missing.map((stop) => stop.name).join(', ');
  return { name, value: missing.length, unit: '', atMost: 0, note: names ? `${note}; not: ${names}` : note };
}

async function walkTour(
  browser: Browser,
  url: string,
  card: string,
  { tour, shape, isShot }: { readonly tour: TourEntry; readonly shape: Shape; readonly isShot: boolean },
): Promise<Seen[]> {
  const context = await browser.newContext({ viewport: SHAPES[shape], reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    localStorage.setItem('enfilade.light', 'day');
    localStorage.setItem('enfilade.moved', 'yes');
  });
  if (tour.access) await page.request.post(`${url}/api/session`, { data: { card } });
  await page.goto(`${url}/en/tours/${tour.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Start in 3D' }).click();
  await page.locator('.tour-place').waitFor();
  await untilDrawn(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  const seen: Seen[] = [];
  for (const stop of await stopsOf(tour)) {
    if (seen.length > 0) await page.getByRole('button', { name: 'Next' }).click();
    seen.push(await lookAt(page, tour, stop, isShot));
  }
  await context.close();
  return seen;
}

async function lookAt(page: Page, tour: TourEntry, shown: ShownStop, isShot: boolean): Promise<Seen> {
  const { stop, corners } = shown;
  await page.getByRole('heading', { level: 2, name: stop.label.en!, exact: true }).waitFor();
  const isFramed = await untilFramed(page, shown, PATIENCE_MS);
  const seen = { name: `${tour.id}/${stop.id}`, isFramed, hasRegion: corners.length > 0 };
  if (!isShot) return seen;
  await untilStill(page);
  const shot = await sharp(await page.screenshot())
    .resize({ height: SHOT_HEIGHT_PX })
    .png()
    .toBuffer();
  return { ...seen, shot };
}

/** One tour in one shape of window a row, its stops from left to right. */
async function writeSheet(rows: readonly (readonly Buffer[])[], file: string): Promise<void> {
  const placed: { input: Buffer; left: number; top: number }[] = [];
  let width = 0;
  for (const [row, shots] of rows.entries()) {
    let left = GAP_PX;
    for (const input of shots) {
      placed.push({ input, left, top: GAP_PX + row * (SHOT_HEIGHT_PX + GAP_PX) });
      left += (await sharp(input).metadata()).width + GAP_PX;
    }
    width = Math.max(width, left);
  }
  const height = GAP_PX + rows.length * (SHOT_HEIGHT_PX + GAP_PX);
  await sharp({ create: { width, height, channels: 3, background: PAPER } })
    .composite(placed)
    .webp({ quality: 80 })
    .toFile(file);
}
