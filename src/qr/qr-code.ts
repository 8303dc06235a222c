import encodeQR from 'qr';

/**
 * Low correction (7 %): a card's link is about 500 characters, and what a phone reads worst is small modules, not a clean
 * print or screen that lost a corner.
 */
const CORRECTION = 'low';
/** ISO/IEC 18004 asks for four light modules around. */
const QUIET = 4;

/** A text as the dark (true) and light modules of a QR code, rows from the top, with its quiet zone. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: CORRECTION, border: QUIET });

/** A text as an SVG of a QR code, one unit a module, dark on nothing: it is to lie on white. */
export const qrSvg = (text: string): string =>
  encodeQR(text, 'svg', { ecc: CORRECTION, border: QUIET, optimize: true });
