import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../figures.ts';
import type { Detector, KnownFile } from './detector.ts';
import { filesBelow, pathsBelow } from './files.ts';
import type { GatedFile } from './gated-files.ts';
import { RunIndex } from './run-index.ts';
import { textsOf } from './texts.ts';

/** Shorter ones are what works are made of and whom they are credited to, which rooms have in common. */
const LONG_TEXT = 60;

/** What the built site, with its packed files and source maps, and the museum's public half hold of the gated half. */
export function builtFigures(
  detector: Detector,
  gated: readonly GatedFile[],
  museumDir: string,
  siteDir: string,
): Figure[] {
  const paths = pathsBelow(siteDir).filter((path) => !path.startsWith('assets/museum/'));
  const encodingOf = (path: string) =>
    path.endsWith('.br') ? 'br' : path.endsWith('.gz') ? 'gzip' : undefined;
  const held = paths.flatMap((path) => detector.see(readFileSync(join(siteDir, path)), encodingOf(path)));
  for (const { file, by } of held.slice(0, 5)) console.error(`built site: holds ${file}, by ${by}`);
  const maps = paths.filter((path) => path.endsWith('.map')).length;
  // JSON says the same of many works: its words are compared instead.
  const pictures = gated.filter(({ path }) => !path.endsWith('.json'));
  const index = new RunIndex(pictures.map(({ bytes }) => bytes));
  const open = [...filesBelow(museumDir)];
  const runs = open.flatMap(({ bytes }) => index.find(bytes).map((run) => run.bytes));
  const longest = runs.reduce((most, bytes) => Math.max(most, bytes), 0);
  const texts = longTexts(gated);
  const said = longTexts(open).join('\n');
  return [
    {
      name: 'gated bytes in the built site',
      value: held.reduce((sum, { bytes }) => sum + bytes, 0),
      unit: 'bytes',
      atMost: 0,
      note: `${paths.length} files, ${maps} source maps, packed ones unpacked`,
    },
    {
      name: 'longest run of a gated picture, model or light in a public file',
      value: longest,
      unit: 'bytes',
      // The head of a glTF file says the same of any model of its kind.
      atMost: 1000,
      note: 'what files of a kind begin with',
    },
    {
      name: 'texts of gated rooms in the public half',
      value: texts.filter((text) => said.includes(text)).length,
      unit: `of ${texts.length}`,
      atMost: 0,
      note: `those of ${LONG_TEXT} characters and more`,
    },
  ];
}

const longTexts = (files: readonly KnownFile[]): string[] =>
  files
    .filter(({ path }) => path.endsWith('.json'))
    .flatMap(({ bytes }) => textsOf(JSON.parse(bytes.toString())))
    .filter((text) => text.length >= LONG_TEXT);
