import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWorks, type WorkPlace } from '../../collection/lib/find-works.ts';
import { extent } from '../../collection/lib/mesh.ts';
import type { ObjectSource, WorkSource } from '../../collection/lib/work.ts';
import type { Works } from '../../src/museum/format/works.ts';
import { likenessToMade } from './compare-made.ts';

/** Fine lines drawn small differ in weight; another picture of the same room has a likeness near 0. */
const LEAST_LIKENESS = 0.85;

/** Rooms whose works take the longest to compute at any size; they have a test file, and so a core, of their own. */
export const SIMULATING_ROOMS = new Set(['growth']);

const dimensionsOf = ({ folder, id }: WorkPlace) => {
  const { works }: Works = JSON.parse(readFileSync(join(folder, 'works.json'), 'utf8'));
  return works.find((work) => work.id === id)!.dimensions;
};

/** An object's mesh has the size that its label says. */
function expectTrueSize(work: ObjectSource, place: WorkPlace): void {
  const [widthM, heightM, depthM] = extent(work.build().positions);
  const said = dimensionsOf(place);
  expect(said).toMatchObject({ widthM: expect.closeTo(widthM, 2), heightM: expect.closeTo(heightM, 2) });
  if ('depthM' in said) expect(said.depthM).toBeCloseTo(depthM, 2);
}

/** Works of some rooms are what their generators draw: nothing was forgotten to be made again. */
export function describeGenerators(name: string, isIncluded: (room: string) => boolean): void {
  describe(name, async () => {
    const works = (await findWorks()).filter(({ room }) => isIncluded(room));
    it.each(works.map((place) => [place.id, place] as const))(
      'hang or stand %s as its generator makes it',
      async (_, place) => {
        const { work } = (await import(place.module)) as { work: WorkSource };
        if (work.kind === 'object') expectTrueSize(work, place);
        else expect(await likenessToMade(work, place)).toBeGreaterThan(LEAST_LIKENESS);
      },
      120_000,
    );
  });
}
