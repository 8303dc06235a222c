import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueTexts } from '../../../src/cli/texts.ts';
import { parseMuseumFile } from '../../../src/museum/validate/parse-museum-file.ts';
import { validateMuseum } from '../../../src/museum/validate/validate-museum.ts';
import { memorySource, put } from '../../helpers/memory-source.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';

// The Big List of Naughty Strings lies beside the checkout, where the workplace provides it.
const file = path.resolve(import.meta.dirname, '../../../../shared/fixtures/strings/blns.json');
const there = existsSync(file);

describe.skipIf(!there)(
  `naughty strings${there ? '' : ' (skipped: no ../shared/fixtures beside the checkout)'}`,
  () => {
    const strings = there ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];

    it('stand as texts without an issue, unless they are blank', async () => {
      const museum = smallMuseum();
      const metadata = strings.map((text) => ({ label: { fr: 'x', en: 'x' }, value: { fr: text, en: 'x' } }));
      put(museum, 'rooms/hall/works.json', '/works/0/metadata', metadata);
      const { issues } = await validateMuseum(memorySource(museum));
      const blank = strings.flatMap((text, i) => (/\S/.test(text) ? [] : `/works/0/metadata/${i}/value/fr`));
      expect(blank.length).toBeGreaterThan(0);
      expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual(
        blank.map((pointer) => ['empty-text', pointer]),
      );
    });

    it('give sentences, not crashes, as ids, paths and names', async () => {
      const museum = smallMuseum();
      const piece = (id: string) => ({
        id,
        kind: 'bench',
        position: [1, 1],
        widthM: 1,
        depthM: 1,
        heightM: 1,
      });
      put(museum, 'rooms/hall/room.json', '/furniture', strings.map(piece));
      for (const text of strings)
        put(museum, 'rooms/gallery/room.json', `/${text.replaceAll('/', '') || 'x'}`, text);
      const model = (id: string) => ({ kind: 'object', model: { id } });
      put(museum, 'rooms/hall/works.json', '/works', strings.map(model));
      const { issues } = await validateMuseum(memorySource(museum));
      const sentence = issueTexts('fr');
      expect(issues.length).toBeGreaterThan(strings.length);
      for (const issue of issues) expect(sentence(issue.code, issue.params)).not.toBe(issue.code);
    });

    it('are refused as whole files', () => {
      for (const text of strings) expect(parseMuseumFile('room', text, 'room.json').ok).toBe(false);
    });
  },
);
