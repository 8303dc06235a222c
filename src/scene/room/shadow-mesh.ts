import * as THREE from 'three';
import { onPlane } from '../../building/facet.ts';
import { SHADOW_LIFT_M, type SoftShadow } from '../../building/soft-shadows.ts';
import type { LightUniforms } from '../surfaces/light-uniforms.ts';
import { makeShadowMaterial } from '../surfaces/shadow-material.ts';

/** How many standard deviations of its edge a shadow is drawn. */
const REACH = 2.6;

/** Share of a shadow that is still drawn where the light is baked, whose texels are too coarse for the very line. */
const KEPT: Record<SoftShadow['kind'], number> = { thrown: 0, contact: 0.5 };

/** All soft shadows of a room in one draw; `undefined` where there are none. */
export function makeShadows(shadows: readonly SoftShadow[], light: LightUniforms): THREE.Mesh | undefined {
  if (shadows.length === 0) return undefined;
  const position: number[] = [];
  const local: number[] = [];
  const box: number[] = [];
  const kept: number[] = [];
  const index: number[] = [];
  for (const { kind, plane, centre, half, blurM, strength } of shadows) {
    const base = position.length / 3;
    const u = half[0] + blurM * REACH;
    const v = half[1] + blurM * REACH;
    for (const [a, b] of [
      [-u, -v],
      [u, -v],
      [u, v],
      [-u, v],
    ] as const) {
      position.push(...onPlane(plane, [centre[0] + a, centre[1] + b], SHADOW_LIFT_M));
      local.push(a, b);
      box.push(half[0], half[1], blurM, strength);
      kept.push(KEPT[kind]);
    }
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
  geometry.setAttribute('local', new THREE.Float32BufferAttribute(local, 2));
  geometry.setAttribute('box', new THREE.Float32BufferAttribute(box, 4));
  geometry.setAttribute('kept', new THREE.Float32BufferAttribute(kept, 1));
  geometry.setIndex(index);
  geometry.computeBoundingSphere();
  const mesh = new THREE.Mesh(geometry, makeShadowMaterial(light));
  mesh.name = 'shadows';
  mesh.renderOrder = 1;
  mesh.matrixAutoUpdate = false;
  return mesh;
}
