import { join } from 'node:path';
import sharp from 'sharp';
import { toBytes } from '../../collection/lib/bytes.ts';
import type { WorkPlace } from '../../collection/lib/find-works.ts';
import { type PictureSource, renderWhole } from '../../collection/lib/work.ts';

/** Fields that a picture is compared in: a side of them. */
const GRID = 24;

/** Mean sRGB levels of a picture's fields, so that fine lines, which each size draws otherwise, count by their weight. */
function fieldsOf(bytes: Uint8Array, width: number, height: number): number[] {
  const sums = new Float64Array(GRID * GRID * 3);
  const counts = new Float64Array(GRID * GRID * 3);
  for (let i = 0; i < width * height * 3; i++) {
    const pixel = Math.floor(i / 3);
    const column = Math.floor(((pixel % width) * GRID) / width);
    const row = Math.floor((Math.floor(pixel / width) * GRID) / height);
    const at = (row * GRID + column) * 3 + (i % 3);
    sums[at]! += bytes[i]!;
    counts[at]! += 1;
  }
  return Array.from(sums, (sum, i) => sum / Math.max(1, counts[i]!));
}

/** How like a generator's picture is to the one that was made of it: the correlation of their fields, 1 the same. */
export async function likenessToMade(work: PictureSource, { id, folder }: WorkPlace): Promise<number> {
  const scale = 256 / Math.max(work.width, work.height);
  const [width, height] = [Math.round(work.width * scale), Math.round(work.height * scale)];
  const file = join(folder, 'images', id, 'full', `${width},${height}`, '0', 'default.avif');
  const made = fieldsOf(await sharp(file).removeAlpha().raw().toBuffer(), width, height);
  const drawn = fieldsOf(toBytes(renderWhole(work, width, height)), width, height);
  return correlation(made, drawn);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const [da, db] = [a.map((v) => v - ma), b.map((v) => v - mb)];
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, v, i) => sum + v * q[i]!, 0);
  return dot(da, db) / Math.sqrt(dot(da, da) * dot(db, db));
}
