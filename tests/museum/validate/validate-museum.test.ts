import { describe, expect, it } from 'vitest';
import { parseMuseumFile } from '../../../src/museum/validate/parse-museum-file.ts';
import { suggest } from '../../../src/museum/validate/suggest.ts';
import { validateMuseum } from '../../../src/museum/validate/validate-museum.ts';
import { drop, memorySource, put, textOf } from '../../helpers/memory-source.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';

describe('a museum with several broken files', () => {
  it('tells the issues of all of them at once, by file and line', async () => {
    const museum = smallMuseum();
    museum.files['museum.json'] = '{';
    put(museum, 'wings/main.json', '/rooms/0/heightM', 'high');
    put(museum, 'rooms/hall/room.json', '/light/ambient', 7);
    put(museum, 'rooms/hall/room.json', '/room', 'hal l');
    drop(museum, 'members/rooms/vault/works.json', '/works/0/rights');
    const { issues, errors, warnings } = await validateMuseum(memorySource(museum));
    expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'members/rooms/vault/works.json missing-property',
      'museum.json json-unclosed',
      'rooms/hall/room.json bad-id',
      'rooms/hall/room.json number-too-large',
      'wings/main.json expected-number',
    ]);
    expect([errors, warnings]).toEqual([5, 0]);
  });

  it('still finds plans that a misshapen museum.json names', async () => {
    const museum = smallMuseum();
    drop(museum, 'museum.json', '/label');
    put(museum, 'wings/main.json', '/rooms/2/access/tier', 'Friend');
    const { issues } = await validateMuseum(memorySource(museum));
    expect(issues.map(({ code }) => code)).toEqual(['missing-property', 'bad-id']);
  });

  it('gives the parts that are fine', async () => {
    const museum = smallMuseum();
    museum.files['rooms/hall/works.json'] = '[';
    const report = await validateMuseum(memorySource(museum));
    expect(report.museum?.id).toBe('small-museum');
    expect(report.plans.map(({ wing }) => wing)).toEqual(['main']);
    expect(report.rooms.get('hall')?.room?.room).toBe('hall');
    expect(report.rooms.get('hall')?.works).toBeUndefined();
    expect(report.rooms.get('vault')?.works?.works).toHaveLength(1);
  });

  it('counts warnings apart from errors', async () => {
    const museum = smallMuseum();
    drop(museum, 'wings/main.json', '/rooms/2/teaser');
    expect(await validateMuseum(memorySource(museum))).toMatchObject({ errors: 0, warnings: 1 });
  });

  it('is nothing at all: one issue says so', async () => {
    const { issues } = await validateMuseum(memorySource({ files: {}, pixels: {} }));
    expect(issues.map(({ code }) => code)).toEqual(['missing-file']);
  });
});

describe('one file read at run time', () => {
  it('gives its typed value, or the same issues as validation', () => {
    const museum = smallMuseum();
    const file = 'rooms/hall/room.json';
    const good = parseMuseumFile('room', textOf(museum, file) ?? '', file);
    expect(good).toMatchObject({ ok: true, value: { room: 'hall' } });
    put(museum, file, '/light', { ambient: 0.5, spot: 1 });
    const bad = parseMuseumFile('room', textOf(museum, file) ?? '', file);
    expect(bad).toMatchObject({
      ok: false,
      issues: [{ code: 'misspelt-property', file, pointer: '/light/spot', params: { suggestion: 'spots' } }],
    });
  });

  it('says one thing once where two checks say it', () => {
    const text = JSON.stringify({ format: 1, room: `A${'b'.repeat(80)}`, works: [] });
    const outcome = parseMuseumFile('works', text, 'works.json');
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(['bad-id']);
  });
});

describe('a misspelt name', () => {
  it.each([
    ['hight', 'heightM'],
    ['kind', undefined],
    ['Label', 'label'],
    ['wdithM', 'widthM'],
    ['zzz', undefined],
    ['at', undefined],
  ])('%s was meant to be %s', (name, meant) => {
    expect(suggest(name, ['id', 'label', 'heightM', 'widthM', 'atM'])).toBe(meant);
  });
});
