import * as THREE from 'three';
import { LOW_PX, TILE_PX } from './tile-grid.ts';
import type { LayerKind } from './tile-node.ts';

/** Levels of each layer: the smallest tile is as small as the whole picture's own layer. */
export const LEVELS = 3;

/** Where layers live; a stub in tests. */
export type TileArrays = {
  readonly textures: Readonly<Record<LayerKind, THREE.Texture>>;
  readonly layers: Readonly<Record<LayerKind, number>>;
  /** Writes rows of the largest level, from the top; with the last of them also the smaller levels. */
  write(kind: LayerKind, layer: number, bytes: Uint8Array, fromRow: number, rows: number): void;
  /** Makes the arrays again, empty: their context was lost. */
  remake(): void;
  dispose(): void;
};

/**
 * Two texture arrays on the GPU, in sRGB with levels of our own. three allocates them; rows go in by WebGL itself,
 * since three uploads whole arrays from copies in memory only.
 */
export class GpuTileArrays implements TileArrays {
  readonly textures: Record<LayerKind, THREE.DataArrayTexture>;
  readonly layers: Readonly<Record<LayerKind, number>>;
  readonly #renderer: THREE.WebGLRenderer;

  constructor(renderer: THREE.WebGLRenderer, layers: Record<LayerKind, number>, anisotropy: number) {
    this.#renderer = renderer;
    this.layers = layers;
    const most = Math.min(anisotropy, renderer.capabilities.getMaxAnisotropy());
    this.textures = {
      tile: emptyArray(TILE_PX, layers.tile, most),
      low: emptyArray(LOW_PX, layers.low, most),
    };
    this.remake();
  }

  write(kind: LayerKind, layer: number, bytes: Uint8Array, fromRow: number, rows: number): void {
    const gl = this.#renderer.getContext() as WebGL2RenderingContext;
    const { state } = this.#renderer;
    const side = this.textures[kind].image.width;
    const put = (level: number, row: number, width: number, height: number, part: Uint8Array) =>
      gl.texSubImage3D(
        gl.TEXTURE_2D_ARRAY,
        level,
        0,
        row,
        layer,
        width,
        height,
        1,
        gl.RGBA,
        gl.UNSIGNED_BYTE,
        part,
      );
    this.#bind(gl, kind);
    put(0, fromRow, side, rows, bytes.subarray(4 * side * fromRow, 4 * side * (fromRow + rows)));
    if (fromRow + rows >= side) {
      let at = 4 * side * side;
      for (let level = 1; level < LEVELS; level++) {
        const width = side >> level;
        put(level, 0, width, width, bytes.subarray(at, at + 4 * width * width));
        at += 4 * width * width;
      }
    }
    state.unbindTexture();
  }

  remake(): void {
    for (const texture of Object.values(this.textures)) this.#renderer.initTexture(texture);
  }

  dispose(): void {
    for (const texture of Object.values(this.textures)) texture.dispose();
  }

  #bind(gl: WebGL2RenderingContext, kind: LayerKind): void {
    const { state, properties } = this.#renderer;
    const { __webglTexture: texture } = properties.get(this.textures[kind]) as {
      __webglTexture: WebGLTexture;
    };
    state.activeTexture(gl.TEXTURE0);
    state.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
    state.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    state.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    state.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
    state.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    for (const name of [
      gl.UNPACK_ROW_LENGTH,
      gl.UNPACK_IMAGE_HEIGHT,
      gl.UNPACK_SKIP_ROWS,
      gl.UNPACK_SKIP_PIXELS,
      gl.UNPACK_SKIP_IMAGES,
    ])
      state.pixelStorei(name, 0);
  }
}

function emptyArray(side: number, layers: number, anisotropy: number): THREE.DataArrayTexture {
  const texture = new THREE.DataArrayTexture(null, side, side, layers);
  texture.colorSpace = THREE.SRGBColorSpace;
  texture.minFilter = THREE.LinearMipmapLinearFilter;
  texture.magFilter = THREE.LinearFilter;
  texture.anisotropy = anisotropy;
  texture.generateMipmaps = false;
  texture.mipmapsAutoUpdate = false;
  // Room for our own levels, and nothing to upload into them.
  texture.mipmaps = Array.from({ length: LEVELS }, () => ({}) as THREE.CompressedTextureMipmap);
  texture.source.dataReady = false;
  texture.needsUpdate = true;
  return texture;
}
