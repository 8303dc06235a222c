import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { WorkPlace } from './find-works.ts';

/** Facts of a made work that its entry in `works.json` repeats for the visitor's browser. */
export type Recorded = { readonly image: object; readonly model?: object };

/** Writes these facts into the work's entry in `works.json`, which stays as it is otherwise. */
export async function recordWork({ id, folder }: WorkPlace, recorded: Recorded): Promise<void> {
  const file = join(folder, 'works.json');
  let text = await readFile(file, 'utf8');
  const { works } = JSON.parse(text) as { works: { id: string }[] };
  const index = works.findIndex((work) => work.id === id);
  if (index < 0) throw new Error(`${file} has no work “${id}”: write its label first.`);
  for (const [key, value] of Object.entries(recorded)) {
    const edits = modify(text, ['works', index, key], value, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
    });
    text = applyEdits(text, edits);
  }
  await writeFile(file, text);
}
