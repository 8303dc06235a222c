import * as z from 'zod/mini';
import { languageMapSchema } from '../museum/format/common.ts';
import type { MuseumFileKind } from '../museum/format/migrations.ts';
import { FORMAT } from '../museum/format/version.ts';
import { SCHEMAS } from '../museum/validate/parse-museum-file.ts';

const TITLES: Readonly<Record<MuseumFileKind, string>> = {
  museum: 'Enfilade: museum.json, what may be known of the whole museum',
  plan: 'Enfilade: a wing’s plan, all that may be known of its rooms without entering them',
  directory: 'Enfilade: a file of the directory, which rooms lie in which wings',
  room: 'Enfilade: room.json, what only those inside a room need',
  works: 'Enfilade: works.json, the works of one room',
  previews: 'Enfilade: previews.json, how a room’s pictures look before they are there',
  tour: 'Enfilade: tours/<id>.json, the stops of a guided tour',
};

/** The JSON Schemas of the format for editors, by file name, generated from the schemas that validation uses. */
export function jsonSchemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(
    (Object.keys(TITLES) as MuseumFileKind[]).map((kind) => {
      const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[kind], {
        // What editors understand best (VS Code, JetBrains).
        target: 'draft-7',
        io: 'input',
        reused: 'ref',
        override: ({ zodSchema, jsonSchema }) => {
          // zod's refinements leave no trace, and `readOnly` speaks of our types, not of the file.
          if (zodSchema === (languageMapSchema as z.core.$ZodType)) jsonSchema.minProperties = 1;
          delete jsonSchema.readOnly;
        },
      });
      return [`${kind}.schema.json`, { $schema, title: TITLES[kind], ...schema }];
    }),
  );
}

/** Where the schemas lie below `public/assets`; files name them relatively. */
export const SCHEMA_FOLDER = `schemas/v${FORMAT}`;
