import { parseCaptions } from '../../tours/captions.ts';
import { tourFolder } from '../../tours/files.ts';
import type { MuseumContent, ReadTour } from '../content.ts';
import type { Report } from '../issue.ts';
import { issueFileName, type MuseumSource } from '../museum-source.ts';

/** Recordings are there, and whoever can't hear them reads their captions. */
export async function checkTourFiles(
  { museum, tours }: MuseumContent,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  const languages = museum?.value.languages ?? [];
  for (const tour of tours) await checkRecordings(tour, languages, source, report);
}

async function checkRecordings(
  { id, at, half }: ReadTour,
  languages: readonly string[],
  source: MuseumSource,
  report: Report,
): Promise<void> {
  const folder = tourFolder(id);
  for (const [index, { narration }] of at.value.stops.entries()) {
    for (const [language, { src, captions }] of Object.entries(narration.audio ?? {})) {
      const path = ['stops', index, 'narration', 'audio', language];
      if (!languages.includes(language)) report(at, path, 'unlisted-language', { language });
      if (!(await source.exists(half, folder + src))) {
        report(at, [...path, 'src'], 'missing-file', { path: issueFileName(half, folder + src) });
      }
      if (captions === undefined) {
        report(at, path, 'audio-without-captions', { language });
        continue;
      }
      const file = folder + captions;
      const text = await source.read(half, file).catch(() => undefined);
      const params = { path: issueFileName(half, file) };
      if (text === undefined) report(at, [...path, 'captions'], 'missing-file', params);
      else if (parseCaptions(text).length === 0) report(at, [...path, 'captions'], 'captions-broken', params);
    }
  }
}
