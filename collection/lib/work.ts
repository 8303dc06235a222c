import type { Mesh } from './mesh.ts';
import type { Picture } from './picture.ts';

/** A work that hangs: `render` draws it at any size of the same proportions. Pixels. */
export type PictureSource = {
  readonly kind: 'picture';
  readonly width: number;
  readonly height: number;
  render(width: number, height: number): Picture;
};

/** How an object's still is taken: from which side and height, before what, in which light. */
export type Studio = {
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly backdrop: string;
};

/** A work that stands: `build` makes its mesh in metres, standing on y = 0 around the vertical axis. */
export type ObjectSource = { readonly kind: 'object'; readonly studio: Studio; build(): Mesh };

export type WorkSource = PictureSource | ObjectSource;
