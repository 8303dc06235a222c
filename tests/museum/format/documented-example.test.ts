import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { validateMuseum } from '../../../src/museum/validate/validate-museum.ts';
import { memorySource } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';

const DOC = path.resolve(import.meta.dirname, '../../../docs/museum-format.md');

it('the whole museum in docs/museum-format.md is valid as it stands there', async () => {
  const museum: SmallMuseum = { files: {}, pixels: {} };
  const blocks = readFileSync(DOC, 'utf8').matchAll(/`([\w/]+\.json)`:\n\n```json\n([\s\S]*?)```/g);
  for (const [, file = '', text] of blocks) museum.files[file] = text;
  expect(Object.keys(museum.files)).toEqual([
    'museum.json',
    'wings/main.json',
    'rooms/hall/room.json',
    'rooms/hall/works.json',
  ]);
  const tree = 'rooms/hall/images/wave';
  museum.files[`${tree}/info.json`] = { width: 1500, height: 1000 };
  for (const [width, height] of [
    [375, 250],
    [1500, 1000],
  ] as const) {
    const file = `${tree}/full/${width},${height}/0/default.webp`;
    museum.files[file] = '(pixels)';
    museum.pixels[file] = { width, height };
  }
  expect((await validateMuseum(memorySource(museum))).issues).toEqual([]);
});
