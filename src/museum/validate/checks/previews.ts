import { PREVIEWS_AT } from '../../previews/preview.ts';
import { previewSources, type RoomFiles, stalePreviews } from '../../previews/preview-sources.ts';
import type { MuseumContent, RoomFolder } from '../content.ts';
import type { Report } from '../issue.ts';
import { issueFileName, type MuseumSource } from '../museum-source.ts';

const FOLDER = PREVIEWS_AT.slice(0, PREVIEWS_AT.lastIndexOf('/') + 1);

/** Previews that are there must be of the pictures that are there now, and their sheet must lie beside them. */
export async function checkPreviews(
  { folders }: MuseumContent,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  for (const folder of folders) await checkRoomPreviews(folder, source, report);
}

async function checkRoomPreviews(
  { id, half, room, works, previews }: RoomFolder,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  if (!room || !previews) return;
  const sheet = `rooms/${id}/${FOLDER}${previews.value.sheet.src}`;
  if (!(await source.exists(half, sheet)))
    report(previews, ['sheet', 'src'], 'missing-file', { path: issueFileName(half, sheet) });
  const { digest } = source;
  if (!works || !digest) return;
  const files: RoomFiles = {
    read: (file) => source.read(half, `rooms/${id}/${file}`).catch(() => undefined),
    digest: (file) => digest(half, `rooms/${id}/${file}`),
  };
  const [image, ...others] = stalePreviews(previews.value, await previewSources(works.value, files));
  if (image !== undefined)
    report(room, ['previews'], 'previews-stale', { room: id, image, count: 1 + others.length });
}
