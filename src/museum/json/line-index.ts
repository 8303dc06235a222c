/** A place in a text as editors count it: both start at 1; columns count UTF-16 units, tabs as one. */
export type TextPosition = { readonly line: number; readonly column: number };

/** Turns offsets of a text into lines and columns; lines end with LF, CRLF or CR. */
export function lineIndexOf(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
