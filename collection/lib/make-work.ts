import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { WorkPlace } from './find-works.ts';
import { writeImageTree } from './iiif.ts';
import type { Recorded } from './record-work.ts';
import { stand } from './stand.ts';
import { type DrawStrip, stripsOf, type WorkSource } from './work.ts';

/** What a worker says of a work that it has made. */
export type Made = {
  readonly place: WorkPlace;
  readonly bytes: number;
  readonly seconds: number;
  readonly recorded: Recorded;
};

/** Pixels of an object's still, which is square. */
const STILL = 2048;

parentPort?.on('message', async (place: WorkPlace) => {
  const startedAt = performance.now();
  const { work } = (await import(place.module)) as { work: WorkSource };
  const { bytes, recorded } = await make(work, place);
  const seconds = (performance.now() - startedAt) / 1000;
  parentPort?.postMessage({ place, bytes, seconds, recorded } satisfies Made);
});

async function make(work: WorkSource, place: WorkPlace): Promise<Pick<Made, 'bytes' | 'recorded'>> {
  if (work.kind === 'picture') {
    const { width, height } = work;
    const { bytes, image } = await hang(stripsOf(work, width, height), { width, height }, place);
    return { bytes, recorded: { image } };
  }
  const { bytes: modelBytes, model, still } = await stand(work, place, STILL);
  const draw = stripsOf({ kind: 'picture', width: STILL, height: STILL, render: () => still }, STILL, STILL);
  const { bytes, image } = await hang(draw, { width: STILL, height: STILL }, place);
  return { bytes: bytes + modelBytes, recorded: { image, model } };
}

async function hang(
  draw: DrawStrip,
  size: { readonly width: number; readonly height: number },
  { folder, id }: WorkPlace,
): Promise<{ bytes: number; image: object }> {
  const { bytes, ...facts } = await writeImageTree(draw, size, join(folder, 'images', id), `images/${id}`);
  const image = {
    id: `images/${id}`,
    type: 'ImageService3',
    profile: 'level0',
    format: 'avif',
    ...facts,
  };
  return { bytes, image };
}
