import type { Frame } from '../museum/format/room.ts';
import type { Work } from '../museum/format/works.ts';
import { roundM } from './openings.ts';
import { imageOf, type PoolPicture } from './pool.ts';
import { pick, seededRandom, seedOf } from './random.ts';
import { LANGUAGES, makerName, placeName, remark, say, word } from './words.ts';

export const RIGHTS = 'https://creativecommons.org/publicdomain/zero/1.0/';
/** What a place on the wall has room for, without its frame, in metres. */
const LARGEST = { widthM: 0.92, heightM: 1.25 };
const SMALLEST_SHARE = 0.62;
const YEARS = { from: 1480, to: 1995 };
const KIND = 3;

const FRAMES: readonly Frame[] = [
  { color: '#3a2a1c', widthM: 0.03, depthM: 0.04 },
  { color: '#b98a3e', finish: 'gilt', profile: 'scoop', widthM: 0.04, depthM: 0.05 },
  { color: '#e9e4d8', finish: 'paint', profile: 'box', widthM: 0.02, depthM: 0.05 },
  { color: '#1d1c1b', finish: 'paint', profile: 'flat', widthM: 0.04, depthM: 0.04 },
];

/** One of the museum's works by its number, and its frame: always the same for the same seed. */
export function makeWork(
  seed: number,
  number: number,
  pictures: readonly PoolPicture[],
): { readonly work: Work; readonly frame: Frame } {
  const random = seededRandom(seedOf(seed, KIND, number));
  // Twenty in a row are of different pictures.
  const picture = pictures[number % pictures.length]!;
  const place = placeName(random);
  const year = YEARS.from + Math.floor((YEARS.to - YEARS.from) * Math.sqrt(random()));
  const date = random() < 0.4 ? say('date', { year }) : inAll(String(year));
  const title = say('title', { subject: word('subjects', random), thing: word('things', random), place });
  const work: Work = {
    kind: 'picture',
    id: `work-${number + 1}`,
    label: title,
    maker: { label: inAll(makerName(random)) },
    date,
    medium: word('media', random),
    summary: say('workSummary', { place, date, remark: remark(random) }),
    alt: say('alt', { number: picture.number }),
    requiredStatement: say('statement', { pictures: pictures.length }),
    rights: RIGHTS,
    dimensions: dimensionsOf(picture, SMALLEST_SHARE + (1 - SMALLEST_SHARE) * random()),
    image: imageOf(picture),
  };
  return { work, frame: pick(random, FRAMES) };
}

function dimensionsOf({ width, height }: PoolPicture, share: number) {
  const scale = share * Math.min(LARGEST.widthM / width, LARGEST.heightM / height);
  return { widthM: roundM(width * scale), heightM: roundM(height * scale) };
}

const inAll = (text: string) => Object.fromEntries(LANGUAGES.map((lang) => [lang, text]));
