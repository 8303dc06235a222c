import type { SceneQuality } from '../contract.ts';
import type { LoadLimits } from '../pictures/tile-loads.ts';

/**
 * What each class of device may spend: pixel ratio at most, samples at edges, layers of pictures on the GPU (a
 * tile's are 1.4 MB, those of pictures seen from afar 86 kB), a wall text's pixels squared, bytes on the GPU of light and
 * of what is written on walls, rooms that stay built besides those wanted, whether floors mirror, and what may be fetched
 * and held besides.
 */
export const QUALITY_LIMITS: Readonly<
  Record<
    SceneQuality,
    {
      maxPixelRatio: number;
      antialias: boolean;
      tileLayers: number;
      lowLayers: number;
      anisotropy: number;
      wallTextPx: number;
      lightBytes: number;
      labelBytes: number;
      spareRooms: number;
      mirrorsFloors: boolean;
      /** Files of pictures under way at once; bytes of them under way or decoded; rooms ahead whose pictures are fetched. */
      loads: LoadLimits;
      /** Bytes of models on the GPU. */
      modelBytes: number;
    }
  >
> = {
  low: {
    maxPixelRatio: 1,
    antialias: false,
    tileLayers: 16,
    lowLayers: 96,
    anisotropy: 2,
    wallTextPx: 512,
    lightBytes: 10.5e6,
    labelBytes: 3e6,
    spareRooms: 1,
    mirrorsFloors: false,
    loads: { parallel: 4, waitingBytes: 8e6, roomsAhead: 2 },
    modelBytes: 4e6,
  },
  medium: {
    maxPixelRatio: 2,
    antialias: true,
    tileLayers: 32,
    lowLayers: 160,
    anisotropy: 4,
    wallTextPx: 1024,
    lightBytes: 24e6,
    labelBytes: 6e6,
    spareRooms: 2,
    mirrorsFloors: false,
    loads: { parallel: 6, waitingBytes: 12e6, roomsAhead: 4 },
    modelBytes: 12e6,
  },
  high: {
    maxPixelRatio: 2,
    antialias: true,
    tileLayers: 40,
    lowLayers: 160,
    anisotropy: 8,
    wallTextPx: 1024,
    lightBytes: 36e6,
    labelBytes: 8e6,
    spareRooms: 3,
    mirrorsFloors: true,
    loads: { parallel: 8, waitingBytes: 16e6, roomsAhead: 8 },
    modelBytes: 24e6,
  },
};
