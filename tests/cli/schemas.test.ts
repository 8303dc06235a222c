import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, SCHEMA_FOLDER } from '../../src/cli/json-schemas.ts';
import { BAKED_LIGHT_AT } from '../../src/museum/format/baked-light.ts';
import { PREVIEWS_AT } from '../../src/museum/previews/preview.ts';
import { INDEXED_ROOMS_AT } from '../../src/museum/search/indexed-rooms.ts';
import { cli } from '../helpers/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'public/assets', SCHEMA_FOLDER);
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

function jsonFilesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.includes('images'))
    .map((name) => path.join(dir, name));
}

describe('the JSON Schemas for editors', () => {
  it('that are published are those of the format: run npx enfilade schemas where this fails', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...jsonSchemas().keys()].toSorted());
    for (const [name, schema] of jsonSchemas()) expect(readJson(path.join(folder, name))).toEqual(schema);
  });

  it('are found by every file of the built-in museum that people edit', () => {
    const all = ['public/assets/museum', 'members'].flatMap((dir) => jsonFilesIn(path.join(root, dir)));
    // These are written by commands.
    const made = [BAKED_LIGHT_AT, PREVIEWS_AT, INDEXED_ROOMS_AT].map((file) => path.normalize(`/${file}`));
    const files = all.filter((file) => !made.some((end) => file.endsWith(end)));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { $schema } = readJson(file);
      expect($schema, file).toBeTypeOf('string');
      expect(path.dirname(path.resolve(path.dirname(file), String($schema))), file).toBe(folder);
      expect(existsSync(path.resolve(path.dirname(file), String($schema))), file).toBe(true);
    }
  });

  it('ask for what the format asks for', () => {
    const plan = jsonSchemas().get('plan.schema.json');
    expect(plan).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      required: ['format', 'wing', 'rooms', 'openings'],
      additionalProperties: false,
    });
  });

  it('are written where asked', async () => {
    const out = mkdtempSync(path.join(os.tmpdir(), 'enfilade-schemas-'));
    const { code } = await cli(['schemas', '--out', out]);
    expect(code).toBe(0);
    expect(readJson(path.join(out, 'room.schema.json'))).toEqual(jsonSchemas().get('room.schema.json'));
    rmSync(out, { recursive: true });
  });
});
