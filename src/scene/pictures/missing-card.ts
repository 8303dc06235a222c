import { breakLines, SERIF } from '../room/label-card.ts';
import { withMips } from './mips.ts';
import { LEVELS } from './tile-arrays.ts';
import { TILE_PX } from './tile-grid.ts';

/**
 * What hangs where a picture can't be had: quiet paper with the work's title, as the bytes of a layer whose upper left
 * `size` it fills, in pixels. `undefined` where there is no canvas.
 */
export function paintCard(
  title: string,
  size: { readonly width: number; readonly height: number },
): Uint8Array<ArrayBuffer> | undefined {
  if (typeof document === 'undefined') return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = TILE_PX;
  canvas.height = TILE_PX;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = '#cfcac0';
  pen.fillRect(0, 0, TILE_PX, TILE_PX);
  pen.fillStyle = '#57524a';
  pen.font = `italic 500 30px ${SERIF}`;
  pen.textAlign = 'center';
  const lines = breakLines(title, size.width * 0.8, 3, (line) => pen.measureText(line).width);
  lines.forEach((line, i) => {
    pen.fillText(line, size.width / 2, size.height / 2 + (i - (lines.length - 1) / 2) * 38);
  });
  return withMips(pen.getImageData(0, 0, TILE_PX, TILE_PX).data, TILE_PX, LEVELS);
}
