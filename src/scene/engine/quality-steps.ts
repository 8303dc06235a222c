import type { QualityStep, SceneQuality } from '../contract.ts';

/** What is drawn, least first: the classes of devices, and the strong one without what costs it the most. */
export const QUALITY_STEPS: readonly QualityStep[] = ['low', 'medium', 'high-unmirrored', 'high'];

/** The class whose limits hold on each step, and how large objects count for the choice of their levels. */
export const STEP_LIMITS: Readonly<
  Record<QualityStep, { quality: SceneQuality; mirrorsFloors: boolean; modelDetail: number }>
> = {
  low: { quality: 'low', mirrorsFloors: false, modelDetail: 0.75 },
  medium: { quality: 'medium', mirrorsFloors: false, modelDetail: 1 },
  'high-unmirrored': { quality: 'high', mirrorsFloors: false, modelDetail: 1 },
  high: { quality: 'high', mirrorsFloors: true, modelDetail: 1 },
};

const CLASSES: readonly SceneQuality[] = ['low', 'medium', 'high'];

/** The class below, or the lowest. */
export const classBelow = (quality: SceneQuality): SceneQuality =>
  CLASSES[Math.max(0, CLASSES.indexOf(quality) - 1)]!;

/** The lesser of two classes. */
export const lesserClass = (one: SceneQuality, other: SceneQuality): SceneQuality =>
  CLASSES[Math.min(CLASSES.indexOf(one), CLASSES.indexOf(other))]!;
