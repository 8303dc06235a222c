import { describe, expect, it } from 'vitest';
import {
  directoryPathOf,
  makeDirectory,
  shardOf,
  shardPath,
  shardsFor,
} from '../../../src/museum/directory/shards.ts';

const folder = 'directory';
const rooms = Array.from({ length: 1000 }, (_, i) => `room-${i}`);
const plan = (wing: string, ids: readonly string[]) => ({
  wing,
  rooms: ids.map((id) => ({
    id,
    label: { en: id },
    floor: 0,
    elevationM: 0,
    heightM: 3,
    outline: [],
  })),
});

describe('a room’s place in the directory', () => {
  it('is by FNV-1a of its id', () => {
    // Reference values of the 32-bit FNV-1a test suite (isthe.com/chongo/tech/comp/fnv): "a" and "foobar".
    expect(shardOf('a', 2 ** 32)).toBe(0xe40c292c);
    expect(shardOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
  });

  it('is a file named by as many hexadecimal digits as the last one needs', () => {
    expect(shardPath({ folder, shards: 16 }, 15)).toBe('directory/f.json');
    expect(shardPath({ folder, shards: 17 }, 15)).toBe('directory/0f.json');
    expect(shardPath({ folder, shards: 1 }, 0)).toBe('directory/0.json');
  });
});

describe('a directory', () => {
  const place = { folder, shards: shardsFor(rooms.length) };
  const files = makeDirectory(place, [plan('east', rooms.slice(500)), plan('west', rooms.slice(0, 500))]);

  it('says of every room where it lies, and of nothing else', () => {
    for (const [i, room] of rooms.entries()) {
      const wing = files.get(directoryPathOf(place, room))?.rooms[room];
      expect(wing).toBe(i < 500 ? 'west' : 'east');
    }
    const entries = [...files.values()].flatMap((file) => Object.keys(file.rooms));
    expect(entries.toSorted()).toEqual(rooms.toSorted());
  });

  it('has files of a size that does not grow with the museum', () => {
    expect(files.size).toBe(16);
    for (const file of files.values()) expect(Object.keys(file.rooms).length).toBeLessThan(110);
  });

  it('is the same whichever wing comes first', () => {
    const other = makeDirectory(place, [plan('west', rooms.slice(0, 500)), plan('east', rooms.slice(500))]);
    expect(JSON.stringify([...other])).toBe(JSON.stringify([...files]));
  });
});
