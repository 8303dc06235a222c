import type { ImageService } from '../../museum/format/works.ts';

export type Pixels = { readonly w: number; readonly h: number };

/** Levels that a service with free sizes is asked for, in pixels of the long side. */
const STEPS_PX = [128, 256, 512, 1024, 2048, 4096];

/** The address of an image service without trailing slash; `filesAt` is where its room's files are. */
export function serviceAddress(image: ImageService, filesAt: string): string {
  const isAbsolute = /^https?:\/\//.test(image.id);
  const base = isAbsolute || filesAt === '' || filesAt.endsWith('/') ? filesAt : `${filesAt}/`;
  return (isAbsolute ? image.id : `${base}${image.id}`).replace(/\/$/, '');
}

/**
 * The whole-image sizes one may ask for, smallest first; `undefined` where `info.json` must say (level 0 without
 * `sizes` in the museum's own data).
 */
export function knownSizes(image: ImageService): readonly Pixels[] | undefined {
  if (image.sizes) return ascending(image.sizes.map(({ width, height }) => ({ w: width, h: height })));
  return image.profile === 'level0' ? undefined : scaledSizes(image.width, image.height);
}

/** Reads the sizes of a fetched `info.json` (IIIF Image API 2 or 3); never empty. */
export function sizesFromInfo(info: unknown, image: ImageService): readonly Pixels[] {
  const listed = isRecord(info) && Array.isArray(info.sizes) ? info.sizes : [];
  const sizes = listed.flatMap((size: unknown) =>
    isRecord(size) && isPixels(size.width) && isPixels(size.height)
      ? [{ w: size.width, h: size.height }]
      : [],
  );
  return sizes.length > 0 ? ascending(sizes) : [{ w: image.width, h: image.height }];
}

/** The address of a whole image at one of its sizes, in the canonical form of the service's version. */
export function pictureUrl(image: ImageService, address: string, size: Pixels): string {
  const asked = image.type === 'ImageService2' ? `${size.w},` : `${size.w},${size.h}`;
  return `${address}/full/${asked}/0/default.${image.format}`;
}

/** Index of the smallest size whose long side is at least `longSidePx`, or of the largest. */
export function levelFor(sizes: readonly Pixels[], longSidePx: number): number {
  const found = sizes.findIndex((size) => Math.max(size.w, size.h) >= longSidePx);
  return found < 0 ? sizes.length - 1 : found;
}

/** Bytes of a texture of this size on the GPU: RGBA8 with its mipmaps. */
export const textureBytes = (size: Pixels): number => Math.round((size.w * size.h * 4 * 4) / 3);

function scaledSizes(width: number, height: number): Pixels[] {
  const longSide = Math.max(width, height);
  const steps = [...STEPS_PX.filter((px) => px < longSide), Math.min(longSide, STEPS_PX.at(-1)!)];
  return [...new Set(steps)].map((px) => ({
    w: Math.max(1, Math.round((width * px) / longSide)),
    h: Math.max(1, Math.round((height * px) / longSide)),
  }));
}

const ascending = (sizes: Pixels[]) => sizes.sort((a, b) => a.w * a.h - b.w * b.h);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPixels = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;
