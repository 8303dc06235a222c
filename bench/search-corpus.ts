import type { IndexedWork } from '../src/museum/search/index.ts';

/** A museum's works as far as searching them goes, made up; the same number gives the same works. */
export type Corpus = { readonly lang: string; readonly works: readonly IndexedWork[] };

/** Words that titles are made of, the most frequent first; rarer ones are made up of syllables. */
const TITLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the of a with portrait and view in at landscape woman study still life man head river garden saint virgin child scene design young old red blue house church night morning winter summer sea boat bridge tree flowers fruit horse street market dance music letter mirror window ruins mountain village storm sunset self'.split(
    ' ',
  ),
  fr: 'de la le portrait et du paysage vue à femme étude nature morte homme tête rivière jardin sainte vierge enfant scène projet jeune vieux rouge bleu maison église nuit matin hiver été mer bateau pont arbre fleurs fruits cheval rue marché danse musique lettre miroir fenêtre ruines montagne village tempête soleil couchant autoportrait'.split(
    ' ',
  ),
};
const MEDIA: Readonly<Record<string, readonly string[]>> = {
  en: ['oil on canvas', 'pencil on paper', 'etching', 'watercolour', 'bronze', 'gelatin silver print', 'ink'],
  fr: [
    'huile sur toile',
    'crayon sur papier',
    'eau-forte',
    'aquarelle',
    'bronze',
    'épreuve argentique',
    'encre',
  ],
};
const SYLLABLES =
  'ba be bo ca ce co da de di do fa fe ga go ha he ja jo ka ke la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za'.split(
    ' ',
  );
const ENDINGS = ['n', 'r', 's', 't', 'l', 'nd', 'rt', 'tti', 'sky', 'ez'];
const WORDS = 20_000;
const MAKERS = 8_000;

/** Makes up works whose words are as unevenly frequent as in any language (Zipf 1949): rank r has a share of 1/r. */
export function makeCorpus(lang: string, count: number): Corpus {
  const random = randomFrom(lang === 'fr' ? 7 : 11);
  const known = TITLE_WORDS[lang]!;
  const words = [...known, ...Array.from({ length: WORDS - known.length }, () => invent(random, 2))];
  const names = Array.from(
    { length: MAKERS },
    () => `${capital(invent(random, 2))} ${capital(invent(random, 3))}`,
  );
  const zipf = (list: readonly string[]) => list[Math.floor(list.length ** random()) - 1]!;
  const text = (length: number) => Array.from({ length }, () => zipf(words)).join(' ');
  const works = Array.from({ length: count }, (_, i): IndexedWork => {
    const year = 1400 + Math.floor(625 * random() ** 0.5);
    const title = capital(text(2 + Math.floor(random() * 5)));
    const medium = zipf(MEDIA[lang]!);
    const room = `room-${String(Math.floor(i / 80)).padStart(4, '0')}`;
    const record = {
      title,
      maker: zipf(names),
      date: random() < 0.2 ? `${year}–${year + 3}` : String(year),
      room,
      work: `${title
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^a-z]+/g, '-')
        .slice(0, 40)}-${i}`,
      thumbnail: `images/${i.toString(36)}/full/128,${90 + Math.floor(random() * 80)}/0/default.avif`,
    };
    return { record, words: [medium, text(40), `Gallery ${capital(zipf(words))}`] };
  });
  return { lang, works };
}

const invent = (random: () => number, syllables: number): string =>
  Array.from({ length: syllables }, () => pick(random, SYLLABLES)).join('') + pick(random, ENDINGS);

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
