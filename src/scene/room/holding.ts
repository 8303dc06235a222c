import type { WebGLRenderer } from 'three';
import type { Size } from './choose-sizes.ts';

/** What puts a texture on the GPU: three's renderer. */
export type Uploader = Pick<WebGLRenderer, 'initTexture'>;

/** Something that is ready to be held; it is shown or closed, once. */
export type Prepared = { show(gl: Uploader): void; close(): void };

/** Something of a room that takes memory on the GPU. */
export type Holding = {
  readonly room: string;
  /** Bytes as a whole; each halving leaves a quarter. */
  readonly bytes: number;
  /** No smaller than this, unless not at all. */
  readonly smallest: Size;
  /** Makes it ready at a size, off the main thread where that takes long; rejects where it can't be had. */
  prepare(size: Size): Promise<Prepared>;
  /** Holds nothing any more. */
  drop(): void;
  /** It can't be had: what is held stays, and nothing more is asked for. */
  fail(): void;
};
