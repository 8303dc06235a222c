import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSearch, type IndexSource } from '../../src/museum/search/index.ts';
import { put } from '../helpers/memory-source.ts';
import { museumsOnDisk } from '../helpers/museums-on-disk.ts';
import { cli } from '../helpers/run-cli.ts';

const inflateAsync = promisify(inflateRaw);
const never = new AbortController().signal;
const onDisk = museumsOnDisk();

/** An index as it lies on the disk. */
const onDiskSource = (folder: string): IndexSource => ({
  read: async (file) => ({ kind: 'ok', bytes: readFileSync(path.join(folder, file)) }),
  inflate: (bytes) => inflateAsync(bytes),
});

async function found(folder: string, lang: string, typed: string): Promise<string[]> {
  const outcome = await createSearch([onDiskSource(folder)], lang)(typed, 100, never);
  return outcome.kind === 'found' ? outcome.hits.map(({ room, work }) => `${room}/${work}`).sort() : [];
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('enfilade index', () => {
  it('makes the public index beside museum.json and that of gated rooms in the members’ half', async () => {
    const dir = await onDisk();
    const { code, out } = await cli(['index', dir]);
    expect([code, out.split('\n').at(-1)]).toEqual([0, 'The index is made.']);
    expect(readdirSync(path.join(dir, 'public/search')).sort()).toEqual(['en', 'fr', 'rooms.json']);
    expect(readdirSync(path.join(dir, 'members/search'))).toEqual(['friend']);
    const everyone = await found(path.join(dir, 'public/search/fr'), 'fr', 'a');
    expect(everyone.length).toBeGreaterThan(0);
    expect(everyone.some((work) => work.startsWith('vault/'))).toBe(false);
    expect(await found(path.join(dir, 'members/search/friend/fr'), 'fr', 'vault')).not.toEqual([]);
  });

  it('says again that nothing changed, writes nothing, and agrees with --check', async () => {
    const dir = await onDisk();
    await cli(['index', dir]);
    const before = filesIn(path.join(dir, 'public/search'));
    expect((await cli(['index', dir])).out).toContain('is of what the museum is now');
    expect((await cli(['index', dir, '--check'])).code).toBe(0);
    expect(filesIn(path.join(dir, 'public/search'))).toEqual(before);
  });

  it('with --check exits with 1 where a work has another title, one is left over, or there is no index', async () => {
    const dir = await onDisk();
    expect(await cli(['index', dir, '--check'])).toMatchObject({ code: 1, out: '' });
    await cli(['index', dir]);
    const works = path.join(dir, 'public/rooms/hall/works.json');
    const text = readFileSync(works, 'utf8');
    const file = JSON.parse(text);
    file.works[0].label.en = 'Quite Another';
    writeFileSync(works, JSON.stringify(file));
    const stale = await cli(['index', dir, '--check']);
    expect([stale.code, stale.err]).toEqual([1, expect.stringContaining('npx enfilade index makes it anew')]);
    writeFileSync(works, text);
    expect((await cli(['index', dir, '--check'])).code).toBe(0);
    cpSync(path.join(dir, 'members/search/friend'), path.join(dir, 'members/search/old'), {
      recursive: true,
    });
    expect((await cli(['index', dir, '--check'])).code).toBe(1);
  });

  it('takes away the index of rooms that are gated no more, and that of languages no longer spoken', async () => {
    const dir = await onDisk();
    await cli(['index', dir]);
    const plan = path.join(dir, 'public/wings/main.json');
    const { rooms, ...rest } = JSON.parse(readFileSync(plan, 'utf8'));
    const kept = rooms.filter(({ id }: { id: string }) => id !== 'vault');
    writeFileSync(plan, JSON.stringify({ ...rest, rooms: kept, openings: [] }));
    expect((await cli(['index', dir])).code).toBe(0);
    expect(readdirSync(path.join(dir, 'members'))).not.toContain('search');
  });

  it('leaves the index as it was where a file is broken, and names it', async () => {
    const dir = await onDisk();
    await cli(['index', dir]);
    const before = filesIn(path.join(dir, 'public/search'));
    writeFileSync(path.join(dir, 'members/rooms/vault/works.json'), '{');
    const { code, err } = await cli(['index', dir]);
    expect([code, err]).toEqual([1, expect.stringContaining('members/rooms/vault/works.json')]);
    expect(filesIn(path.join(dir, 'public/search'))).toEqual(before);
  });

  it('gives machines each index with its works, files and bytes', async () => {
    const { out } = await cli(['index', await onDisk(), '--json']);
    const { fresh, indexes } = JSON.parse(out);
    expect(fresh).toBe(false);
    expect(indexes.map(({ half, group, lang }: Record<string, string>) => [half, group, lang])).toEqual([
      ['public', undefined, 'fr'],
      ['public', undefined, 'en'],
      ['members', 'friend', 'fr'],
      ['members', 'friend', 'en'],
    ]);
    expect(indexes[0].works).toBeGreaterThan(0);
    expect(indexes[0].bytes).toBeGreaterThan(0);
  });

  it('does without a members’ half', async () => {
    const dir = await onDisk();
    rmSync(path.join(dir, 'members'), { recursive: true });
    expect((await cli(['index', path.join(dir, 'public')])).code).toBe(0);
    expect(readdirSync(path.join(dir, 'public/search')).sort()).toEqual(['en', 'fr', 'rooms.json']);
  });

  it('speaks a language’s own fallback where a title is not translated', async () => {
    const dir = await onDisk((museum) =>
      put(museum, 'rooms/hall/works.json', '/works/0/label', { en: 'Solely English' }),
    );
    await cli(['index', dir]);
    expect(await found(path.join(dir, 'public/search/fr'), 'fr', 'solely')).toHaveLength(1);
  });

  it.each([
    [['index', '--lol'], '--lol'],
    [['index', 'a', 'b'], 'b'],
    [['index', '/nowhere/at/all'], '/nowhere/at/all'],
  ])('exits with 2 and names what is wrong in %j', async (args, named) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });

  it('is made for the built-in museum as it is now', async () => {
    expect(await cli(['index', '--check'])).toMatchObject({ code: 0, err: '' });
  });

  it('finds works of the built-in museum by maker, year, school and what a child is told', async () => {
    const folder = 'public/assets/museum/search';
    expect(await found(`${folder}/en`, 'en', 'blackburn')).toContain('rotunda/harmonograph');
    expect(await found(`${folder}/fr`, 'fr', '1752')).toContain('rotunda/guilloche');
    expect(await found(`${folder}/fr`, 'fr', 'lycée pendule')).toContain('rotunda/harmonograph');
    expect(await found(`${folder}/en`, 'en', 'banknotes flower')).toContain('rotunda/guilloche');
  });
});
