import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { Approach } from '../../../src/scene/pictures/approach.ts';
import { HungPicture } from '../../../src/scene/pictures/hung-picture.ts';
import type { PictureImage } from '../../../src/scene/pictures/picture-image.ts';
import { childrenOf, lowNode, type TileNode } from '../../../src/scene/pictures/tile-node.ts';
import { hangingOf, ownTree, wallForTests } from './pictures-for-tests.ts';

/** A picture 2 m wide, looked at from 2 m; its left half's tile, its right half's, and the whole. */
const picture = (() => {
  const order = hangingOf(ownTree('a'));
  return new HungPicture(order, undefined as unknown as PictureImage);
})();
const grid = { width: 4096, height: 2048, root: 3, finest: 0 };
const root = childrenOf(lowNode({ jobOf: () => undefined as never }, grid), grid)[0]!;
const [left] = childrenOf(root, grid) as [TileNode, TileNode];

/** Whether a tile is worth asking for after a tenth of a second in which the eyes came so many metres nearer, or aside. */
function isWorth(towards: number, aside: number, blur: number, node = left): boolean {
  const approach = new Approach();
  const camera = new PerspectiveCamera(60, 16 / 9, 0.05, 100);
  for (const [x, z] of [
    [0, 2 + towards],
    [aside, 2],
  ] as const) {
    camera.position.set(x, 1.6, z);
    camera.updateMatrixWorld();
    approach.update(camera, 0.1);
  }
  picture.look(camera.position);
  return approach.isWorth(picture, node, blur);
}

describe('of a picture that one comes nearer to', () => {
  it.each([
    ['slowly: the level is asked for', 0.04, 0, 1, true],
    ['fast: the level is passed', 0.4, 0, 1, false],
    ['fast, and it is far too coarse', 0.4, 0, 2.5, true],
    ['going away: the level is asked for', -0.4, 0, 1, true],
    ['along the wall', 0, -0.2, 1, true],
    ['along the wall, and past it in no time', 0, 1.8, 2.5, false],
    ['so fast that its side is out of sight at once', 0.9, 0, 2.5, true],
  ])('%s', (_, towards, aside, blur, is) => {
    expect(isWorth(towards, aside, blur)).toBe(is);
  });

  it('fetch fewer tiles on the way to a detail, and in the end are shown it as sharp', () => {
    const walk = (stepS: number) => {
      const { wall, standAt, frame, answer, asked, quads, finish } = wallForTests();
      wall.hang(hangingOf(ownTree('a', { width: 16_384, height: 8192 })));
      finish();
      for (let z = 3; z > 0.15; z *= 0.9) {
        standAt(0.4, z);
        frame({ isMoving: true }, stepS);
        answer();
      }
      finish();
      return { files: asked.length, narrowest: Math.min(...quads().map(({ width }) => width)) };
    };
    const [fast, slow] = [walk(0.03), walk(0.3)];
    expect(fast.files).toBeLessThan(0.75 * slow.files);
    expect(fast.narrowest).toBe(slow.narrowest);
  });

  it('who is there at once is shown the level in the next frame', () => {
    const { wall, standAt, frame, asked, finish } = wallForTests();
    wall.hang(hangingOf(ownTree('a')));
    finish();
    const before = asked.length;
    standAt(0, 1.6);
    expect(frame({}, 0.02)).toBe(true);
    expect(asked.length).toBe(before);
    frame({}, 0.02);
    expect(asked.length).toBeGreaterThan(before);
  });
});
