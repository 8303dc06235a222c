import type { Previews } from '../format/previews.ts';
import type { ImageService, Works } from '../format/works.ts';
import { readInfo } from '../iiif/image-info.ts';
import { thumbnailOf } from '../iiif/thumbnail.ts';
import { parseJson } from '../json/parse-json.ts';
import { isPreviewOf } from './preview.ts';

/** Previews are made from a file of so many pixels: the smallest ones of a tree may have lost more than they have. */
const SOURCE_PX = 512;

/** What a picture's preview is made from: a file of its own tree, below the room's folder. */
export type PreviewSource = {
  readonly image: Pick<ImageService, 'id' | 'width' | 'height'>;
  readonly file: string;
  readonly digest: string;
};

/** A room's folder. Both give nothing for a file that is not there. */
export type RoomFiles = {
  readonly read: (path: string) => Promise<string | undefined>;
  /** The first 16 hexadecimal digits of SHA-256 over a file. */
  readonly digest: (path: string) => Promise<string | undefined>;
};

/**
 * From what the previews of a room's pictures are made. Pictures behind other museums' services have none, nor have those
 * whose files lack (which validation tells of).
 */
export async function previewSources({ works }: Works, files: RoomFiles): Promise<readonly PreviewSource[]> {
  const images = new Map<string, ImageService>();
  for (const { kind, image } of works) {
    if (kind === 'picture' && !isRemote(image)) images.set(image.id, image);
  }
  const sources = await Promise.all(
    [...images.values()].map(async (image) => {
      const file = thumbnailOf(await withSizes(image, files), SOURCE_PX);
      const digest = await files.digest(file);
      return digest === undefined ? [] : [{ image, file, digest }];
    }),
  );
  return sources.flat();
}

/** Whether an image lies elsewhere, on a server of its own. */
export const isRemote = ({ id }: Pick<ImageService, 'id'>): boolean => /^https?:/.test(id);

/** The images whose preview lacks, is of another picture, or is of one that is gone. */
export function stalePreviews(
  previews: Previews | undefined,
  sources: readonly PreviewSource[],
): readonly string[] {
  const left = new Map((previews?.pictures ?? []).map((preview) => [preview.image, preview]));
  const stale: string[] = [];
  for (const { image, digest } of sources) {
    const preview = left.get(image.id);
    left.delete(image.id);
    if (!preview || !isPreviewOf(preview, image) || preview.digest !== digest) stale.push(image.id);
  }
  return [...stale, ...left.keys()];
}

/** An image that leaves its sizes to `info.json`, with them. */
async function withSizes(image: ImageService, files: RoomFiles): Promise<ImageService> {
  if (image.sizes) return image;
  const text = await files.read(`${image.id}/info.json`);
  const info = text === undefined ? undefined : parseJson(text);
  return (info?.ok && readInfo(info.document.value, image)) || image;
}
