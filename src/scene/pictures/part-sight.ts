import type { Frustum } from 'three';
import type { HungPicture } from './hung-picture.ts';
import type { TileNode } from './tile-node.ts';

type Part = Pick<TileNode, 'u0' | 'v0' | 'u1' | 'v1'>;
type Hung = Pick<HungPicture, 'corner' | 'across' | 'down' | 'widthM' | 'heightM'>;

/** Whether a part of a picture may be within a view: false where it lies wholly behind one of the view's planes. */
export function meetsPart(view: Frustum, hung: Hung, { u0, v0, u1, v1 }: Part): boolean {
  const { corner, across, down, widthM, heightM } = hung;
  for (let i = 0; i < view.planes.length; i++) {
    const { normal, constant } = view.planes[i]!;
    const { x, y, z } = normal;
    const at = x * corner[0] + y * corner[1] + z * corner[2] + constant;
    const perU = (x * across[0] + y * across[1] + z * across[2]) * widthM;
    const perV = (x * down[0] + y * down[1] + z * down[2]) * heightM;
    if (at + Math.max(perU * u0, perU * u1) + Math.max(perV * v0, perV * v1) < 0) return false;
  }
  return true;
}
