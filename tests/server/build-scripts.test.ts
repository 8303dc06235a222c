import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;
const at = (path: string) => join(root, path);
/** The build's scripts are plain .mjs: called as the build calls them, in a process of their own. */
const call = (script: string, name: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    `const m = await import(${JSON.stringify(resolve('scripts', script))}); await m.${name}(...${JSON.stringify(args)});`,
  ]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'enfilade-build-'));
  for (const folder of ['members/rooms/salon', 'site/app']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('members/rooms/salon/room.json'), '{"room":"salon"}');
  writeFileSync(at('members/rooms/salon/empty'), '');
  writeFileSync(at('site/app/main.js'), 'x'.repeat(5000));
  writeFileSync(at('site/app/small.js'), 'x');
  writeFileSync(at('site/empty.css'), '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build', () => {
  it('goes on when nothing of the gated half is in the site', async () => {
    await call('assert-nothing-gated.mjs', 'assertNothingGated', at('site'), at('members'));
    await call('assert-nothing-gated.mjs', 'assertNothingGated', at('site'), at('no-members'));
  });

  it('stops when a gated file is in the site, under whatever name', async () => {
    writeFileSync(at('site/app/room-abc123.txt'), '{"room":"salon"}');
    const checked = call('assert-nothing-gated.mjs', 'assertNothingGated', at('site'), at('members'));
    await expect(checked).rejects.toThrow(/room-abc123\.txt .*members' file rooms\/salon\/room\.json/);
  });

  it('tells a picture of the gated half from an empty tile that looks like any other', async () => {
    const check = () => call('assert-nothing-gated.mjs', 'assertNothingGated', at('site'), at('members'));
    rmSync(at('site/app/room-abc123.txt'), { force: true });
    for (const folder of ['site/app', 'members/rooms/salon'])
      writeFileSync(at(`${folder}/tile.avif`), '='.repeat(400));
    await check();
    for (const folder of ['site/app', 'members/rooms/salon'])
      writeFileSync(at(`${folder}/tile.avif`), '='.repeat(4000));
    await expect(check()).rejects.toThrow(/tile\.avif .*members' file/);
    rmSync(at('site/app/tile.avif'));
  });

  it('stops when the public search index names works of a room that is gated by now, or does not say whose', async () => {
    const write = (file: string, content: object) => {
      mkdirSync(at(join('museum', file, '..')), { recursive: true });
      writeFileSync(at(join('museum', file)), JSON.stringify(content));
    };
    const check = () => call('assert-index-public.mjs', 'assertIndexPublic', at('museum'));
    write('museum.json', { wings: [{ plan: 'wings/main.json' }] });
    write('wings/main.json', { rooms: [{ id: 'hall' }, { id: 'salon', access: { tier: 'friend' } }] });
    await check();
    write('search/rooms.json', { format: 1, rooms: ['hall'] });
    await check();
    write('search/rooms.json', { format: 1, rooms: ['hall', 'salon'] });
    await expect(check()).rejects.toThrow(/names works of salon: run npx enfilade index/);
    write('search/rooms.json', {});
    await expect(check()).rejects.toThrow(/does not say whose works/);
  });

  it('of two processes at once is one after the other, also after one was killed', async () => {
    const lock = at('dist/.building');
    const script = `
      const { whileAlone } = await import(${JSON.stringify(resolve('scripts/build-lock.mjs'))});
      const { appendFileSync } = await import('node:fs');
      await whileAlone(${JSON.stringify(lock)}, async () => {
        appendFileSync(${JSON.stringify(at('log'))}, '<');
        await new Promise((next) => setTimeout(next, 100));
        appendFileSync(${JSON.stringify(at('log'))}, '>');
      });`;
    mkdirSync(at('dist'));
    // No process has this number: the kernel's largest is 4194304.
    writeFileSync(lock, '99999999');
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    await Promise.all([run(), run(), run()]);
    expect(readFileSync(at('log'), 'utf8')).toBe('<><><>');
    expect(existsSync(lock)).toBe(false);
  });

  it('packs texts that packing makes smaller', async () => {
    await call('precompress.mjs', 'precompress', at('site'));
    const text = readFileSync(at('site/app/main.js'));
    expect(brotliDecompressSync(readFileSync(at('site/app/main.js.br'))).equals(text)).toBe(true);
    expect(gunzipSync(readFileSync(at('site/app/main.js.gz'))).equals(text)).toBe(true);
    expect(existsSync(at('site/app/small.js.br'))).toBe(false);
  });
});
