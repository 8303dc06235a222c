import * as THREE from 'three';
import { layerBytes } from './mips.ts';
import { LOW_PX, TILE_PX } from './tile-grid.ts';
import type { LayerKind } from './tile-node.ts';

/** Levels of each layer: the smallest tile is as small as the whole picture's own layer. */
export const LEVELS = 3;

/** How many layers each array has. */
export type LayerCounts = Readonly<Record<LayerKind, number>>;

/** Where layers live; a stub in tests. */
export type TileArrays = {
  readonly textures: Readonly<Record<LayerKind, THREE.Texture>>;
  /** As many as could be had: fewer than were asked for where the GPU's memory was too short. */
  readonly layers: LayerCounts;
  /** Writes rows of the largest level, from the top; with the last of them also the smaller levels. */
  write(kind: LayerKind, layer: number, bytes: Uint8Array, fromRow: number, rows: number): void;
  /** All levels of a layer, as `write` takes them; the GPU is waited for. */
  read(kind: LayerKind, layer: number): Uint8Array<ArrayBuffer>;
  /** Makes an array again, empty, with so many layers; its memory before is freed first. */
  remake(kind: LayerKind, layers: number): void;
  /** Gives the memory of an array back until it is made again; until then nothing may be drawn with it. */
  free(kind: LayerKind): void;
  dispose(): void;
};

/** With fewer layers than these it is not tried again. */
const FEWEST_LAYERS = 4;

/**
 * Two texture arrays on the GPU, in sRGB with levels of our own. three allocates them; rows go in by WebGL itself,
 * since three uploads whole arrays from copies in memory only.
 */
export class GpuTileArrays implements TileArrays {
  readonly textures: Record<LayerKind, THREE.DataArrayTexture>;
  readonly layers: Record<LayerKind, number>;
  readonly #renderer: THREE.WebGLRenderer;
  readonly #onShort: () => void;

  constructor(
    renderer: THREE.WebGLRenderer,
    options: {
      readonly layers: LayerCounts;
      readonly anisotropy: number;
      /** The GPU had no memory for as many layers. */
      readonly onShort?: () => void;
    },
  ) {
    this.#renderer = renderer;
    this.#onShort = options.onShort ?? (() => {});
    this.layers = { ...options.layers };
    const most = Math.min(options.anisotropy, renderer.capabilities.getMaxAnisotropy());
    this.textures = {
      tile: emptyArray(TILE_PX, this.layers.tile, most),
      low: emptyArray(LOW_PX, this.layers.low, most),
    };
    for (const kind of ['tile', 'low'] as const) this.#make(kind);
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

  read(kind: LayerKind, layer: number): Uint8Array<ArrayBuffer> {
    const gl = this.#renderer.getContext() as WebGL2RenderingContext;
    const { state } = this.#renderer;
    const side = this.textures[kind].image.width;
    const bytes = new Uint8Array(layerBytes(side, LEVELS));
    const frame = gl.createFramebuffer();
    state.bindFramebuffer(gl.READ_FRAMEBUFFER, frame);
    for (let level = 0, at = 0; level < LEVELS; level++) {
      const width = side >> level;
      gl.framebufferTextureLayer(
        gl.READ_FRAMEBUFFER,
        gl.COLOR_ATTACHMENT0,
        this.#textureOf(kind),
        level,
        layer,
      );
      gl.readPixels(0, 0, width, width, gl.RGBA, gl.UNSIGNED_BYTE, bytes, at);
      at += 4 * width * width;
    }
    state.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    gl.deleteFramebuffer(frame);
    return bytes;
  }

  remake(kind: LayerKind, layers: number): void {
    this.free(kind);
    this.layers[kind] = layers;
    this.#make(kind);
  }

  free(kind: LayerKind): void {
    this.textures[kind].dispose();
  }

  dispose(): void {
    for (const texture of Object.values(this.textures)) texture.dispose();
  }

  /** Allocates an array; with half as many layers, and again, where there is no memory for all. */
  #make(kind: LayerKind): void {
    const gl = this.#renderer.getContext();
    const texture = this.textures[kind];
    let isShort = false;
    for (;;) {
      texture.image.depth = this.layers[kind];
      texture.needsUpdate = true;
      clearErrors(gl);
      this.#renderer.initTexture(texture);
      if (gl.getError() !== gl.OUT_OF_MEMORY || this.layers[kind] <= FEWEST_LAYERS) break;
      isShort = true;
      texture.dispose();
      this.layers[kind] = Math.max(FEWEST_LAYERS, this.layers[kind] >> 1);
    }
    if (isShort) this.#onShort();
  }

  #textureOf(kind: LayerKind): WebGLTexture {
    return (this.#renderer.properties.get(this.textures[kind]) as { __webglTexture: WebGLTexture })
      .__webglTexture;
  }

  #bind(gl: WebGL2RenderingContext, kind: LayerKind): void {
    const { state } = this.#renderer;
    state.activeTexture(gl.TEXTURE0);
    state.bindTexture(gl.TEXTURE_2D_ARRAY, this.#textureOf(kind));
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

/** What went wrong before is nobody's concern here; a lost context has no end of errors. */
function clearErrors(gl: WebGLRenderingContextBase): void {
  for (let i = 0; i < 8 && gl.getError() !== gl.NO_ERROR; i++);
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
