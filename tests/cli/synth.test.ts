import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cli } from '../helpers/run-cli.ts';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const remove of cleanUps.splice(0)) remove();
});

function emptyFolder(): string {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'enfilade-synth-')));
  cleanUps.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

describe('enfilade synth', () => {
  it('writes a museum in which validation finds nothing, gated rooms and pictures included', async () => {
    const dir = emptyFolder();
    const args = ['--works', '30', '--rooms', '30', '--gated', '0.1', '--out', dir];
    const { code, out, err } = await cli(['synth', ...args]);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(
        /^Museum written: rooms 30 \(for members 3\), wings 2, works 30, files \d+, \d+ MB\.$/,
      ),
    ]);
    expect(out).toContain('36 pictures are shared by all works');
    expect(out).toContain(`MUSEUM_DIR=${dir}/public MEMBERS_DIR=${dir}/members npm start`);
    expect(err).toContain('rooms 30/30');
    expect((await cli(['validate', dir])).out).toBe('No issues: the museum can open.');
    // Two files a room, and a link to the shared pictures.
    expect(readdirSync(path.join(dir, 'public/rooms/room-1')).toSorted()).toEqual([
      'images',
      'previews',
      'room.json',
      'works.json',
    ]);
    expect((await cli(['previews', '--check', dir])).code).toBe(0);
    const { works } = JSON.parse(readFileSync(path.join(dir, 'public/rooms/room-1/works.json'), 'utf8'));
    expect(works[0].requiredStatement.en).toContain('one of 36 that all works of this museum share');
  }, 120_000);

  it('overwrites nothing', async () => {
    const dir = emptyFolder();
    writeFileSync(path.join(dir, 'thesis.txt'), 'mine');
    const { code, err } = await cli(['synth', '--out', dir]);
    expect([code, err]).toEqual([2, expect.stringContaining(dir)]);
    expect(readdirSync(dir)).toEqual(['thesis.txt']);
  });

  it.each([
    [['--works', '10'], '--out'],
    [['--out', 'x', '--works', 'many'], '--works'],
    [['--out', 'x', '--rooms', '0'], '--rooms'],
    [['--out', 'x', '--rooms', '3', '--works', '41'], 'at least 4 rooms'],
    [['--out', 'x', '--gated', '0.9'], '--gated'],
    [['--out', 'x', '--seed', '1.5'], '--seed'],
    [['--lol'], '--lol'],
  ])('exits with 2 and says why for %j', async (args, named) => {
    const { code, out, err } = await cli(['synth', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });

  it('says how it is used, in both languages', async () => {
    expect((await cli(['synth', '--help'])).out).toContain('--works N');
    expect((await cli(['synth', '--help', '--lang', 'fr'])).out).toContain('Utilisation');
  });
});
