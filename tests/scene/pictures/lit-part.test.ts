import { describe, expect, it } from 'vitest';
import { hangingOf, ownTree, wallForTests } from './pictures-for-tests.ts';

const region = { x: 0.5, y: 0.25, width: 0.25, height: 0.5 };
const lit = { room: 'here', work: 'images/a', region };

/** A wall with one picture of 2 × 1 m that has come to rest. */
function restingWall() {
  const made = wallForTests();
  made.wall.hang(hangingOf(ownTree('a')));
  made.finish();
  const { uniforms } = made.wall.quads.mesh.material;
  return { ...made, uniforms };
}

/** Draws until no further frame is asked for; how many that took. */
function settle(frame: (more?: object, dt?: number) => boolean) {
  for (let frames = 1; frames < 500; frames++) if (!frame({}, 1 / 60)) return frames;
  throw new Error('never came to rest');
}

describe('a part of a picture that is lit', () => {
  it('dims the rest softly, and then asks for no more frames', () => {
    const { wall, frame, uniforms } = restingWall();
    wall.lit.wish = lit;
    expect(frame({}, 1 / 60)).toBe(true);
    expect(uniforms.uLitShare.value).toBeGreaterThan(0);
    expect(uniforms.uLitShare.value).toBeLessThan(0.5);
    settle(frame);
    expect(uniforms.uLitShare.value).toBe(1);
    // Its centre from the upper left corner, and half its size, in metres.
    expect(uniforms.uLit.value.toArray()).toEqual([1.25, 0.5, 0.25, 0.25]);
    expect(uniforms.uLitSize.value.toArray()).toEqual([2, 1]);
    expect(uniforms.uLitCorner.value.toArray().slice(0, 2)).toEqual([-1, 2.1]);
    expect(frame({}, 1 / 60)).toBe(false);
  });

  it('is let go as softly', () => {
    const { wall, frame, uniforms } = restingWall();
    wall.lit.wish = lit;
    settle(frame);
    wall.lit.wish = undefined;
    expect(frame({}, 1 / 60)).toBe(true);
    expect(uniforms.uLitShare.value).toBeGreaterThan(0.5);
    settle(frame);
    expect(uniforms.uLitShare.value).toBe(0);
  });

  it('takes one frame under reduced motion', () => {
    const { wall, frame, uniforms } = restingWall();
    wall.cutsOnly = true;
    wall.lit.wish = lit;
    expect(frame({}, 1 / 60)).toBe(false);
    expect(uniforms.uLitShare.value).toBe(1);
    expect(uniforms.uLit.value.x).toBe(1.25);
  });

  it('waits for its picture to hang, and leaves others as they are', () => {
    const { wall, frame, uniforms } = restingWall();
    wall.lit.wish = { ...lit, work: 'images/b' };
    expect(frame({}, 1 / 60)).toBe(false);
    expect(uniforms.uLitShare.value).toBe(0);
    wall.hang(hangingOf(ownTree('b'), 3));
    settle(frame);
    expect(uniforms.uLitShare.value).toBe(1);
    expect(uniforms.uLitCorner.value.x).toBe(2);
  });
});
