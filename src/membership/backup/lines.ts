import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/*
 * A backup is lines of JSON, each beginning with a checksum of itself and of all lines before it (SHA-256, the first 64
 * bits): a line that was changed, lost, added or moved is known by its number. It guards against accidents and is no
 * signature.
 */

const SUM = /^\{"sum":"([0-9a-f]{16})",/;

const sumOf = (before: string, rest: string): string =>
  createHash('sha256').update(before).update(rest).digest('hex').slice(0, 16);

/** Gives each object's line, in the order of the file. */
export function lineWriter(): (content: object) => string {
  let sum = '';
  return (content) => {
    const rest = JSON.stringify(content).slice(1);
    sum = sumOf(sum, rest);
    return `{"sum":"${sum}",${rest}\n`;
  };
}

/** A line that is not what was written, or where the next one is missing. */
export class DamagedLine extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is damaged`);
    this.line = line;
  }
}

export type Line = { readonly number: number; readonly content: Readonly<Record<string, unknown>> };

/** Reads a backup's lines one by one; throws `DamagedLine` at the first that is not what was written. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let sum = '';
  let number = 0;
  for await (const text of textLines(path)) {
    number++;
    const written = SUM.exec(text);
    const rest = text.slice(written?.[0].length ?? 0);
    sum = sumOf(sum, rest);
    if (written?.[1] !== sum) throw new DamagedLine(number);
    yield { number, content: JSON.parse(`{${rest}`) };
  }
}

/** The lines of a file; one without its line end is not whole, and so never equals its checksum. */
async function* textLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield '';
}
