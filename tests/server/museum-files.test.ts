import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMuseumFiles } from '../../src/server/museum-files.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
beforeAll(() => {
  museum = makeDiskMuseum();
});
afterAll(() => museum.remove());

/** Reads the museum, or the works of one of its rooms. */
async function open(keptFiles: number) {
  const files = createMuseumFiles({ ...museum, recheckMs: 0, keptFiles });
  const whole = async () => {
    const read = await files.museum();
    if (!read.ok) throw new Error(`${read.file} is broken`);
    return read.value;
  };
  const { rooms } = await whole();
  const worksOf = async (id: string) => {
    const read = await files.room(rooms.get(id)!);
    if (!read.ok) throw new Error(`${read.file} is broken`);
    return read.value.works;
  };
  return { whole, worksOf };
}

it('lets go of the rooms that were asked for longest ago, and of nothing that every page needs', async () => {
  const { whole, worksOf } = await open(4);
  const [before, hall] = [await whole(), await worksOf('hall')];
  await worksOf('salon');
  expect(await worksOf('hall')).toBe(hall);
  await worksOf('vault');
  expect(await worksOf('hall')).toBe(hall);
  await worksOf('salon');
  await worksOf('vault');
  const again = await worksOf('hall');
  expect([again === hall, again]).toEqual([false, hall]);
  const now = await whole();
  expect([now.museum === before.museum, now.plans[0] === before.plans[0]]).toEqual([true, true]);
});
