import type { ENCODINGS } from '../../../museum/desk/import.ts';

export type Decoded = { readonly text: string; readonly encoding: (typeof ENCODINGS)[number] };

/**
 * A file's text, by its byte order mark or, without one, by what it can be: UTF-16 where every other byte is zero, else
 * UTF-8 if it is valid, else what spreadsheets on Windows write. `undefined` for what is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const zero = zerosIn(bytes);
  if (!isMarked && zero.odd > bytes.length / 4) return utf16(bytes, 'utf-16le');
  if (!isMarked && zero.even > bytes.length / 4) return utf16(bytes, 'utf-16be');
  if (zero.odd + zero.even > 0) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded | undefined {
  const text = new TextDecoder(label).decode(bytes);
  return text.includes('\0') ? undefined : { text, encoding: 'utf-16' };
}

/** How many zero bytes the beginning of a file has at even and odd places. */
function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const zero = { even: 0, odd: 0 };
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0) zero[at % 2 === 0 ? 'even' : 'odd']++;
  }
  return zero;
}
