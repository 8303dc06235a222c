import type { PublicPicture } from '../../format/plan.ts';
import type { JsonPath } from '../../json/pointer.ts';
import type { KnownRoom, MuseumContent } from '../content.ts';
import type { IssueFile, Report } from '../issue.ts';
import { MAX_TEASER_PX } from '../limits.ts';
import { type MuseumSource, type PixelSize, sizeText } from '../museum-source.ts';

/** Teasers and covers are there, as large as the plan says; a teaser is too small to be the picture. */
export async function checkPublicPictures(
  { rooms }: MuseumContent,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  for (const room of rooms.values()) {
    for (const kind of ['teaser', 'cover'] as const) {
      const picture = room.planRoom[kind];
      if (picture) await checkPicture(room, kind, picture, source, report);
    }
  }
}

async function checkPicture(
  { at, index }: KnownRoom,
  kind: 'teaser' | 'cover',
  { src, width, height }: PublicPicture,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  const path = ['rooms', index, kind];
  const declared = { width, height };
  if (kind === 'teaser') reportTooLarge(at, path, declared, report);
  if (!(await source.exists('public', src))) {
    report(at, [...path, 'src'], 'missing-file', { path: src });
  } else if (source.imageSize) {
    const found = await source.imageSize('public', src);
    if (!found) report(at, [...path, 'src'], 'picture-unreadable', { path: src });
    else if (sizeText(found) !== sizeText(declared)) {
      if (kind === 'teaser' && reportTooLarge(at, path, found, report)) return;
      const params = { path: src, declared: sizeText(declared), found: sizeText(found) };
      report(at, [...path, 'width'], 'picture-size-differs', params);
    }
  }
}

function reportTooLarge(
  at: IssueFile,
  path: JsonPath,
  { width, height }: PixelSize,
  report: Report,
): boolean {
  const tooLarge = Math.max(width, height) > MAX_TEASER_PX;
  if (tooLarge) report(at, path, 'teaser-too-large', { width, height, maximum: MAX_TEASER_PX });
  return tooLarge;
}
