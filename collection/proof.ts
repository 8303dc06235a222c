import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { toBytes } from './lib/bytes.ts';
import { findWorks } from './lib/find-works.ts';
import { photograph } from './lib/photograph.ts';
import type { Picture } from './lib/picture.ts';
import { renderWhole, type WorkSource } from './lib/work.ts';

/**
 * Draws works small, as PNG files to look at while one writes their generators; nothing of the museum changes.
 * `--crop x,y,w,h` cuts out a piece of the picture at its full size instead (shares of the whole, 0 … 1).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'string', default: '1024' },
    crop: { type: 'string' },
    out: { type: 'string', default: join(tmpdir(), 'enfilade-proofs') },
  },
});
const known = await findWorks();
await mkdir(values.out, { recursive: true });
for (const id of positionals) {
  const place = known.find((work) => work.id === id);
  if (!place) throw new Error(`No such work: ${id}.`);
  const startedAt = performance.now();
  const { work } = (await import(place.module)) as { work: WorkSource };
  const picture = draw(work);
  const file = join(values.out, `${id}${values.crop ? '-crop' : ''}.png`);
  let image = sharp(toBytes(picture), {
    raw: { width: picture.width, height: picture.height, channels: 3 },
    limitInputPixels: false,
  });
  if (values.crop) {
    const [x, y, w, h] = values.crop.split(',').map(Number) as [number, number, number, number];
    image = image.extract({
      left: Math.round(x * picture.width),
      top: Math.round(y * picture.height),
      width: Math.round(w * picture.width),
      height: Math.round(h * picture.height),
    });
  }
  await image.png().toFile(file);
  console.log(`${file}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

function draw(work: WorkSource): Picture {
  const long = Number(values.long);
  if (work.kind === 'object') return photograph(work.build(), work.studio, long);
  const scale = values.crop ? 1 : long / Math.max(work.width, work.height);
  return renderWhole(work, Math.round(work.width * scale), Math.round(work.height * scale));
}
