import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toLinear } from '../../../src/cli/previews/mean-colors.ts';
import { previewsSchema } from '../../../src/museum/format/previews.ts';
import { worksSchema } from '../../../src/museum/format/works.ts';
import { thumbnailOf } from '../../../src/museum/iiif/thumbnail.ts';

type Light = readonly [number, number, number];

const ROOMS = ['public/assets/museum/rooms', 'members/rooms'].flatMap((half) =>
  readdirSync(half).map((room) => path.join(half, room)),
);
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Mean light of pixels, each channel from 0 to 1. */
function meanOf(bytes: Uint8Array): Light {
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) sums[i % 3]! += toLinear(bytes[i]!);
  return sums.map((sum) => sum / (bytes.length / 3)) as [number, number, number];
}

/** How far two mean colours are apart, in bytes of the screen. */
const apart = (a: Light, b: Light) =>
  Math.max(...a.map((light, i) => 255 * Math.abs(light ** (1 / 2.2) - b[i]! ** (1 / 2.2))));

describe('the previews of the built-in museum', { timeout: 60_000 }, () => {
  it.each(ROOMS)('are as bright and coloured as the pictures: %s', async (room) => {
    const { sheet, pictures } = previewsSchema.parse(readJson(path.join(room, 'previews/previews.json')));
    const { works } = worksSchema.parse(readJson(path.join(room, 'works.json')));
    for (const { image, colors, at } of pictures) {
      const service = works.find((work) => work.image.id === image)!.image;
      const file = path.join(room, thumbnailOf(service, 512));
      const own = meanOf(await sharp(file).removeAlpha().raw().toBuffer());
      const [left, top, width, height] = at;
      const cut = sharp(path.join(room, 'previews', sheet.src)).extract({ left, top, width, height });
      const onSheet = meanOf(await cut.removeAlpha().raw().toBuffer());
      expect(apart(onSheet, own), `${image} on the sheet`).toBeLessThan(4);
      expect(apart(meanOf(Buffer.from(colors, 'hex')), own), `${image} in colours`).toBeLessThan(4);
    }
  });

  it.each(ROOMS)('are at most 60 kB in %s', (room) => {
    const folder = path.join(room, 'previews');
    const bytes = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)).length);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(60_000);
  });
});
