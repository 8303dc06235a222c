/** Letters that no decomposition takes apart, as one types them without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * A text as it is searched: lower case, compatibility forms taken apart (Unicode UAX #15, NFKD), accents, Arabic vowel
 * signs and Hebrew points taken off. Marks that are letters of their own (Devanagari, Thai) stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Script=Inherited}\u0591-\u05c7]/gu, '')
    .replace(/[ßæœøđðłħþıς]/g, (letter) => PLAIN[letter]!);
}
