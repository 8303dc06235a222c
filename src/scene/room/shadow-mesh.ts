import * as THREE from 'three';
import type { ShadowData } from '../../building/write-shadows.ts';
import type { LightUniforms } from '../surfaces/light-uniforms.ts';
import { makeShadowMaterial } from '../surfaces/shadow-material.ts';

/** All soft shadows of a room in one draw; `undefined` where there are none. */
export function makeShadows(
  { position, local, box, kept, index }: ShadowData,
  light: LightUniforms,
): THREE.Mesh | undefined {
  if (index.length === 0) return undefined;
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(position, 3));
  geometry.setAttribute('local', new THREE.BufferAttribute(local, 2));
  geometry.setAttribute('box', new THREE.BufferAttribute(box, 4));
  geometry.setAttribute('kept', new THREE.BufferAttribute(kept, 1));
  geometry.setIndex(new THREE.BufferAttribute(index, 1));
  const mesh = new THREE.Mesh(geometry, makeShadowMaterial(light));
  mesh.name = 'shadows';
  mesh.renderOrder = 1;
  mesh.matrixAutoUpdate = false;
  // Rooms are looked at whole, or not at all.
  mesh.frustumCulled = false;
  return mesh;
}
