import type { Scene } from 'three';

/**
 * Brings what is shown to where it stands. Three would do so for every part of the scene in every frame, also of rooms
 * that nobody sees: a scene drawn so has `matrixWorldAutoUpdate` off.
 */
export function placeShown({ children }: Scene): void {
  for (let i = 0; i < children.length; i++) if (children[i]!.visible) children[i]!.updateMatrixWorld();
}
