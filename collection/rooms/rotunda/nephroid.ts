import { createMask, createPicture, type Mask, paint, printInk } from '../../lib/picture.ts';
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

const RAYS = 240;
/** The pieces in which a ray is drawn, so that its ink can fade. */
const PIECES = 48;

/** A ray with most ink where it touches its caustic, `focus` of the way along, and ever less the farther the light spreads. */
function ray(mask: Mask, [x0, y0]: Point, [x1, y1]: Point, focus: number, weight: number): void {
  const points = Array.from({ length: PIECES + 1 }, (_, i): Point => {
    const t = i / PIECES;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
  });
  layInk(mask, points, weight, (i) => 0.16 + 0.62 * Math.exp(-Math.abs((i - 0.5) / PIECES - focus) / 0.16));
}

/**
 * Parallel light in a round cup: the rays, mirrored once, touch half a nephroid; mirrored twice, a finer caustic.
 * Source: G. B. Airy, "On the intensity of light in the neighbourhood of a caustic", 1838.
 */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f3ede0');
    const unit = width / 4096;
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
      // Where light arrives parallel, rays meet at a quarter of their chord; after the next mirror, at three eighths.
      ray(once, onPage(hit), onPage(first.at), 1 / 4, 3.2 * unit);
      ray(twice, onPage(first.at), onPage(second.at), 3 / 8, 2.8 * unit);
    }
    printInk(picture, twice, '#c9472c');
    printInk(picture, once, '#1d3a63');
    const rim = createMask(width, height);
    strokeLine(
      rim,
      Array.from({ length: 2881 }, (_, i) => onPage((i * Math.PI) / 1440)),
      9 * unit,
    );
    paint(picture, rim, '#1a2740');
    return picture;
  },
};
