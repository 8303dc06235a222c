import { chooseQuality, type DeviceFacts, mostQuality, type Quality } from '../platform/device.ts';
import type { DeviceStorage } from '../platform/storage.ts';
import type { QualityStep } from '../scene/index.ts';

const KEY = 'quality';
const FORMAT = 1;
/** A processor that draws takes as long as there are pixels: one in four at first, all when everything is here. */
const SOFTWARE_RATIO = 0.5;
const STEPS: readonly QualityStep[] = ['low', 'medium', 'high-unmirrored', 'high'];

export type StartingQuality = {
  readonly quality: Quality;
  readonly firstStep: QualityStep;
  readonly mostStep: QualityStep;
  /** Pixels to one of CSS to begin with, where that is known to be too much. */
  readonly firstRatio?: number;
};

/** The quality to start with: what was right in the last visit on this device, else what the browser tells of it. */
export function qualityOf(facts: DeviceFacts, storage: DeviceStorage): StartingQuality {
  const mostStep = mostQuality(facts);
  const wished = remembered(storage.get(KEY)) ?? chooseQuality(facts);
  const firstStep = STEPS[Math.min(STEPS.indexOf(wished), STEPS.indexOf(mostStep))]!;
  const quality = firstStep === 'high-unmirrored' ? 'high' : firstStep;
  const ratio = facts.softwareRendered ? { firstRatio: SOFTWARE_RATIO } : {};
  return { quality, firstStep, mostStep, ...ratio };
}

/** Keeps for the next visit what this one measured: the step alone, nothing of the device or the person. */
export function rememberQuality(storage: DeviceStorage, step: QualityStep): void {
  storage.set(KEY, JSON.stringify({ format: FORMAT, step }));
}

function remembered(text: string | undefined): QualityStep | undefined {
  try {
    const { format, step } = JSON.parse(text ?? '{}') as { format?: unknown; step?: unknown };
    return format === FORMAT ? STEPS.find((one) => one === step) : undefined;
  } catch {
    return undefined;
  }
}
