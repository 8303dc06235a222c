import en from '../../i18n/app.en.json' with { type: 'json' };
import fr from '../../i18n/app.fr.json' with { type: 'json' };
import { pickText, uiLanguageFor } from '../../i18n/index.ts';
import type { LanguageMap } from '../../museum/format/common.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Work } from '../../museum/format/works.ts';
import { thumbnailOf } from '../../museum/iiif/thumbnail.ts';
import type { IndexedWork } from '../../museum/search/index.ts';

const TEXTS = { en, fr };
/** Shown at half of that on screens of two pixels a point. */
const THUMBNAIL_PX = 128;

/** A work as it is found in a language; answers to a class's question are not. */
export function indexedWork(work: Work, room: PlanRoom, lang: string): IndexedWork {
  const text = (map: LanguageMap) => pickText(map, lang).text;
  const schools = TEXTS[uiLanguageFor(lang)].school;
  const told = [
    work.medium,
    work.summary,
    work.summaryForChildren,
    work.lookFor,
    work.alt,
    ...(work.metadata ?? []).map(({ value }) => value),
    work.learning?.question,
    room.label,
  ];
  return {
    record: {
      title: text(work.label),
      maker: text(work.maker.label),
      date: text(work.date),
      room: room.id,
      work: work.id,
      thumbnail: thumbnailOf(work.image, THUMBNAIL_PX),
    },
    words: [
      ...told.flatMap((map) => (map ? [text(map)] : [])),
      ...(work.learning?.educationalLevel ?? []).map((level) => schools[level]),
    ],
  };
}
