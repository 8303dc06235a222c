import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { makeDirectory, shardsFor } from '../museum/directory/shards.ts';
import type { DirectoryPlace } from '../museum/format/museum.ts';
import type { Plan } from '../museum/format/plan.ts';
import { floorsOf } from '../museum/plan/join-plans.ts';
import { type MuseumFiles, parseMuseumFile } from '../museum/validate/parse-museum-file.ts';
import type { Command } from './command.ts';
import { museumFolders } from './museum-folders.ts';
import { readArgs } from './parse-args.ts';
import { cliTexts } from './texts.ts';

const FOLDER = 'directory';
/** What a directory's files are called, whatever their number was before. */
const SHARD = /^[0-9a-f]+\.json$/;

/** `enfilade directory [DIR]`: writes which rooms lie in which wings, so that no visitor needs every plan. */
export const directory: Command = {
  name: 'directory',
  summary: {
    en: 'writes where the rooms of a museum of many wings lie',
    fr: 'écrit où se trouvent les salles d’un musée aux nombreuses ailes',
  },
  run: async (args, io) => {
    const t = cliTexts(io.lang);
    const read = readArgs(args, { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }, 1);
    if (!read.ok) {
      io.err(t('common.badArgument', { argument: read.argument, command: 'directory' }));
      return 2;
    }
    const { values, positionals } = read.parsed;
    if (values.help) {
      io.out(t('directory.help'));
      return 0;
    }
    const found = museumFolders({ dir: positionals[0] }, io.env);
    if (!found.ok) {
      io.err(t('common.noFolder', { folder: found.missing }));
      return 2;
    }
    const written = await writeDirectory(found.folders.public);
    if ('broken' in written) {
      io.err(t('directory.broken', { file: written.broken }));
      return 1;
    }
    io.out(values.json ? JSON.stringify(written) : t('directory.written', written));
    return 0;
  },
};

type Written = { readonly rooms: number; readonly files: number } | { readonly broken: string };

async function writeDirectory(folder: string): Promise<Written> {
  const at = path.join(folder, 'museum.json');
  const museum = await readMuseumFile('museum', folder, 'museum.json');
  if (!museum) return { broken: 'museum.json' };
  const plans: Plan[] = [];
  for (const { plan: file } of museum.wings) {
    const plan = await readMuseumFile('plan', folder, file);
    if (!plan) return { broken: file };
    plans.push(plan);
  }
  const rooms = plans.reduce((sum, plan) => sum + plan.rooms.length, 0);
  const place = { folder: museum.directory?.folder ?? FOLDER, shards: shardsFor(rooms) };
  const files = makeDirectory(place, plans);
  await mkdir(path.join(folder, place.folder), { recursive: true });
  for (const [file, content] of files) {
    await writeFile(path.join(folder, file), `${JSON.stringify(content, null, 1)}\n`);
  }
  await writeFile(at, tellOf(await readFile(at, 'utf8'), place, plans));
  for (const name of await readdir(path.join(folder, place.folder))) {
    const file = `${place.folder}/${name}`;
    if (SHARD.test(name) && !files.has(file)) await rm(path.join(folder, file));
  }
  return { rooms, files: files.size };
}

async function readMuseumFile<Kind extends 'museum' | 'plan'>(
  kind: Kind,
  folder: string,
  file: string,
): Promise<MuseumFiles[Kind] | undefined> {
  const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : parseMuseumFile(kind, text, file);
  return parsed?.ok ? parsed.value : undefined;
}

/** The text of `museum.json` with what is known of wings and directory; the rest stays as it was written. */
function tellOf(text: string, place: DirectoryPlace, plans: readonly Plan[]): string {
  const changes: { readonly at: JSONPath; readonly value: unknown }[] = [
    { at: ['directory'], value: place },
    ...plans.flatMap((plan, i) => [
      { at: ['wings', i, 'rooms'], value: plan.rooms.length },
      { at: ['wings', i, 'floors'], value: floorsOf(plan) },
    ]),
  ];
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return changes.reduce(
    (now, { at, value }) => applyEdits(now, modify(now, at, value, { formattingOptions })),
    text,
  );
}
