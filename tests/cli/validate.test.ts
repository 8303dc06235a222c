import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../helpers/memory-source.ts';
import { museumsOnDisk } from '../helpers/museums-on-disk.ts';
import { cli } from '../helpers/run-cli.ts';
import type { SmallMuseum } from '../helpers/small-museum.ts';

const onDisk = museumsOnDisk();

const tooBright = (museum: SmallMuseum) => put(museum, 'rooms/hall/room.json', '/light/ambient', 7);

describe('enfilade validate', () => {
  it('finds nothing wrong with a museum in public/ and members/, and exits with 0', async () => {
    expect(await cli(['validate', await onDisk()])).toEqual({
      code: 0,
      out: 'No issues: the museum can open.',
      err: '',
    });
  });

  it('names file, line, severity, code and what to do, counts, and exits with 1', async () => {
    const { code, out } = await cli(['validate', await onDisk(tooBright)]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^rooms\/hall\/room\.json:\d+:\d+ {2}error {2}number-too-large {2}7 is too large: give 1 or less\.$/m,
    );
    expect(out.split('\n').at(-1)).toBe('1 error, 0 warnings');
  });

  it('exits with 0 where there are only warnings', async () => {
    const dir = await onDisk((museum) => put(museum, 'rooms/hall/room.json', '/text/de', 'Hallo'));
    const { code, out } = await cli(['validate', dir]);
    expect([code, out.split('\n').at(-1)]).toEqual([0, '0 errors, 1 warning']);
  });

  it('gives machines the issues with their sentences', async () => {
    const { code, out } = await cli(['validate', await onDisk(tooBright), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      issues: [
        {
          code: 'number-too-large',
          severity: 'error',
          file: 'rooms/hall/room.json',
          pointer: '/light/ambient',
          params: { value: '7', maximum: 1 },
          sentence: '7 is too large: give 1 or less.',
        },
      ],
      errors: 1,
      warnings: 0,
    });
  });

  it('speaks French when asked, by option or by the environment', async () => {
    const dir = await onDisk(tooBright);
    for (const { out } of [
      await cli(['--lang', 'fr', 'validate', dir]),
      await cli(['validate', dir, '--lang=fr']),
      await cli(['validate', dir], { LC_ALL: '', LANG: 'fr_CA.UTF-8' }),
    ]) {
      expect(out).toContain('7 est trop grand');
      expect(out).toContain('1 erreur, 0 avertissement');
    }
  });

  it('takes the halves from MUSEUM_DIR and MEMBERS_DIR, or from --members', async () => {
    const dir = await onDisk();
    renameSync(path.join(dir, 'members'), path.join(dir, 'gated'));
    const [open, gated] = [path.join(dir, 'public'), path.join(dir, 'gated')];
    expect((await cli(['validate'], { MUSEUM_DIR: open, MEMBERS_DIR: gated })).code).toBe(0);
    expect((await cli(['validate', open, '--members', gated])).code).toBe(0);
    expect((await cli(['validate', open])).out).toContain('members/rooms/vault/room.json');
  });

  it('checks the real pixels of teasers', async () => {
    const dir = await onDisk((museum) => {
      museum.pixels['teasers/vault.webp'] = { width: 640, height: 480 };
    });
    expect((await cli(['validate', dir])).out).toContain('teaser-too-large');
    writeFileSync(path.join(dir, 'public/teasers/vault.webp'), 'not a picture');
    expect((await cli(['validate', dir])).out).toContain('picture-unreadable');
  });

  it('follows no link out of the museum', async () => {
    const dir = await onDisk();
    const file = path.join(dir, 'public/rooms/hall/room.json');
    rmSync(file);
    symlinkSync('/etc/hostname', file);
    expect((await cli(['validate', dir])).out).toContain('unreadable-file');
  });

  it('lets no control character of the content reach the terminal', async () => {
    const dir = await onDisk((museum) => put(museum, 'rooms/hall/room.json', '/\u001b]0;x\u0007', 1));
    const { out } = await cli(['validate', dir]);
    expect(out).toContain('unknown-property');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    [['validate', '--lol'], '--lol'],
    [['validate', 'a', 'b'], 'b'],
    [['validate', '/nowhere/at/all'], '/nowhere/at/all'],
    [['validate', '--members', '/nowhere/at/all'], '/nowhere/at/all'],
  ])('exits with 2 and names what is wrong in %j', async (args, named) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });

  it('finds no error in the built-in museum', async () => {
    const { out, code } = await cli(['validate']);
    expect(out).not.toContain('  error  ');
    expect(code).toBe(0);
  });
});
