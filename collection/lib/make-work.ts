import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { WorkPlace } from './find-works.ts';
import { encodeGlb } from './glb.ts';
import { writeImageTree } from './iiif.ts';
import { selfShade } from './occlusion.ts';
import { photograph } from './photograph.ts';
import type { ObjectSource, WorkSource } from './work.ts';

/** Pixels of an object's still, which is square. */
const STILL = 1024;

parentPort?.on('message', async (place: WorkPlace) => {
  const startedAt = performance.now();
  const { work } = (await import(place.module)) as { work: WorkSource };
  const bytes =
    work.kind === 'picture'
      ? await hang(work.render(work.width, work.height), place)
      : await stand(work, place);
  parentPort?.postMessage({ id: place.id, bytes, seconds: (performance.now() - startedAt) / 1000 });
});

const hang = (picture: Parameters<typeof writeImageTree>[0], { folder, id }: WorkPlace): Promise<number> =>
  writeImageTree(picture, join(folder, 'images', id), `images/${id}`);

async function stand(work: ObjectSource, place: WorkPlace): Promise<number> {
  const mesh = work.build();
  const glb = await encodeGlb(mesh, selfShade(mesh), place.id);
  await mkdir(join(place.folder, 'models'), { recursive: true });
  await writeFile(join(place.folder, 'models', `${place.id}.glb`), glb);
  return glb.length + (await hang(photograph(mesh, work.studio, STILL, STILL), place));
}
