import { afterEach } from 'vitest';
import { writeMuseum } from './museum-on-disk.ts';
import { type SmallMuseum, smallMuseum } from './small-museum.ts';

/** Writes museums for the tests of a file, changed as each asks, and removes each after its test. */
export function museumsOnDisk(make: () => SmallMuseum = smallMuseum) {
  const cleanUps: (() => void)[] = [];
  afterEach(() => {
    for (const remove of cleanUps.splice(0)) remove();
  });
  return async (change: (museum: SmallMuseum) => void = () => {}): Promise<string> => {
    const museum = make();
    change(museum);
    const { dir, remove } = await writeMuseum(museum);
    cleanUps.push(remove);
    return dir;
  };
}
