import sharp from 'sharp';
import { SHARE_PX } from '../../museum/share-picture.ts';

const WALL = { r: 246, g: 243, b: 238 };
const SHADOW = { r: 29, g: 26, b: 23, alpha: 0.34 };
const MARGIN_PX = 44;
const BLUR_PX = 12;
const FALL_PX = 10;
/** Thin lines in two inks lose their colour where it is kept at half the resolution. */
const JPEG = { quality: 84, chromaSubsampling: '4:4:4' } as const;

/** A picture for posts, a JPEG of 1200 × 630: a work whole on a light wall. */
export async function hangOnCard(file: string): Promise<Buffer> {
  const { width, height } = SHARE_PX;
  const picture = await sharp(file)
    .flatten({ background: '#fff' })
    .resize(width - 2 * MARGIN_PX, height - 2 * MARGIN_PX, { fit: 'inside' })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const left = Math.round((width - picture.info.width) / 2);
  const top = Math.round((height - picture.info.height) / 2);
  const shadow = await shadowOf(picture.info);
  return sharp({ create: { width, height, channels: 3, background: WALL } })
    .composite([
      { input: shadow, left: left - 2 * BLUR_PX, top: top - 2 * BLUR_PX + FALL_PX },
      { input: picture.data, left, top },
    ])
    .jpeg(JPEG)
    .toBuffer();
}

/** As `hangOnCard`, of a view of a room: it fills the picture. */
export const fillCard = (file: string): Promise<Buffer> =>
  sharp(file)
    .flatten({ background: WALL })
    .resize(SHARE_PX.width, SHARE_PX.height, { fit: 'cover' })
    .toColourspace('srgb')
    .jpeg(JPEG)
    .toBuffer();

function shadowOf({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const around = 2 * BLUR_PX;
  return sharp({ create: { width, height, channels: 4, background: SHADOW } })
    .extend({
      top: around,
      bottom: around,
      left: around,
      right: around,
      background: { ...SHADOW, alpha: 0 },
    })
    .blur(BLUR_PX)
    .png({ compressionLevel: 1 })
    .toBuffer();
}
