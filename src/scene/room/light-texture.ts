import * as THREE from 'three';

/** What stands for a light atlas until its room's light is there: black. */
export function makeLightTexture(): THREE.DataTexture {
  const texture = new THREE.DataTexture(new Uint16Array(4), 1, 1, THREE.RGBAFormat, THREE.HalfFloatType);
  texture.magFilter = texture.minFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
