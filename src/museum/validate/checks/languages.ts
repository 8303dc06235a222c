import type { MuseumFileKind } from '../../format/migrations.ts';
import type { CheckedFile, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import { SCHEMAS } from '../parse-museum-file.ts';
import { languageMapsIn } from '../walk-schema.ts';

/** Every text is there in every language of the museum, and in no other. */
export function checkLanguages({ museum, plans, folders, tours }: MuseumContent, report: Report): void {
  if (!museum) return;
  const { languages } = museum.value;
  const check = (kind: MuseumFileKind, at: CheckedFile<unknown> | undefined) => {
    if (!at) return;
    for (const { path, map } of languageMapsIn(SCHEMAS[kind], at.value)) {
      for (const language of languages) {
        if (!Object.hasOwn(map, language)) report(at, path, 'missing-translation', { language });
      }
      for (const language of Object.keys(map)) {
        if (!languages.includes(language)) report(at, [...path, language], 'unlisted-language', { language });
      }
    }
  };
  check('museum', museum);
  for (const plan of plans) check('plan', plan);
  for (const { room, works } of folders) {
    check('room', room);
    check('works', works);
  }
  for (const { at } of tours) check('tour', at);
}
