import * as THREE from 'three';
import type { LightDesk } from '../light/light-desk.ts';
import { NOISE_SIZE } from './noise-tile.ts';

/**
 * The noise tile as a texture, shared by all rooms that lease it and made in the worker when the first one does. Until
 * then, and where there is no worker, surfaces are plain.
 */
export class NoiseTexture {
  #texels: Uint8Array<ArrayBuffer> | undefined;
  #texture: THREE.DataTexture | undefined;
  #leases = 0;
  #isAsked = false;
  readonly #listeners = new Set<() => void>();

  /** `onReady` is called when the tile has arrived, or at once. */
  lease(desk: LightDesk, onReady: () => void): { readonly texture: THREE.Texture; release(): void } {
    this.#leases++;
    this.#texture ??= this.#make();
    this.#listeners.add(onReady);
    this.order(desk);
    return { texture: this.#texture, release: () => this.#release(onReady) };
  }

  /** Has the tile made ahead of the first room. */
  order(desk: LightDesk): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    desk.noise((texels) => {
      this.#texels = texels;
      if (this.#texture) this.#fill(this.#texture, texels);
      for (const listener of this.#listeners) listener();
    });
  }

  #release(onReady: () => void): void {
    this.#listeners.delete(onReady);
    if (--this.#leases > 0) return;
    this.#texture?.dispose();
    this.#texture = undefined;
  }

  #make(): THREE.DataTexture {
    const texture = new THREE.DataTexture(new Uint8Array([128, 128, 128, 128]), 1, 1);
    texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
    if (this.#texels) this.#fill(texture, this.#texels);
    else texture.needsUpdate = true;
    return texture;
  }

  #fill(texture: THREE.DataTexture, texels: Uint8Array<ArrayBuffer>): void {
    // A texture can't change size on the GPU: the 1×1 one goes first.
    texture.dispose();
    texture.image = { data: texels, width: NOISE_SIZE, height: NOISE_SIZE };
    texture.generateMipmaps = true;
    texture.minFilter = THREE.LinearMipmapLinearFilter;
    texture.magFilter = THREE.LinearFilter;
    texture.anisotropy = 8;
    texture.needsUpdate = true;
  }
}

export const noiseTexture = new NoiseTexture();
