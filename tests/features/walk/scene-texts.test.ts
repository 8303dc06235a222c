import { expect, it } from 'vitest';
import { sceneTexts } from '../../../src/features/walk/scene-texts.ts';
import type { Museum } from '../../../src/museum/format/museum.ts';
import type { Plan } from '../../../src/museum/format/plan.ts';
import type { Room } from '../../../src/museum/format/room.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';
import { languages } from '../speak.tsx';

const { files } = smallMuseum();
const museum = files['museum.json'] as Museum;
const plans = [files['wings/main.json'] as Plan];
const hall = files['rooms/hall/room.json'] as Room;

it.each(['fr', 'en'] as const)('sets a room’s name and text on its wall in %s', (lang) => {
  const texts = sceneTexts(languages[lang], museum, plans, () => true);
  expect(texts.wallText(hall)).toEqual({ title: `Hall (${lang})`, text: `Welcome (${lang})` });
});

it('sets a room’s name alone where it has no text', () => {
  const texts = sceneTexts(languages.en, museum, plans, () => true);
  expect(texts.wallText({ ...hall, text: undefined as never })).toEqual({ title: 'Hall (en)', text: '' });
});
