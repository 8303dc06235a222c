import * as THREE from 'three';
import type { Print } from './print.ts';

/** A print on the GPU, one byte a pixel and a third more for its smaller sizes. */
export function printTexture({ bytes, width, height }: Print): THREE.DataTexture {
  const texture = new THREE.DataTexture(bytes, width, height, THREE.RedFormat, THREE.UnsignedByteType);
  texture.flipY = true;
  texture.magFilter = THREE.LinearFilter;
  texture.minFilter = THREE.LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}

export const printBytes = ({ width, height }: Pick<Print, 'width' | 'height'>): number =>
  Math.ceil((width * height * 4) / 3);
