import { Frustum, Matrix4, PerspectiveCamera } from 'three';
import { expect, it } from 'vitest';
import { meetsPart } from '../../../src/scene/pictures/part-sight.ts';

/** A picture of 4 × 2 m at z = 0, around the origin; one looks at its middle from a metre before it, 60° high and wide. */
const HUNG = {
  corner: [-2, 1, 0],
  across: [1, 0, 0],
  down: [0, -1, 0],
  widthM: 4,
  heightM: 2,
} as const;

function viewFrom(z: number): Frustum {
  const camera = new PerspectiveCamera(60, 1, 0.05, 100);
  camera.position.set(0, 0, z);
  camera.updateMatrixWorld();
  return new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
  );
}

const part = (u0: number, v0: number, u1: number, v1: number) => ({ u0, v0, u1, v1 });

it.each([
  ['the whole', part(0, 0, 1, 1), true],
  ['what one looks at', part(0.45, 0.4, 0.55, 0.6), true],
  ['what reaches in by a corner', part(0.5 + 0.57 / 4, 0.4, 1, 0.6), true],
  ['what ends just before', part(0.5 + 0.59 / 4, 0.4, 1, 0.6), false],
  ['what is above', part(0.4, 0, 0.6, 0.2), false],
])('from a metre one sees of a picture: %s', (_, of, isSeen) => {
  expect(meetsPart(viewFrom(1), HUNG, of)).toBe(isSeen);
});

it('of what is behind one, nothing is seen', () => {
  expect(meetsPart(viewFrom(-1), HUNG, part(0, 0, 1, 1))).toBe(false);
});
