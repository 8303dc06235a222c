import type { Texture } from 'three';
import type { Size } from './choose-sizes.ts';
import type { Holding, Prepared } from './holding.ts';

/** A texture, and how to free what it is filled from. */
export type MadeTexture = { readonly texture: Texture; close(): void };

type Options = Pick<Holding, 'room' | 'bytes' | 'smallest'> & {
  readonly make: (size: Size) => Promise<MadeTexture>;
  /** Another texture is shown, or none. */
  readonly onShown: (texture: Texture | undefined) => void;
  readonly onFailed?: () => void;
};

/** A texture of a room, made anew for each size at which its stock holds it. */
export class HeldTexture implements Holding {
  readonly room: string;
  readonly bytes: number;
  readonly smallest: Size;
  readonly #options: Options;
  #texture: Texture | undefined;

  constructor(options: Options) {
    this.room = options.room;
    this.bytes = options.bytes;
    this.smallest = options.smallest;
    this.#options = options;
  }

  async prepare(size: Size): Promise<Prepared> {
    const { texture, close } = await this.#options.make(size);
    return {
      show: (gl) => {
        // The old one goes first, so that the two never take memory together; nothing is drawn between.
        this.#texture?.dispose();
        gl.initTexture(texture);
        close();
        this.#texture = texture;
        this.#options.onShown(texture);
      },
      close,
    };
  }

  drop(): void {
    this.#texture?.dispose();
    this.#texture = undefined;
    this.#options.onShown(undefined);
  }

  fail(): void {
    this.#options.onFailed?.();
  }
}
