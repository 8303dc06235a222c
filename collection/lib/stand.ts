import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkPlace } from './find-works.ts';
import { encodeGlb } from './glb.ts';
import { makeLevels } from './levels.ts';
import { photograph } from './photograph.ts';
import type { Picture } from './picture.ts';
import type { ObjectSource } from './work.ts';

/** An object's files as `works.json` names them: the finest model, and coarser ones, finest first. */
export type ModelFacts = {
  readonly id: string;
  readonly levels?: readonly { readonly id: string; readonly triangles: number }[];
};

/** Writes an object's models; also takes its still, square, of so many pixels. */
export async function stand(
  work: ObjectSource,
  place: WorkPlace,
  stillPx: number,
): Promise<{ bytes: number; model: ModelFacts; still: Picture }> {
  const mesh = work.build();
  await mkdir(join(place.folder, 'models'), { recursive: true });
  let bytes = 0;
  const files = [];
  for (const [step, level] of (await makeLevels(mesh)).entries()) {
    const id = `models/${place.id}${step > 0 ? `-${step}` : ''}.glb`;
    const glb = await encodeGlb(level, place.id);
    await writeFile(join(place.folder, id), glb);
    bytes += glb.length;
    files.push({ id, triangles: level.indices.length / 3 });
  }
  const levels = files.slice(1);
  const model = { id: files[0]!.id, ...(levels.length > 0 && { levels }) };
  return { bytes, model, still: photograph(mesh, work.studio, stillPx) };
}
