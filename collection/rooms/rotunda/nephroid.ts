import { createMask, createPicture, paint, printInk } from '../../lib/picture.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * Where a ray that left the circle's point at angle `from`, having arrived there along direction `heading`, meets the
 * unit circle again after mirroring: angle of incidence = angle of reflection (radians).
 */
export function reflect(from: number, heading: number): { at: number; heading: number } {
  const outgoing = 2 * from + Math.PI - heading;
  return { at: 2 * outgoing - from + Math.PI, heading: outgoing };
}

const RAYS = 300;

/**
 * Parallel light in a round cup: the rays, mirrored once, touch half a nephroid; mirrored twice, a finer caustic.
 * Source: G. B. Airy, "On the intensity of light in the neighbourhood of a caustic", 1838.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#f3ede0');
    const unit = width / 2048;
    const radius = width * 0.435;
    // Light falls from the top left, as from a window.
    const light = 0.62;
    const onPage = (angle: number): Point => [
      width / 2 + radius * Math.cos(angle),
      height / 2 + radius * Math.sin(angle),
    ];
    const once = createMask(width, height);
    const twice = createMask(width, height);
    for (let i = 0; i < RAYS; i++) {
      const offset = ((i + 0.5) / RAYS) * 2 - 1;
      const hit = light + Math.asin(offset);
      const first = reflect(hit, light);
      const second = reflect(first.at, first.heading);
      layInk(once, [onPage(hit), onPage(first.at)], 1.25 * unit, 0.6);
      layInk(twice, [onPage(first.at), onPage(second.at)], 1.1 * unit, 0.42);
    }
    printInk(picture, twice, '#c9472c');
    printInk(picture, once, '#1d3a63');
    const rim = createMask(width, height);
    strokeLine(
      rim,
      Array.from({ length: 721 }, (_, i) => onPage((i * Math.PI) / 360)),
      5 * unit,
    );
    paint(picture, rim, '#1a2740');
    return picture;
  },
};
