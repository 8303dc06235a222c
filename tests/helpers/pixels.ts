import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Everything but the canvas: panels and notices come and go. */
const CANVAS_ALONE = ':not(canvas):not(:has(canvas)) { visibility: hidden !important }';

/** Grey values (0–255) of the scene, shrunk to 128×72. */
export async function scenePixels(page: Page): Promise<Uint8Array> {
  const shot = await page.locator('canvas').screenshot({ style: CANVAS_ALONE });
  return new Uint8Array(await sharp(shot).resize(128, 72, { fit: 'fill' }).greyscale().raw().toBuffer());
}

/** Mean difference of two pictures, in grey values. */
export const meanDifference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, i) => sum + Math.abs(value - other[i]!), 0) / one.length;
