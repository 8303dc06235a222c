/** A phrase that speaks of the detail `id`. */
export type Mention = { readonly id: string; readonly phrase: string };

/** A piece of a text; with `id`, the phrase that speaks of that detail. */
export type TextPiece = { readonly text: string; readonly id?: string };

/** Cuts a text at the first place of each mention; where two overlap, the one that begins first is kept. */
export function markMentions(text: string, mentions: readonly Mention[]): readonly TextPiece[] {
  const places = mentions
    .map(({ id, phrase }) => ({ id, phrase, at: text.indexOf(phrase) }))
    .filter(({ at, phrase }) => at >= 0 && phrase !== '')
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { id, phrase, at } of places) {
    if (at < from) continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ text: phrase, id });
    from = at + phrase.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
