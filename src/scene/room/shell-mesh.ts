import * as THREE from 'three';
import { boundsOf } from '../../building/facet.ts';
import type { RoomModel } from '../../building/room-model.ts';
import { lightMesh, type MeshData, writeMesh } from '../../building/write-mesh.ts';
import { MIRRORED_LAYER } from '../engine/floor-mirror.ts';
import { makeShellMaterial, type ShellMaterial } from '../surfaces/shell-material.ts';
import type { LitLayout } from './room-light.ts';

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
  geometry.computeBoundingSphere();
  return geometry;
}

/** Takes light from where it lies in another atlas; the shell's facets are as they were. */
export function relightShell(geometry: THREE.BufferGeometry, layout: LitLayout): void {
  const { lightUv, look } = geometry.attributes as Record<'lightUv' | 'look', THREE.BufferAttribute>;
  const mesh = { lightUv: lightUv.array as Float32Array, look: look.array as Float32Array };
  lightMesh(layout.facets, layout.charts, layout, mesh);
  lightUv.needsUpdate = look.needsUpdate = true;
}

/** What stands for a light atlas until its room's light is there: black. */
export function makeLightTexture(): THREE.DataTexture {
  const texture = new THREE.DataTexture(new Uint16Array(4), 1, 1, THREE.RGBAFormat, THREE.HalfFloatType);
  texture.magFilter = texture.minFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Everything of a room that doesn't move, in one draw. */
export function makeShell(
  model: RoomModel,
  options: Omit<Parameters<typeof makeShellMaterial>[0], 'panels' | 'panelLight'>,
): THREE.Mesh<THREE.BufferGeometry, ShellMaterial> {
  const { job, parts, rects } = model;
  const material = makeShellMaterial({
    ...options,
    panelLight: 1.5,
    panels: job.areaLights.map(({ polygon }) => {
      const { min, size } = boundsOf(polygon.map(([x, , z]) => [x, z] as const));
      return [min[0] + size[0] / 2, min[1] + size[1] / 2, size[0] / 2, size[1] / 2] as const;
    }),
  });
  const geometry = shellGeometry(writeMesh(parts.facets, parts.charts, rects, job.atlas));
  const mesh = new THREE.Mesh(geometry, material);
  mesh.name = `shell ${model.roomId}`;
  mesh.layers.enable(MIRRORED_LAYER);
  mesh.matrixAutoUpdate = false;
  return mesh;
}
