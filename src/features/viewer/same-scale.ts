/** A picture on the screen: its true size in metres, and the place it may fill in CSS pixels. */
export type Fitted = {
  readonly widthM: number;
  readonly heightM: number;
  readonly placePx: { readonly width: number; readonly height: number };
};

/** Share of its place that the larger of two pictures fills. */
const FILLED = 0.82;
/** Two scales that differ by less than this are the same to the eye. */
const ALIKE = 0.002;

/** The scale in CSS pixels to a metre at which all pictures are seen whole, one of them filling its place. */
export const scaleForAll = (pictures: readonly Fitted[]): number =>
  Math.min(
    ...pictures.map(({ widthM, heightM, placePx }) =>
      Math.min((placePx.width * FILLED) / widthM, (placePx.height * FILLED) / heightM),
    ),
  );

/** Whether two scales in pixels to a metre must be brought together. */
export const differ = (a: number, b: number): boolean => Math.abs(a / b - 1) > ALIKE;
