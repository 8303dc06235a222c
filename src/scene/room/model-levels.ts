import type { ModelSource } from '../../museum/format/works.ts';

/** A file of a model, and up to which size on the screen (device pixels) it is fine enough. */
export type ModelLevel = {
  readonly id: string;
  readonly enoughPx: number;
  /** About what it takes on the GPU, until it is there. */
  readonly bytes: number;
};

/**
 * Pixels of an object's longer side at which its triangles are about four pixels wide: half of them face the eye and
 * share what it covers, some four tenths of its square.
 */
const PX_PER_ROOT_TRIANGLE = 2.5;
/** A finer level is given up only when the coarser one is more than enough, so that steps to and fro change nothing. */
const SLACK = 0.7;

/** Half a vertex of 24 bytes, and three indices; a model is taken for four times as fine as its next coarser level. */
const BYTES_PER_TRIANGLE = 24;
const FINER = 4;

/** A model's files, coarsest first. */
export function modelLevels(model: ModelSource): readonly ModelLevel[] {
  const coarser = (model.levels ?? []).map(({ id, triangles }) => ({
    id,
    enoughPx: PX_PER_ROOT_TRIANGLE * Math.sqrt(triangles),
    bytes: triangles * BYTES_PER_TRIANGLE,
  }));
  const bytes = (coarser[0]?.bytes ?? 0) * FINER;
  return [...coarser.reverse(), { id: model.id, enoughPx: Infinity, bytes }];
}

/** Index of the level that a size on the screen asks for, where `now` is drawn. */
export function chooseLevel(levels: readonly ModelLevel[], now: number, px: number): number {
  let level = now;
  while (level > 0 && px < levels[level - 1]!.enoughPx * SLACK) level--;
  while (level < levels.length - 1 && px > levels[level]!.enoughPx) level++;
  return level;
}
