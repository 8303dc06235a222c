import type { ImageService } from './format/works.ts';
import { sizeSegment } from './iiif/image-tiles.ts';

/** What a post elsewhere shows of an address: 1.91 : 1, in pixels, as Open Graph's readers crop nothing of. */
export const SHARE_PX = { width: 1200, height: 630 };

/** A picture that is larger helps no post, and costs whoever makes one. */
const LARGEST_PX = 1600;

/** What a picture for posts stands for: a room, or a work in it. */
export type Shared = { readonly room: string; readonly work?: string };

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PATTERN = new RegExp(`^/share/rooms/(?<room>${ID})(?:/works/(?<work>${ID}))?\\.jpg$`);

/** The path below the base of the picture for posts; the inverse of `parseShared`. */
export const sharedPath = ({ room, work }: Shared): string =>
  `/share/rooms/${room}${work === undefined ? '' : `/works/${work}`}.jpg`;

/** What the picture at a path below the base stands for; `undefined` where it is none. */
export function parseShared(path: string): Shared | undefined {
  const groups = PATTERN.exec(path)?.groups;
  if (!groups?.room) return undefined;
  return { room: groups.room, ...(groups.work && { work: groups.work }) };
}

/** Where a work's picture comes from: a file below the room's folder, or an address that posts can name as it is. */
export type ShareSource =
  | { readonly from: 'room'; readonly file: string }
  | { readonly from: 'elsewhere'; readonly url: string; readonly width: number; readonly height: number };

/**
 * The file of a picture that a post is made from: its largest of at most 1600 pixels, else its smallest. Of another
 * museum's service it is a JPEG where the service gives one: few readers of posts know AVIF.
 */
export function shareSource(image: ImageService): ShareSource | undefined {
  const { width, height, profile } = image;
  const isElsewhere = /^https?:/.test(image.id);
  const scale = Math.min(1, LARGEST_PX / Math.max(width, height));
  const scaled = { width: Math.round(width * scale) || 1, height: Math.round(height * scale) || 1 };
  const sizes = image.sizes ?? [profile === 'level0' ? { width, height } : scaled];
  const fitting = sizes.filter((size) => Math.max(size.width, size.height) <= LARGEST_PX);
  const size = fitting.at(-1) ?? sizes[0]!;
  const format = isElsewhere && profile !== 'level0' ? 'jpg' : image.format;
  const file = `${image.id.replace(/\/$/, '')}/full/${sizeSegment(image, size)}/0/default.${format}`;
  if (!isElsewhere) return { from: 'room', file };
  return format === 'avif' ? undefined : { from: 'elsewhere', url: file, ...size };
}
