import { hatPatch } from '../../lib/hat.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The mirrored hats are red; the three that always surround one are blue; the others follow their cluster. */
const TONES = { mirrored: '#c6452c', H: '#35566b', T: '#16283a', P: '#e9dfc9', F: '#c3b593' } as const;

/** Width of the picture, where the sides of the hats measure 1/2 and √3/2. */
const UNITS_ACROSS = 62;

/** Some 800 copies of one tile of thirteen sides, which covers the plane but can never do so in a repeating pattern. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const picture = createPicture(width, height, '#e9dfc9');
    const scale = width / UNITS_ACROSS;
    const turn = 0.19;
    const place = ([x, y]: Point): Point => [
      width / 2 + scale * (x * Math.cos(turn) - y * Math.sin(turn)),
      height / 2 + scale * (x * Math.sin(turn) + y * Math.cos(turn)),
    ];
    const hats = hatPatch(4).map(({ label, outline }) => ({ label, points: outline.map(place) }));
    paintTiles(
      picture,
      hats.map(({ label, points }) => ({ points, color: TONES[label] })),
    );
    const joints = createMask(width, height);
    for (const { points } of hats) strokeLine(joints, [...points, points[0]!], (3.4 * width) / 2048);
    paint(picture, joints, '#14110f');
    return picture;
  },
};
