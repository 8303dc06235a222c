import type { Mesh } from './mesh.ts';
import { createPicture, type Picture } from './picture.ts';

/** Draws rows of a picture: `top` and `rows` in pixels of the whole. */
export type DrawStrip = (top: number, rows: number) => Picture;

type Size = { readonly kind: 'picture'; readonly width: number; readonly height: number };

/**
 * A work that hangs, drawn at any size of the same proportions: `render` all at once, or, where the whole would not fit
 * into memory, strip by strip from what `prepare` has computed for the size. Pixels; the long side a power of two of at
 * least 4096, the short one divisible by 32, so that every level of the image tree is half the one before.
 */
export type PictureSource = Size & {
  readonly render?: (width: number, height: number) => Picture;
  readonly prepare?: (width: number, height: number) => DrawStrip;
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

/** How a picture is drawn strip by strip, whichever way its source draws. */
export function stripsOf({ render, prepare }: PictureSource, width: number, height: number): DrawStrip {
  if (prepare) return prepare(width, height);
  if (!render) throw new Error('A picture needs `render` or `prepare`.');
  const { data } = render(width, height);
  return (top, rows) => ({
    width,
    height: rows,
    data: data.subarray(top * width * 3, (top + rows) * width * 3),
  });
}

/** The whole picture at once. */
export function renderWhole(source: PictureSource, width: number, height: number): Picture {
  if (source.render) return source.render(width, height);
  const whole = createPicture(width, height, '#000000');
  whole.data.set(stripsOf(source, width, height)(0, height).data);
  return whole;
}
