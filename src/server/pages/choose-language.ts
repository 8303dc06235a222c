/**
 * The language of a museum that an `Accept-Language` header (RFC 9110, 12.5.4) likes best; the museum's first one where
 * it likes none. `fr-CA` is served by `fr`, and `pt` by `pt-BR`.
 */
export function chooseLanguage(header: string | undefined, languages: readonly string[]): string {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .filter((wish) => wish.quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wishes) {
    const found = languages.find((language) => matches(tag, language.toLowerCase()));
    if (found) return found;
  }
  return languages[0] ?? 'en';
}

function readWish(part: string): { tag: string; quality: number } {
  const [tag = '', ...params] = part.trim().toLowerCase().split(';');
  const given = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean);
  return { tag: tag.trim(), quality: given === undefined ? 1 : Number(given) || 0 };
}

const matches = (wish: string, language: string): boolean =>
  wish !== '' && (wish === language || wish.startsWith(`${language}-`) || language.startsWith(`${wish}-`));
