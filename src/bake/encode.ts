import sharp from 'sharp';
import type { TexelRect } from '../building/light/pack-atlas.ts';
import type { BakeChart } from './bake-chart.ts';
import { hash } from './sampling.ts';

/** Brighter than this share of all texels is as bright as it. */
const CLIPPED_SHARE = 5e-4;
/** What is brighter is white on whatever it falls; a small eye's shaft would leave too few steps for its dark room. */
const MOST_SCALE = 24;

export type EncodedPart = { readonly webp: Buffer; readonly scale: number };

/**
 * Writes one part of a room's light as a lossless WebP: byte = 255·√(light / scale), which spends its steps as eyes do.
 * Every chart has a border that repeats its edge.
 */
export async function encodePart(
  charts: readonly BakeChart[],
  rects: readonly TexelRect[],
  atlas: { readonly width: number; readonly height: number },
  light: Float32Array,
): Promise<EncodedPart> {
  const scale = scaleFor(light);
  const pixels = new Uint8Array(atlas.width * atlas.height * 3);
  charts.forEach((chart, index) => {
    const rect = rects[index]!;
    if (chart.width === 0) return;
    for (let y = -1; y <= rect.height; y++)
      for (let x = -1; x <= rect.width; x++) {
        const i = Math.min(rect.width - 1, Math.max(0, x));
        const j = Math.min(rect.height - 1, Math.max(0, y));
        const from = (chart.first + j * chart.width + i) * 3;
        const to = ((rect.y + y) * atlas.width + rect.x + x) * 3;
        // Rounded up or down by chance, alike in all channels: in the dark a step is wide enough to be seen as a band.
        const threshold = hash(chart.first + j * chart.width + i, 4099);
        for (let k = 0; k < 3; k++) {
          const value = 255 * Math.sqrt(Math.min(1, Math.max(0, light[from + k]! / scale)));
          pixels[to + k] = Math.min(255, Math.floor(value + threshold));
        }
      }
  });
  const raw = { width: atlas.width, height: atlas.height, channels: 3 as const };
  const webp = await sharp(pixels, { raw }).webp({ lossless: true, effort: 6 }).toBuffer();
  return { webp, scale };
}

/** The brightness of all but the brightest few texels, within bounds, rounded up to two digits. */
function scaleFor(light: Float32Array): number {
  const sorted = light.toSorted();
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - CLIPPED_SHARE)));
  return Math.min(MOST_SCALE, Math.max(0.05, Math.ceil((sorted[at] ?? 0) * 100) / 100));
}
