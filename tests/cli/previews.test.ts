import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Previews, previewsSchema } from '../../src/museum/format/previews.ts';
import { put } from '../helpers/memory-source.ts';
import { museumsOnDisk } from '../helpers/museums-on-disk.ts';
import { cli } from '../helpers/run-cli.ts';

const onDisk = museumsOnDisk();
const hallOf = (dir: string) => path.join(dir, 'public/rooms/hall');
const vaultOf = (dir: string) => path.join(dir, 'members/rooms/vault');
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const previewsIn = (room: string): Previews =>
  previewsSchema.parse(readJson(path.join(room, 'previews/previews.json')));

/** Paints the picture of the wave, that of which previews are made. */
const paintWave = (dir: string, background: string) =>
  sharp({ create: { width: 1000, height: 800, channels: 3, background } })
    .webp({ lossless: true })
    .toFile(path.join(hallOf(dir), 'images/wave/full/1000,800/0/default.webp'));

describe('enfilade previews', { timeout: 60_000 }, () => {
  it('writes each room’s previews beside it, those of gated rooms nowhere else, and says so in room.json alone', async () => {
    const dir = await onDisk();
    const before = readJson(path.join(hallOf(dir), 'room.json'));
    const { code, out } = await cli(['previews', dir]);
    expect([code, out.split('\n').at(-1)]).toEqual([0, 'The previews are made.']);
    expect(previewsIn(hallOf(dir)).pictures.map(({ image }) => image)).toEqual(['images/wave']);
    expect(previewsIn(vaultOf(dir)).pictures.map(({ image }) => image)).toEqual(['images/secret']);
    expect(readdirSync(path.join(dir, 'public/rooms')).sort()).toEqual(['gallery', 'hall']);
    expect(readJson(path.join(hallOf(dir), 'room.json'))).toEqual({ ...before, previews: true });
    expect((await cli(['validate', dir])).out).toBe('No issues: the museum can open.');
  });

  it('has the picture’s colours, and the picture on the sheet', async () => {
    const dir = await onDisk();
    await paintWave(dir, '#204060');
    await cli(['previews', dir]);
    const { sheet, pictures } = previewsIn(hallOf(dir));
    expect(pictures[0]).toMatchObject({ colors: '204060'.repeat(9), at: [0, 0, 128, 102] });
    const file = sharp(path.join(hallOf(dir), 'previews', sheet.src));
    expect(await file.metadata()).toMatchObject({ width: sheet.width, height: sheet.height });
    const { channels } = await file.stats();
    [0x20, 0x40, 0x60].forEach((byte, i) => {
      expect(Math.abs(channels[i]!.mean - byte)).toBeLessThan(3);
    });
  });

  it('says again that nothing changed, writes nothing, and agrees with --check', async () => {
    const dir = await onDisk();
    await cli(['previews', dir]);
    writeFileSync(path.join(hallOf(dir), 'previews/mark'), '');
    expect((await cli(['previews', dir])).out).toBe('All previews are of what hangs there now.');
    expect((await cli(['previews', dir, '--check'])).code).toBe(0);
    expect(existsSync(path.join(hallOf(dir), 'previews/mark'))).toBe(true);
    await cli(['previews', dir, '--force']);
    expect(readdirSync(path.join(hallOf(dir), 'previews'))).toHaveLength(2);
  });

  it.each<[string, (dir: string) => unknown]>([
    ['a picture has other bytes', (dir) => paintWave(dir, '#306090')],
    ['the sheet is missing', (dir) => rmSheet(hallOf(dir))],
    [
      'previews.json is broken',
      (dir) => writeFileSync(path.join(hallOf(dir), 'previews/previews.json'), '{'),
    ],
    ['the folder is gone', (dir) => rmSync(path.join(hallOf(dir), 'previews'), { recursive: true })],
    ['room.json does not name them', (dir) => edit(path.join(hallOf(dir), 'room.json'), dropPreviews)],
  ])('with --check exits with 1 and writes nothing where %s; without, it mends it', async (_, change) => {
    const dir = await onDisk();
    await cli(['previews', dir]);
    await change(dir);
    const checked = await cli(['previews', dir, '--check']);
    expect([checked.code, checked.err]).toEqual([1, expect.stringContaining('hall: its previews are not')]);
    expect(checked.err).toContain('npx enfilade previews makes them anew');
    expect((await cli(['previews', dir, '--check'])).code).toBe(1);
    const { out } = await cli(['previews', dir]);
    expect([out.includes('hall'), out.includes('gallery')]).toEqual([true, false]);
    expect((await cli(['previews', dir, '--check'])).code).toBe(0);
  });

  it('leaves out pictures of other museums, says so, and takes away what is no longer of use', async () => {
    const dir = await onDisk();
    await cli(['previews', dir]);
    const works = path.join(hallOf(dir), 'works.json');
    edit(works, (text) => text.replace('"images/wave"', '"https://example.org/iiif/wave"'));
    expect((await cli(['previews', dir])).out).toContain(
      'hall  left out, since they lie with another museum: 1',
    );
    expect(existsSync(path.join(hallOf(dir), 'previews'))).toBe(false);
    expect(readJson(path.join(hallOf(dir), 'room.json')).previews).toBeUndefined();
    expect((await cli(['previews', dir, '--check'])).code).toBe(0);
  });

  it('makes those of a computed picture from its image', async () => {
    const computed = { tiles: 'mandelbrot', region: { re: -0.72, im: 0, width: 3.48 } };
    const dir = await onDisk((m) => put(m, 'rooms/hall/works.json', '/works/0/computed', computed));
    await cli(['previews', dir]);
    expect(previewsIn(hallOf(dir)).pictures).toHaveLength(1);
  });

  it('names a file that is broken', async () => {
    const dir = await onDisk();
    writeFileSync(path.join(vaultOf(dir), 'works.json'), '{');
    const { code, err } = await cli(['previews', dir]);
    expect([code, err]).toEqual([1, expect.stringContaining('members/rooms/vault/works.json')]);
  });

  it('does without a members’ half, and gives machines the rooms with their pictures', async () => {
    const dir = await onDisk();
    rmSync(path.join(dir, 'members'), { recursive: true });
    const { code, out } = await cli(['previews', path.join(dir, 'public'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      fresh: false,
      rooms: [
        { room: 'hall', pictures: 1, remote: 0, bytes: expect.any(Number) },
        { room: 'gallery', pictures: 3 },
      ],
    });
  });

  it.each([
    [['previews', '--lol'], '--lol'],
    [['previews', '/nowhere/at/all'], '/nowhere/at/all'],
  ])('exits with 2 and names what is wrong in %j', async (args, named) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });

  it('are made for the built-in museum as it is now', async () => {
    expect(await cli(['previews', '--check'])).toMatchObject({ code: 0, err: '' });
  });
});

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const dropPreviews = (text: string) => text.replace(/,\s*"previews": true/, '');

const rmSheet = (room: string) => rmSync(path.join(room, 'previews', previewsIn(room).sheet.src));
