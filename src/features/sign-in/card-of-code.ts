/** A compact JWS (RFC 7515): three parts, the first of which is JSON's `{"`. */
const TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** The card in what a code says: its link, whichever host it names, or the card itself; `undefined` for any other code. */
export function cardOfCode(text: string): string | undefined {
  const said = text.trim();
  if (TOKEN.test(said)) return said;
  if (!URL.canParse(said)) return undefined;
  const { pathname, hash } = new URL(said);
  const token = hash.slice(1);
  return pathname.endsWith('/card') && TOKEN.test(token) ? token : undefined;
}
