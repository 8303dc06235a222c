import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drop } from '../helpers/memory-source.ts';
import { museumsOnDisk } from '../helpers/museums-on-disk.ts';
import { cli } from '../helpers/run-cli.ts';
import type { SmallMuseum } from '../helpers/small-museum.ts';
import { SHARD, twoWings } from '../helpers/two-wings.ts';

const onDisk = museumsOnDisk(twoWings);

/** As a museum of one program before: nothing tells of wings beforehand. */
function forget(museum: SmallMuseum) {
  drop(museum, 'museum.json', '/directory');
  drop(museum, 'museum.json', '/wings/1/rooms');
  drop(museum, 'museum.json', '/wings/1/floors');
  delete museum.files[SHARD];
}

describe('enfilade directory', () => {
  it('writes where rooms lie, and leaves nothing for validation to find', async () => {
    const dir = await onDisk(forget);
    expect(await cli(['directory', dir])).toMatchObject({
      code: 0,
      out: 'Directory of 3 rooms written, in 1 files.',
    });
    expect((await cli(['validate', dir])).out).toBe('No issues: the museum can open.');
    const museum = JSON.parse(readFileSync(path.join(dir, 'public/museum.json'), 'utf8'));
    expect(museum.directory).toEqual({ folder: 'directory', shards: 1 });
    expect(museum.wings).toMatchObject([
      { rooms: 2, floors: [0] },
      { rooms: 1, floors: [0] },
    ]);
    const shard = JSON.parse(readFileSync(path.join(dir, 'public', SHARD), 'utf8'));
    expect(shard.rooms).toEqual({ gallery: 'east', hall: 'main', vault: 'main' });
  });

  it('mends one that is stale, and takes away the files of a larger one', async () => {
    const dir = await onDisk((museum) => {
      const file = museum.files[SHARD] as { rooms: Record<string, string> };
      file.rooms = { attic: 'main', gallery: 'main' };
    });
    writeFileSync(path.join(dir, 'public/directory/0f.json'), '{}');
    writeFileSync(path.join(dir, 'public/directory/README.md'), 'ours');
    expect((await cli(['validate', dir])).code).toBe(1);
    expect((await cli(['directory', dir, '--json'])).out).toBe('{"rooms":3,"files":1}');
    expect((await cli(['validate', dir])).code).toBe(0);
    expect(readdirSync(path.join(dir, 'public/directory')).toSorted()).toEqual(['0.json', 'README.md']);
  });

  it('leaves the rest of museum.json as it was written', async () => {
    const dir = await onDisk();
    const file = path.join(dir, 'public/museum.json');
    const spaced = readFileSync(file, 'utf8').replace('"id": "small-museum"', '"id":    "small-museum"');
    writeFileSync(file, spaced);
    await cli(['directory', dir]);
    expect(readFileSync(file, 'utf8')).toContain('"id":    "small-museum"');
  });

  it('names the plan that can’t be read, and changes nothing', async () => {
    const dir = await onDisk();
    writeFileSync(path.join(dir, 'public/wings/east.json'), '{');
    const { code, err } = await cli(['directory', dir]);
    expect([code, err]).toEqual([1, expect.stringContaining('wings/east.json')]);
  });

  it.each([
    [['directory', '--lol'], '--lol'],
    [['directory', '/nowhere/at/all'], '/nowhere/at/all'],
  ])('exits with 2 and names what is wrong in %j', async (args, named) => {
    const { code, err } = await cli(args);
    expect([code, err]).toEqual([2, expect.stringContaining(named)]);
  });
});
