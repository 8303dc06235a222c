import type { Work } from '../../format/works.ts';
import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import { MAX_ASPECT_OFF } from '../limits.ts';

/** What a work says of itself: a description that is not the title again, an image of the work's own shape. */
export function checkWorks({ folders }: MuseumContent, report: Report): void {
  for (const { works: at } of folders) {
    for (const [index, work] of (at?.value.works ?? []).entries()) {
      for (const [language, title] of Object.entries(work.label)) {
        if (!at || comparable(work.alt[language]) !== comparable(title)) continue;
        report(at, ['works', index, 'alt', language], 'alt-equals-title', { language });
      }
      const params = at && aspectOff(work);
      if (params) report(at, ['works', index, 'dimensions'], 'aspect-ratio', params);
    }
  }
}

const comparable = (text: string | undefined) => text?.trim().toLocaleLowerCase('en');

function aspectOff({ id, kind, image, dimensions }: Work) {
  if (kind !== 'picture') return undefined;
  const imageRatio = image.width / image.height;
  const workRatio = dimensions.widthM / dimensions.heightM;
  const off = Math.abs(imageRatio / workRatio - 1);
  if (off <= MAX_ASPECT_OFF) return undefined;
  const round = (ratio: number) => Math.round(ratio * 1000) / 1000;
  return {
    work: id,
    imageRatio: round(imageRatio),
    workRatio: round(workRatio),
    offPercent: Math.round(off * 100),
  };
}
