import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Previews } from '../../museum/format/previews.ts';
import { FORMAT } from '../../museum/format/version.ts';
import { PREVIEW_PX, previewSize } from '../../museum/previews/preview.ts';
import type { PreviewSource } from '../../museum/previews/preview-sources.ts';
import { inBlocks, laySheet } from './lay-sheet.ts';
import { meanColors, type Pixels } from './mean-colors.ts';

/** As small as it gets before it is worse than what trees themselves have at this size. */
const WEBP = { quality: 60, smartSubsample: true, effort: 6 } as const;
const HASH_DIGITS = 10;

export type MadePreviews = { readonly previews: Previews; readonly sheet: Buffer };

/** Makes the previews of a room's pictures, one or more; `locate` knows where the files of its folder lie. */
export async function makePreviews(
  sources: readonly PreviewSource[],
  locate: (file: string) => string,
): Promise<MadePreviews> {
  const small = await Promise.all(
    sources.map(({ image, file }) => readSmall(locate(file), previewSize(image))),
  );
  const { width, height, places } = laySheet(small, PREVIEW_PX);
  const sheet = await paintSheet(small, { width, height, places });
  const hash = createHash('sha256').update(sheet).digest('hex').slice(0, HASH_DIGITS);
  const pictures = sources.map(({ image, digest }, i) => ({
    image: image.id,
    width: image.width,
    height: image.height,
    digest,
    colors: meanColors(small[i]!),
    at: [...places[i]!, small[i]!.width, small[i]!.height] as const,
  }));
  return {
    previews: { format: FORMAT, sheet: { src: `sheet-${hash}.webp`, width, height }, pictures },
    sheet,
  };
}

/** A picture in sRGB on white as the wall shows it, made small in linear light so that it stays as bright as it is. */
async function readSmall(
  file: string,
  { width, height }: { width: number; height: number },
): Promise<Pixels> {
  const { data } = await sharp(file)
    .flatten({ background: '#fff' })
    .pipelineColourspace('scrgb')
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height };
}

/** Each picture goes on to the end of its last blocks, so that none sheds colour on its neighbour. */
async function paintSheet(
  pictures: readonly Pixels[],
  { width, height, places }: ReturnType<typeof laySheet>,
): Promise<Buffer> {
  const layers = await Promise.all(
    pictures.map(async (picture, i) => {
      const [left, top] = places[i]!;
      const right = inBlocks(picture.width) - picture.width;
      const bottom = inBlocks(picture.height) - picture.height;
      const input = await raw(picture).extend({ right, bottom, extendWith: 'copy' }).png().toBuffer();
      return { input, left, top };
    }),
  );
  return sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(layers)
    .webp(WEBP)
    .toBuffer();
}

const raw = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });
