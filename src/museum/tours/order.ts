import type { Tour, TourEntry, TourStop } from '../format/tour.ts';

/** Words that are read aloud or read with ease in a minute. */
const WORDS_A_MINUTE = 140;
/** Getting from one stop to the next takes about this long, in seconds. */
const WAY_S = 9;
export const DEFAULT_PAUSE_S = 4;

/** How long a text takes to be said or read, in seconds. */
export const readingS = (text: string): number => {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(1.6, (words / WORDS_A_MINUTE) * 60);
};

/** How many minutes, at least 1, are left of a tour from the stop at `index` on, in a language of the museum. */
export function minutesLeft({ stops }: Pick<Tour, 'stops'>, index: number, lang: string): number {
  const seconds = stops.slice(index).reduce((sum, stop) => sum + stopS(stop, lang), 0);
  return Math.max(1, Math.round(seconds / 60));
}

function stopS({ narration, pauseS = DEFAULT_PAUSE_S }: TourStop, lang: string): number {
  const { text } = narration;
  return WAY_S + readingS(text[lang] ?? Object.values(text)[0] ?? '') + pauseS;
}

/** The rooms that a tour leads through, in the order in which it stops in them first. */
export const roomsOfTour = ({ stops }: Pick<Tour, 'stops'>): readonly string[] => [
  ...new Set(stops.map(({ at }) => at.room)),
];

/** The works that a tour stops at, each once, in their order. */
export function worksOfTour({ stops }: Pick<Tour, 'stops'>): readonly { room: string; work: string }[] {
  const works = new Map<string, { room: string; work: string }>();
  for (const { at } of stops) {
    if (!('work' in at)) continue;
    const key = `${at.room}/${at.work}`;
    if (!works.has(key)) works.set(key, { room: at.room, work: at.work });
  }
  return [...works.values()];
}

/** A text as it is shown while it is said: sentence by sentence. */
export function sentencesOf(text: string, lang: string): readonly string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** The tour to go on with after one: the next that was not ended and is open to the visitor, of the same audience first. */
export function tourAfter(
  tours: readonly TourEntry[],
  id: string,
  options: { readonly isEnded: (id: string) => boolean; readonly isOpen: (tour: TourEntry) => boolean },
): TourEntry | undefined {
  const at = tours.findIndex((tour) => tour.id === id);
  const others = [...tours.slice(at + 1), ...tours.slice(0, Math.max(0, at))].filter(
    (tour) => !options.isEnded(tour.id) && options.isOpen(tour),
  );
  const { audience = 'everyone' } = tours[at] ?? {};
  return others.find((tour) => (tour.audience ?? 'everyone') === audience) ?? others[0];
}
