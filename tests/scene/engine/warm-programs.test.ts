import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import { programsReady, warmPrograms } from '../../../src/scene/engine/warm-programs.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { labelGeometry } from '../../../src/scene/room/label-geometry.ts';
import { layOutSheet } from '../../../src/scene/room/label-sheet.ts';
import { makeShadows } from '../../../src/scene/room/shadow-mesh.ts';
import { makeShell } from '../../../src/scene/room/shell-mesh.ts';
import { makeLightUniforms } from '../../../src/scene/surfaces/light-uniforms.ts';
import { drawnOf } from '../room/drawn-for-tests.ts';

const light = () => makeLightUniforms(new THREE.Texture(), new Day(), { general: 1, skyShare: 0.5 });

function maker(programs: readonly object[] = []) {
  const compile = vi.fn((_part: THREE.Object3D) => new Set<THREE.Material>());
  const info = { programs } as unknown as THREE.WebGLInfo;
  return { gl: { compile, info }, scene: new THREE.Scene(), camera: new THREE.Camera(), compile };
}

describe('programs', () => {
  it('of the scene and of every room are made ahead, and freed at last', () => {
    const { compile, ...stage } = maker();
    const cool = warmPrograms(stage);
    expect(compile.mock.calls[0]![0]).toBe(stage.scene);
    const materials = compile.mock.calls[1]![0].children.map((part) => (part as THREE.Mesh).material);
    const freed = vi.fn();
    for (const material of materials as THREE.Material[]) material.addEventListener('dispose', freed);
    cool();
    expect(materials.length).toBeGreaterThan(3);
    expect(freed).toHaveBeenCalledTimes(materials.length);
  });

  it('are made for what rooms are made of: three tells programs apart by it', () => {
    const { compile, ...stage } = maker();
    warmPrograms(stage);
    const told = (geometry: THREE.BufferGeometry) =>
      ['position', 'normal', 'color'].map((name) => geometry.getAttribute(name)?.itemSize);
    const meshes = compile.mock.calls[1]![0].children as THREE.Mesh[];
    const room = drawnOf('rotunda');
    const shell = makeShell(room, {
      light: light(),
      noise: new THREE.Texture(),
      mirror: true,
      floorM: 0,
      ceilingM: 1,
    });
    const shadows = makeShadows(room.shadows, light())!;
    const { geometry: labels } = labelGeometry(room, layOutSheet(room.labels.length));
    expect(meshes.map(({ geometry }) => told(geometry))).toEqual(
      [shell.geometry, shadows.geometry, labels, labels].map(told),
    );
  });

  it('of a part are waited for until the driver has made them', async () => {
    let looks = 0;
    const { compile, ...stage } = maker([{ isReady: () => true }, { isReady: () => ++looks > 3 }]);
    const part = new THREE.Group();
    await programsReady(stage, part);
    expect(compile.mock.calls.map(([each]) => each)).toEqual([part]);
    expect(looks).toBe(4);
  });

  it('are done without where nothing can make them ahead', async () => {
    const stage = { gl: {}, scene: new THREE.Scene(), camera: new THREE.Camera() };
    warmPrograms(stage)();
    await expect(programsReady(stage, stage.scene)).resolves.toBeUndefined();
  });
});
