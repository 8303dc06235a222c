import * as THREE from 'three';

/** What stands for a light atlas until its room's light is there: black. */
export function makeLightTexture(): THREE.DataTexture {
  const texture = new THREE.DataTexture(new Uint16Array(4), 1, 1, THREE.RGBAFormat, THREE.HalfFloatType);
  texture.magFilter = texture.minFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

let shared: { readonly texture: THREE.DataTexture; leases: number } | undefined;

/** The same for all rooms, so that it is bound but once; freed with its last lease. */
export function leaseLightTexture(): { readonly texture: THREE.DataTexture; release(): void } {
  shared ??= { texture: makeLightTexture(), leases: 0 };
  const lease = shared;
  lease.leases++;
  return {
    texture: lease.texture,
    release() {
      if (--lease.leases > 0) return;
      lease.texture.dispose();
      shared = undefined;
    },
  };
}
