import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const DIGITS = 16;

/** The first 16 hexadecimal digits of SHA-256 over a file; `undefined` where it can't be read. */
export async function digestOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
}
