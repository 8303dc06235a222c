import * as THREE from 'three';
import { type LightPlaces, layInAtlas, type MeshData, takeGains } from '../../building/write-mesh.ts';
import type { BakedLight } from '../../museum/format/baked-light.ts';
import { MIRRORED_LAYER } from '../engine/floor-mirror.ts';
import { makeShellMaterial, type ShellMaterial } from '../surfaces/shell-material.ts';
import type { DrawnRoom } from './drawn-room.ts';

/** A geometry of the shell's layout. */
export function shellGeometry(data: MeshData): THREE.BufferGeometry {
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(data.position, 3));
  geometry.setAttribute('normal', new THREE.BufferAttribute(data.normal, 3));
  geometry.setAttribute('uv', new THREE.BufferAttribute(data.uv, 2));
  geometry.setAttribute('lightUv', new THREE.BufferAttribute(data.lightUv, 2));
  geometry.setAttribute('color', new THREE.BufferAttribute(data.color, 3));
  geometry.setAttribute('look', new THREE.BufferAttribute(data.look, 4));
  geometry.setIndex(new THREE.BufferAttribute(data.index, 1));
  return geometry;
}

/** Takes light from where it lies baked. */
export function relightShell(
  geometry: THREE.BufferGeometry,
  places: LightPlaces,
  light: Pick<BakedLight, 'rects' | 'width' | 'height'>,
): void {
  const { lightUv, look } = geometry.attributes as Record<'lightUv' | 'look', THREE.BufferAttribute>;
  layInAtlas(places, light, lightUv.array as Float32Array);
  takeGains(places, look.array as Float32Array);
  lightUv.needsUpdate = look.needsUpdate = true;
}

/** Everything of a room that doesn't move, in one draw. */
export function makeShell(
  { roomId, mesh: data, panels }: Pick<DrawnRoom, 'roomId' | 'mesh' | 'panels'>,
  options: Omit<Parameters<typeof makeShellMaterial>[0], 'panels' | 'panelLight'>,
): THREE.Mesh<THREE.BufferGeometry, ShellMaterial> {
  const material = makeShellMaterial({ ...options, panelLight: 1.5, panels });
  const mesh = new THREE.Mesh(shellGeometry(data), material);
  mesh.name = `shell ${roomId}`;
  mesh.layers.enable(MIRRORED_LAYER);
  mesh.matrixAutoUpdate = false;
  // Rooms are looked at whole, or not at all.
  mesh.frustumCulled = false;
  return mesh;
}
