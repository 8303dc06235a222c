import type { ImageService, TileSet } from '../format/works.ts';

/** Whether `info.json` must be read to know an image's levels: one of the museum's own says them in works.json. */
export const needsInfo = ({ id, profile, sizes, tiles }: ImageService): boolean =>
  !tiles && (/^https?:/.test(id) || (profile === 'level0' && !sizes));

/** What an `info.json` says, over what works.json said; `undefined` where it is no image information. */
export function readInfo(value: unknown, image: ImageService): ImageService | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const info = value as Readonly<Record<string, unknown>>;
  if (!isPixels(info.width) || !isPixels(info.height)) return undefined;
  const { sizes: _sizes, tiles: _tiles, ...known } = image;
  const sizes = listOf(info.sizes, isSize).toSorted((a, b) => a.width - b.width);
  const tiles = listOf(info.tiles, isTileSet);
  return {
    ...known,
    type: isVersion2(info) ? 'ImageService2' : 'ImageService3',
    profile: profileIn(info.profile) ?? image.profile,
    width: info.width,
    height: info.height,
    ...(sizes.length > 0 && { sizes }),
    ...(tiles.length > 0 && { tiles }),
  };
}

/** Version 3 says so in its context, which may be a list; what says nothing and has an `@id` is older. */
function isVersion2(info: Readonly<Record<string, unknown>>): boolean {
  const context = JSON.stringify(info['@context'] ?? '');
  return /image\/2\//.test(context) || (info['@id'] !== undefined && !/image\/3\//.test(context));
}

/** `level1`, or version 2's `["http://iiif.io/api/image/2/level1.json", …]`. */
function profileIn(profile: unknown): ImageService['profile'] | undefined {
  const text = String(Array.isArray(profile) ? profile[0] : profile);
  return (['level0', 'level1', 'level2'] as const).find((level) => text.includes(level));
}

const isPixels = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

const isSize = (value: unknown): value is { width: number; height: number } =>
  typeof value === 'object' &&
  value !== null &&
  isPixels((value as { width?: unknown }).width) &&
  isPixels((value as { height?: unknown }).height);

function isTileSet(value: unknown): value is TileSet {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, scaleFactors } = value as Readonly<Record<string, unknown>>;
  const factors = Array.isArray(scaleFactors) && scaleFactors.length > 0 && scaleFactors.every(isPixels);
  return isPixels(width) && (height === undefined || isPixels(height)) && factors;
}

const listOf = <T>(value: unknown, is: (item: unknown) => item is T): T[] =>
  Array.isArray(value) ? value.filter(is) : [];
