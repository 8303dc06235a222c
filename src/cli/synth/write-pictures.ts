import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { type TileLevel, tileLevel, tilePath } from '../../museum/iiif/image-tiles.ts';
import { imageOf, isWhole, levelsOf, type PoolPicture, TEASER } from '../../synth/index.ts';
import { paint, type Raster } from './paint.ts';

const JPEG = { quality: 82, chromaSubsampling: '4:2:0' } as const;

/** Writes one of the pool's pictures as a IIIF level-0 tree, and gives its number of files and bytes. */
export async function writePicture(
  seed: number,
  picture: PoolPicture,
  folder: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const image = imageOf(picture);
  const raster = await paint(seed, picture);
  const sum = { files: 0, bytes: 0 };
  const write = async (file: string, content: Buffer | string) => {
    const at = path.join(folder, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, content);
    sum.files++;
    sum.bytes += content.length;
  };
  const { width, height, sizes, tiles } = image;
  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: picture.name,
    type: image.type,
    protocol: 'http://iiif.io/api/image',
    profile: image.profile,
    ...{ width, height, sizes, tiles },
    preferredFormats: [image.format],
  };
  await write('info.json', `${JSON.stringify(info)}\n`);
  const scaleFactors = tiles?.[0]?.scaleFactors ?? [];
  for (const [i, level] of levelsOf(picture).entries()) {
    const scaled = i === 0 ? raster : await shrink(raster, level);
    const whole = `full/${level.width},${level.height}/0/default.${image.format}`;
    if (isWhole(level)) await write(whole, await asImage(scaled).jpeg(JPEG).toBuffer());
    const factor = scaleFactors[i];
    if (factor === undefined) continue;
    const cut = tileLevel(image, tiles![0]!, factor);
    for (const [column, row] of tilesOf(cut)) {
      await write(tilePath(image, cut, column, row), await tileOf(scaled, cut, column, row));
    }
  }
  return sum;
}

/** What the doors of gated rooms let shine through. */
export async function writeTeaser(seed: number, picture: PoolPicture, folder: string): Promise<void> {
  const file = path.join(folder, TEASER.src);
  await mkdir(path.dirname(file), { recursive: true });
  const { width, height } = TEASER;
  await asImage(await paint(seed, picture))
    .resize(width, height, { fit: 'fill' })
    .webp()
    .toFile(file);
}

const asImage = ({ data, width, height }: Raster) => sharp(data, { raw: { width, height, channels: 3 } });

const shrink = async (
  raster: Raster,
  { width, height }: { width: number; height: number },
): Promise<Raster> => ({
  data: await asImage(raster).resize(width, height, { fit: 'fill' }).raw().toBuffer(),
  width,
  height,
});

const tilesOf = ({ columns, rows }: TileLevel) =>
  Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const);

function tileOf(raster: Raster, level: TileLevel, column: number, row: number): Promise<Buffer> {
  const [left, top] = [column * level.tileWidth, row * level.tileHeight];
  const width = Math.min(level.tileWidth, raster.width - left);
  const height = Math.min(level.tileHeight, raster.height - top);
  return asImage(raster).extract({ left, top, width, height }).jpeg(JPEG).toBuffer();
}
