import { readFile, rename, writeFile } from 'node:fs/promises';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

/** Puts a file in place of what is there at once, so that nobody reads half of it. */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const partial = `${file}.part`;
  await writeFile(partial, content);
  await rename(partial, file);
}

/** Sets a value in a JSON file, or takes it out; all else in it stays as it was written. */
export async function editJson(file: string, path: JSONPath, value: true | undefined): Promise<void> {
  const text = await readFile(file, 'utf8');
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const edited = applyEdits(text, modify(text, path, value, { formattingOptions }));
  if (edited !== text) await writeWhole(file, edited);
}
