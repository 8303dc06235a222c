/**
 * The address that opens a card. The card is in the fragment, which browsers send to no server: it is in no log and no
 * `Referer`. `base` is the museum's own address, ending in a slash.
 */
export const cardLink = (base: string, lang: string, token: string): string =>
  `${base}${encodeURIComponent(lang)}/card#${token}`;
