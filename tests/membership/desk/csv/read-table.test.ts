import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/membership/desk/csv/decode-text.ts';
import { readTable } from '../../../../src/membership/desk/csv/read-table.ts';

const TEXT = 'Nom;Fin\r\nÉlodie;31/03/2027\r\n';
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
};
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a file’s encoding', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\uFEFF${TEXT}`), 'utf-16'],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${TEXT}`, true), 'utf-16'],
    ['UTF-16 without one', utf16(TEXT), 'utf-16'],
    ['Windows-1252', latin(TEXT), 'windows-1252'],
  ])('%s is recognised', (_, bytes, encoding) => {
    const decoded = decodeText(bytes)!;
    expect([decoded.encoding, decoded.text.replace('\uFEFF', '')]).toEqual([encoding, TEXT]);
  });

  it('reads the euro sign and curly quotes of Windows', () =>
    expect(decodeText(Uint8Array.of(0x80, 0x92, 0x93))?.text).toBe('€’“'));

  it('is none for what is no text', () =>
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3, 9, 9, 9, 9, 9))).toBeUndefined());
});

describe('a table', () => {
  const read = (text: string) => readTable(utf8(text));

  it.each([
    [';', 'a;b\n1;2\n'],
    [',', 'a,b\n1,2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [';', '"a,b,c";d\n1;2\n'],
  ])('is parted by %j where %j is', (delimiter, text) => {
    expect(read(text)).toMatchObject({ kind: 'table', delimiter, rows: [{ cells: ['1', '2'] }] });
  });

  it('has its rows with their lines, those with line breaks in a cell and blank ones before too', () => {
    const text = 'name,note\r\nAda,"one\r\ntwo"\r\n\r\nByron,\r\n,\r\nGrace,"a ""b"" c"';
    expect(read(text)).toMatchObject({
      rows: [
        { line: 2, cells: ['Ada', 'one\ntwo'] },
        { line: 5, cells: ['Byron', ''] },
        { line: 7, cells: ['Grace', 'a "b" c'] },
      ],
    });
  });

  it.each([
    ['empty', ''],
    ['empty', 'name,email\n'],
    ['broken-quotes', 'name\n"Ada\nByron\n'],
    ['too-many-rows', `name\n${'a\n'.repeat(20_001)}`],
  ])('is refused as %s', (fault, text) => expect(read(text)).toMatchObject({ kind: 'refused', fault }));

  it('may have as many rows as it says', () =>
    expect(read(`name\n${'a\n'.repeat(20_000)}`)).toMatchObject({ kind: 'table' }));
});
