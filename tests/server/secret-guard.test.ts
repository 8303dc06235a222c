import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretFinder } from '../../src/server/dev/secret-guard.ts';

let root: string;
let meansSecret: (url: string) => boolean;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'enfilade-guard-')));
  for (const folder of ['src', 'members/rooms', 'public/assets', 'elsewhere/data']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, 'members/rooms/a.json'), '{}');
  symlinkSync(join(root, 'members'), join(root, 'src/linked'));
  symlinkSync(join(root, 'elsewhere/data'), join(root, 'data'));
  meansSecret = secretFinder({
    roots: [root, join(root, 'public')],
    secrets: [join(root, 'members'), join(root, 'data')],
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the development server’s guard', () => {
  it.each([
    '/members/rooms/a.json',
    '/members',
    '/members/',
    '/members/rooms/a.json?raw',
    '/members/rooms/a.json?import',
    '/members/rooms/a.json?url&t=1',
    '/members/rooms/a.json%3Fraw',
    '/Members/rooms/a.json',
    '/%6dembers/rooms/a.json',
    '/%256dembers/rooms/a.json',
    '/%25256dembers/rooms/a.json',
    '//members/rooms/a.json',
    '/./members/rooms/a.json',
    '/src/../members/rooms/a.json',
    '/src/%2e%2e/members/rooms/a.json',
    '/src/%252e%252e/members/rooms/a.json',
    '/src/..%2fmembers/rooms/a.json',
    '/src/..\\members\\rooms\\a.json',
    '/src/..%5cmembers%5crooms%5ca.json',
    '/assets/../../members/rooms/a.json',
    '/src/linked/rooms/a.json',
    '/src/linked/../linked/rooms/a.json?raw',
    '/members/rooms/a.json%00.js',
    '/data/store/enfilade.sqlite',
    '/elsewhere/data/keys/signing-keys.json',
    '/@id/members/rooms/a.json',
    '/@id/__x00__/members/rooms/a.json',
    '/@fs/@fs/members',
  ])('refuses %s', (url) => {
    expect(meansSecret(url)).toBe(true);
  });

  it('refuses absolute paths, however they are written', () => {
    const file = join(root, 'members/rooms/a.json');
    for (const url of [
      `/@fs${file}`,
      `/@fs/${file}`,
      `/@fs${file}?raw`,
      `/@fs${encodeURIComponent(file)}`,
      `/@fs${file.replaceAll('/', '%2f')}`,
      `/@fs${file.replaceAll('/', '%252f')}`,
      `/@fs${root}/src/../members/rooms/a.json`,
      `/@fs${root}/src/linked/rooms/a.json`,
      `/@id${file}`,
      file,
    ]) {
      expect(meansSecret(url), url).toBe(true);
    }
  });

  it.each([
    '/',
    '/fr/rooms/salon',
    '/src/app/main.tsx?t=12',
    '/src/membership/index.ts',
    '/node_modules/.vite/deps/react.js?v=1',
    '/@vite/client',
    '/@react-refresh',
    '/assets/museum/museum.json',
    '/api/rooms/salon/room.json',
    '/members-only.css',
    '/%zz',
  ])('lets %s pass', (url) => {
    expect(meansSecret(url)).toBe(false);
  });
});
