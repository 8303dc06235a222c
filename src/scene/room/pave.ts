import type * as THREE from 'three';
import type { PavedThreshold } from '../../building/built-room.ts';
import { thresholdLooks } from '../../building/opening/threshold.ts';
import type { FloorOf } from '../../building/room-model.ts';

/** Gives thresholds the looks that belong between the floors that are known now. True where something changed. */
export function pave(
  geometry: THREE.BufferGeometry,
  thresholds: readonly PavedThreshold[],
  floorOf: FloorOf,
): boolean {
  const look = geometry.getAttribute('look') as THREE.BufferAttribute;
  const color = geometry.getAttribute('color') as THREE.BufferAttribute;
  let changed = false;
  for (const threshold of thresholds) {
    let { vertex } = threshold;
    for (const [i, { surface, color: rgb }] of thresholdLooks(
      threshold,
      floorOf(threshold.beyond),
    ).entries()) {
      for (let k = threshold.counts[i]!; k > 0; k--, vertex++) {
        if (look.getX(vertex) === surface && color.getX(vertex) === Math.fround(rgb[0])) continue;
        look.setX(vertex, surface);
        color.setXYZ(vertex, ...rgb);
        changed = true;
      }
    }
  }
  if (changed) look.needsUpdate = color.needsUpdate = true;
  return changed;
}
