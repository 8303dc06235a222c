import { foldText } from '../museum/search/text/fold.ts';

/** A name as it is found and sorted: without accents and capitals, its words parted by one space. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
