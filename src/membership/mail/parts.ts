import type { MailPicture } from './mail.ts';

/** What a mail consists of, from the top; plain text and HTML are made of the same parts. Texts are not HTML. */
export type MailPart =
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  /** The one thing to do. */
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Something to be typed or read out. */
  | { readonly kind: 'code'; readonly text: string }
  /** Words of somebody else's. */
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'picture'; readonly alt: string; readonly picture: MailPicture };

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Sets a value (a name, a code) apart from the sentence around it, so that one written from right to left turns nothing
 * but itself (Unicode Bidirectional Algorithm, UAX 9).
 */
export const isolated = (value: string): string =>
  FIRST_STRONG_ISOLATE +
  value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ') +
  POP_ISOLATE;

/** A text without the marks that set values apart, for where nobody reads them. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

/** A text as HTML, values in `<bdi>`. */
export const toHtml = (text: string): string =>
  escapeHtml(text).replaceAll(FIRST_STRONG_ISOLATE, '<bdi>').replaceAll(POP_ISOLATE, '</bdi>');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
