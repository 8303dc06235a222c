import * as THREE from 'three';
import type { LightResult } from '../../building/light/light-job.ts';
import { QUARTER, type Size, WHOLE } from '../room/choose-sizes.ts';
import { HeldTexture } from '../room/held-texture.ts';

type Callbacks = {
  readonly onShown: (texture: THREE.Texture | undefined) => void;
  readonly onFailed: () => void;
};

/** The sky's or the lamps' part of baked light, of `texels` in all; its bitmap is closed once it is on the GPU. */
export function bakedPart(
  room: string,
  texels: number,
  decode: (size: Size) => Promise<ImageBitmap>,
  callbacks: Callbacks,
): HeldTexture {
  const make = async (size: Size) => {
    const bitmap = await decode(size);
    return { texture: numbersTexture(bitmap), close: () => bitmap.close() };
  };
  return new HeldTexture({ room, bytes: texels * 4, smallest: QUARTER, make, ...callbacks });
}

/** Computed light, held whole or not at all; its numbers stay in memory. */
export function computedPart(
  room: string,
  { texels, width, height }: LightResult,
  callbacks: Callbacks,
): HeldTexture {
  const make = async () => {
    const texture = new THREE.DataTexture(texels, width, height, THREE.RGBAFormat, THREE.HalfFloatType);
    texture.magFilter = texture.minFilter = THREE.LinearFilter;
    texture.needsUpdate = true;
    return { texture, close: () => {} };
  };
  return new HeldTexture({ room, bytes: width * height * 8, smallest: WHOLE, make, ...callbacks });
}

function numbersTexture(bitmap: ImageBitmap): THREE.Texture {
  const texture = new THREE.Texture(bitmap);
  texture.colorSpace = THREE.NoColorSpace;
  texture.flipY = false;
  texture.generateMipmaps = false;
  texture.minFilter = texture.magFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
