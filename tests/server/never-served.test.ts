import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNeverServed, isInside, realFolder } from '../../src/server/never-served.ts';
import { buildPublicApp } from '../../src/server/public-app.ts';
import { configOf, stubPages } from './public-server.ts';
import { makeDiskMuseum } from './small-disk-museum.ts';

let root: string;
const at = (path: string) => join(root, path);
const check = (secret: string, served: string) =>
  assertNeverServed([{ name: 'DATA_DIR', path: at(secret) }], [{ name: 'MUSEUM_DIR', path: at(served) }]);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'enfilade-served-')));
  for (const folder of ['site/inner', 'members', 'site-2']) mkdirSync(at(folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('folders that are never served', () => {
  it('may lie beside what is served', () => {
    check('members', 'site');
    check('not/yet/there', 'site');
    check('site-2', 'site');
  });

  it.each([
    ['site', 'site'],
    ['site/inner', 'site'],
    ['site/not/yet/there', 'site'],
    ['.', 'site'],
    ['site/../site/inner', 'site'],
  ])('may not be %s where %s is served', (secret, served) => {
    expect(() => check(secret, served)).toThrow(/Refusing to start: DATA_DIR .*MUSEUM_DIR/);
  });

  it('may not get there over links', () => {
    symlinkSync(at('site/inner'), at('data-link'));
    symlinkSync(at('members'), at('served-link'));
    symlinkSync(at('site'), at('site-link'));
    expect(() => check('data-link', 'site')).toThrow(/Refusing/);
    expect(() => check('data-link/not-yet', 'site')).toThrow(/Refusing/);
    expect(() => check('members', 'served-link')).toThrow(/Refusing/);
    expect(() => check('site-link/inner', 'site')).toThrow(/Refusing/);
  });

  it('keep a server from starting, before it writes anything', async () => {
    const museum = makeDiskMuseum();
    const start = (changes: object) =>
      buildPublicApp({
        config: configOf(museum, changes),
        siteDir: museum.siteDir,
        pages: stubPages(museum.siteDir),
      });
    const dataDir = join(museum.siteDir, 'data');
    await expect(start({ dataDir })).rejects.toThrow(/DATA_DIR .*the built site/);
    expect(existsSync(dataDir)).toBe(false);
    await expect(start({ membersDir: join(museum.museumDir, 'rooms') })).rejects.toThrow(
      /MEMBERS_DIR .*MUSEUM_DIR/,
    );
    await expect(start({ museumDir: museum.membersDir })).rejects.toThrow(/MEMBERS_DIR .*MUSEUM_DIR/);
    museum.remove();
  });
});

describe('isInside', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/a/..b', '/a', true],
    ['/b', '/a', false],
    ['/', '/a', false],
    ['/a', '/', true],
  ])('of %s in %s is %s', (path, folder, inside) => {
    expect(isInside(path, folder)).toBe(inside);
  });

  it('can be asked for folders that are not there yet', () => {
    expect(realFolder(at('a/b/c'))).toBe(at('a/b/c'));
  });
});
