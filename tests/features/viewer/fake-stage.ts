import { vi } from 'vitest';
import type { OpenStage, Stage, StageOptions } from '../../../src/features/viewer/stage.ts';

/** A stage that draws nothing: what it was opened with, what it was told, and whether it is still open. */
export function fakeStages() {
  const opened: { options: StageOptions; stage: Record<keyof Stage, ReturnType<typeof vi.fn>> }[] = [];
  const openStage: OpenStage = (_, options) => {
    const names = [
      'zoomBy',
      'panBy',
      'showWhole',
      'showRegion',
      'showAt',
      'turn',
      'retry',
      'dispose',
    ] as const;
    const stage = Object.fromEntries(
      names.map((name) => [name, vi.fn()]),
    ) as (typeof opened)[number]['stage'];
    opened.push({ options, stage });
    return stage as unknown as Stage;
  };
  return { openStage, opened, last: () => opened.at(-1)! };
}
