import type { SceneQuality } from '../contract.ts';

const MIB = 1024 * 1024;

/** What each class of device may spend: pixel ratio at most, samples at edges, bytes of pictures on the GPU. */
export const QUALITY_LIMITS: Readonly<
  Record<
    SceneQuality,
    { maxPixelRatio: number; antialias: boolean; pictureBytes: number; anisotropy: number }
  >
> = {
  low: { maxPixelRatio: 1, antialias: false, pictureBytes: 40 * MIB, anisotropy: 2 },
  medium: { maxPixelRatio: 2, antialias: true, pictureBytes: 72 * MIB, anisotropy: 4 },
  high: { maxPixelRatio: 2, antialias: true, pictureBytes: 112 * MIB, anisotropy: 8 },
};
