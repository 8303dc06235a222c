import type * as THREE from 'three';
import type { Facet } from '../../building/facet.ts';
import { type Threshold, thresholdLooks } from '../../building/opening/threshold.ts';
import type { FloorOf } from '../../building/room-model.ts';

/**
 * Gives thresholds the looks that belong between the floors that are known now, in a geometry made from `facets`. True
 * where something changed.
 */
export function pave(
  geometry: THREE.BufferGeometry,
  facets: readonly Facet[],
  thresholds: readonly Threshold[],
  floorOf: FloorOf,
): boolean {
  const look = geometry.getAttribute('look') as THREE.BufferAttribute;
  const color = geometry.getAttribute('color') as THREE.BufferAttribute;
  let changed = false;
  for (const threshold of thresholds) {
    let vertex = firstVertex(facets, threshold.first);
    for (const [i, { surface, color: rgb }] of thresholdLooks(
      threshold,
      floorOf(threshold.beyond),
    ).entries()) {
      for (let k = facets[threshold.first + i]!.contour.length; k > 0; k--, vertex++) {
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

/** The number of the first vertex that a facet has in its mesh, which leaves hidden ones out. */
function firstVertex(facets: readonly Facet[], index: number): number {
  let count = 0;
  for (const { isHidden, contour, holes = [] } of facets.slice(0, index))
    if (!isHidden) count += contour.length + holes.reduce((sum, hole) => sum + hole.length, 0);
  return count;
}
