import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { placeShown } from '../../../src/scene/engine/shown-matrices.ts';

/** A room with a thing in it that was moved. */
function roomWith(isShown: boolean) {
  const room = new THREE.Group();
  const thing = new THREE.Object3D();
  room.add(thing);
  room.visible = isShown;
  thing.position.set(1, 2, 3);
  return { room, thing };
}

describe('what is shown', () => {
  it('is brought to where it stands; what is hidden, once it is shown', () => {
    const scene = new THREE.Scene();
    scene.matrixWorldAutoUpdate = false;
    const [here, there] = [roomWith(true), roomWith(false)];
    scene.add(here.room, there.room);
    const at = ({ thing }: typeof here) =>
      new THREE.Vector3().setFromMatrixPosition(thing.matrixWorld).toArray();
    placeShown(scene);
    expect([at(here), at(there)]).toEqual([
      [1, 2, 3],
      [0, 0, 0],
    ]);
    there.room.visible = true;
    placeShown(scene);
    expect(at(there)).toEqual([1, 2, 3]);
  });
});
