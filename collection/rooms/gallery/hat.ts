import { hatPatch } from '../../lib/hat.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The mirrored hats are red; the three that always surround one are blue; the others follow their cluster. */
const TONES = { mirrored: '#c6452c', H: '#35566b', T: '#16283a', P: '#e9dfc9', F: '#c3b593' } as const;

const TILES_ACROSS = 46;

/** Some 400 copies of one tile of thirteen sides, which covers the plane but can never do so in a repeating pattern. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 1536,
  render(width, height) {
    const picture = createPicture(width, height, '#e9dfc9');
    const scale = width / TILES_ACROSS;
    const turn = 0.19;
    const place = ([x, y]: Point): Point => [
      width / 2 + scale * (x * Math.cos(turn) - y * Math.sin(turn)),
      height / 2 + scale * (x * Math.sin(turn) + y * Math.cos(turn)),
    ];
    const hats = hatPatch(3).map(({ label, outline }) => ({ label, points: outline.map(place) }));
    paintTiles(
      picture,
      hats.map(({ label, points }) => ({ points, color: TONES[label] })),
    );
    const joints = createMask(width, height);
    for (const { points } of hats) strokeLine(joints, [...points, points[0]!], (4.2 * width) / 2048);
    paint(picture, joints, '#14110f');
    return picture;
  },
};
