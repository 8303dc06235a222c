import type { Preview } from '../format/previews.ts';
import type { ImageService } from '../format/works.ts';

/** Where a room's previews are told, below the room's folder; the sheet lies beside it. */
export const PREVIEWS_AT = 'previews/previews.json';

/** The long side of a picture as it is seen from afar, in pixels. */
export const PREVIEW_PX = 128;

type Size = { readonly width: number; readonly height: number };

/** A picture so small that its long side is `PREVIEW_PX`, and never larger than it is. */
export function previewSize({ width, height }: Size): Size {
  const scale = Math.min(1, PREVIEW_PX / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether a preview is of an image as works.json has it. */
export const isPreviewOf = (
  preview: Preview,
  { id, width, height }: Pick<ImageService, 'id' | 'width' | 'height'>,
): boolean => preview.image === id && preview.width === width && preview.height === height;
