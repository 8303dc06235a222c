import { ramp } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const C = [-0.75, 0.11] as const;
const FAR = 1e6;
const LIMIT = 900;

/**
 * How far a point lies from the Julia set of z² + c, estimated from its escape |z| ln|z| / |z′|; 0 if it stays.
 * Source: H.-O. Peitgen and D. Saupe (eds), The Science of Fractal Images (1988), appendix D.
 */
export function juliaDistance(x: number, y: number, [cx, cy]: readonly [number, number] = C): number {
  let [dx, dy] = [1, 0];
  for (let i = 0; i < LIMIT; i++) {
    const r2 = x * x + y * y;
    if (r2 > FAR) return (Math.sqrt(r2) * Math.log(r2)) / (2 * Math.hypot(dx, dy));
    [dx, dy] = [2 * (x * dx - y * dy), 2 * (x * dy + y * dx)];
    [x, y] = [x * x - y * y + cx, 2 * x * y + cy];
  }
  return 0;
}

/** Ink lies where the set is near: from blank paper through grey blue to black along its threads. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 1024,
  render(width, height) {
    const scale = 3.62 / width;
    const tone = ramp([
      [0, '#11141c'],
      [0.3, '#1d2f4b'],
      [0.52, '#7d8f99'],
      [0.72, '#dcd3bd'],
      [1, '#f4eddd'],
    ]);
    return sampled(width, height, 3, (px, py, out) => {
      const d = juliaDistance((px - width / 2) * scale, (height / 2 - py) * scale) / scale;
      // From touching to some twenty pixels away, measured at the full-size picture.
      const depth = Math.log2(1 + (d * 2048) / width) / 4.6;
      out.set(tone(depth));
    });
  },
};
