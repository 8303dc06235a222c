import type { Region } from '../../format/details.ts';
import type { Work } from '../../format/works.ts';
import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** Details lie within their picture, and what is to speak of them stands in the work's text. */
export function checkDetails({ folders }: MuseumContent, report: Report): void {
  for (const { works: at } of folders) {
    if (!at) continue;
    for (const [index, work] of at.value.works.entries()) {
      for (const [i, { id, region, mention = {} }] of (work.details ?? []).entries()) {
        const path = ['works', index, 'details', i];
        const beyond = beyondPicture(region);
        if (beyond > 1e-9) {
          const byPercent = Math.ceil(beyond * 1000) / 10;
          report(at, [...path, 'region'], 'detail-leaves-picture', { detail: id, byPercent });
        }
        for (const [language, phrase] of Object.entries(mention)) {
          if (textsOf(work, language).some((text) => text.includes(phrase))) continue;
          report(at, [...path, 'mention', language], 'mention-not-found', { language, mention: phrase });
        }
      }
    }
  }
}

const beyondPicture = ({ x, y, width, height }: Region): number => Math.max(x + width, y + height) - 1;

const textsOf = ({ summary, summaryForChildren, lookFor }: Work, language: string): readonly string[] =>
  [summary, summaryForChildren, lookFor].flatMap((map) => map?.[language] ?? []);
