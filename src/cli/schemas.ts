import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';
import { jsonSchemas, SCHEMA_FOLDER } from './json-schemas.ts';
import { readArgs } from './parse-args.ts';
import { cliTexts } from './texts.ts';

const ASSETS = fileURLToPath(new URL('../../public/assets', import.meta.url));

/** `enfilade schemas`: writes the format's JSON Schemas, by which editors complete and check while one types. */
export const schemas: Command = {
  name: 'schemas',
  summary: {
    en: 'writes the JSON Schemas by which editors check while you type',
    fr: 'écrit les schémas JSON avec lesquels les éditeurs vérifient pendant la saisie',
  },
  run: async (args, io) => {
    const t = cliTexts(io.lang);
    const read = readArgs(
      args,
      { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      0,
    );
    if (!read.ok) {
      io.err(t('common.badArgument', { argument: read.argument, command: 'schemas' }));
      return 2;
    }
    const { values } = read.parsed;
    if (values.help) {
      io.out(t('schemas.help'));
      return 0;
    }
    const folder = path.resolve(values.out ?? path.join(ASSETS, SCHEMA_FOLDER));
    await mkdir(folder, { recursive: true });
    const files = [...jsonSchemas()];
    for (const [name, schema] of files) {
      await writeFile(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
    }
    const written = files.map(([name]) => path.join(folder, name));
    io.out(
      values.json
        ? JSON.stringify({ files: written })
        : t('schemas.written', { count: files.length, folder }),
    );
    return 0;
  },
};
