import type { SceneQuality } from '../contract.ts';

const MIB = 1024 * 1024;

/**
 * What each class of device may spend: pixel ratio at most, samples at edges, bytes of pictures on the GPU, a wall
 * text's pixels squared, whether floors mirror.
 */
export const QUALITY_LIMITS: Readonly<
  Record<
    SceneQuality,
    {
      maxPixelRatio: number;
      antialias: boolean;
      pictureBytes: number;
      anisotropy: number;
      wallTextPx: number;
      mirrorsFloors: boolean;
    }
  >
> = {
  low: {
    maxPixelRatio: 1,
    antialias: false,
    pictureBytes: 40 * MIB,
    anisotropy: 2,
    wallTextPx: 512,
    mirrorsFloors: false,
  },
  medium: {
    maxPixelRatio: 2,
    antialias: true,
    pictureBytes: 72 * MIB,
    anisotropy: 4,
    wallTextPx: 1024,
    mirrorsFloors: false,
  },
  high: {
    maxPixelRatio: 2,
    antialias: true,
    pictureBytes: 112 * MIB,
    anisotropy: 8,
    wallTextPx: 1024,
    mirrorsFloors: true,
  },
};
