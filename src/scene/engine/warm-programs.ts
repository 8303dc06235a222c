import * as THREE from 'three';
import { Day } from '../light/day.ts';
import { makeLightTexture } from '../room/light-texture.ts';
import { CARD_COLORS } from '../room/print.ts';
import { makeLabelMaterial } from '../surfaces/label-material.ts';
import { makeLightUniforms } from '../surfaces/light-uniforms.ts';
import { makeShadowMaterial } from '../surfaces/shadow-material.ts';
import { makeShellMaterial } from '../surfaces/shell-material.ts';

/** What programs are made with; a stub in tests may lack it. */
export type ProgramMaker = {
  readonly gl: Partial<Pick<THREE.WebGLRenderer, 'compile' | 'info'>>;
  readonly scene: THREE.Scene;
  readonly camera: THREE.Camera;
};

const LOOK_EVERY_MS = 8;
/** A driver that never says that it is done isn't waited for. */
const MOST_LOOKS = 250;

/**
 * Has the driver make the programs of every room, and of what stands in the scene already, before the first frame needs
 * them: it does so beside the main thread. They are kept until the returned function is called.
 */
export function warmPrograms({ gl, scene, camera }: ProgramMaker): () => void {
  if (!gl.compile) return () => {};
  const none = makeLightTexture();
  const light = makeLightUniforms(none, new Day(), { general: 1, skyShare: 0 });
  const noMirror = { light, noise: none, floorM: 0, ceilingM: 1, panels: [], panelLight: 0, mirror: true };
  // Programs differ by whether there are places, normals and colours, and by the numbers of a colour.
  const flat = triangle('position');
  const shell = triangle('position', 'normal', 'color');
  const meshes = [
    new THREE.Mesh(shell, makeShellMaterial(noMirror)),
    new THREE.Mesh(flat, makeShadowMaterial(light)),
    new THREE.Mesh(flat, makeLabelMaterial(light, CARD_COLORS)),
    new THREE.Mesh(flat, makeLabelMaterial(light, CARD_COLORS, { ink: [0, 0, 0] })),
  ];
  const parts = new THREE.Group();
  parts.add(...meshes);
  gl.compile(scene, camera);
  gl.compile(parts, camera, scene);
  return () => {
    for (const thing of [...meshes.map(({ material }) => material), flat, shell, none]) thing.dispose();
  };
}

/** A geometry that has these attributes, of three numbers each. */
function triangle(...names: readonly string[]): THREE.BufferGeometry {
  const geometry = new THREE.BufferGeometry();
  for (const name of names) geometry.setAttribute(name, new THREE.BufferAttribute(new Float32Array(3), 3));
  return geometry;
}

/** Has the programs made that `part` needs; resolves when it can be drawn without waiting for them. */
export async function programsReady(
  { gl, scene, camera }: ProgramMaker,
  part: THREE.Object3D,
): Promise<void> {
  if (!gl.compile) return;
  gl.compile(part, camera, scene);
  for (let look = 0; look < MOST_LOOKS && !areReady(gl.info?.programs ?? []); look++)
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
}

/** Three's types don't tell of `isReady`. */
const areReady = (programs: readonly THREE.WebGLProgram[]): boolean =>
  (programs as readonly Partial<{ isReady(): boolean }>[]).every((program) => program.isReady?.() ?? true);
