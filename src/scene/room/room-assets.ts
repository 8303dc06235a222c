import * as THREE from 'three';
import type { LightResult } from '../../building/light/light-job.ts';
import type { RoomModel } from '../../building/room-model.ts';
import type { SceneRoom, SceneTexts } from '../contract.ts';
import type { PictureProvider } from '../engine/picture-provider.ts';
import type { LightDesk } from '../light/light-desk.ts';
import { noiseTexture } from '../surfaces/noise-texture.ts';
import type { ShellMaterial } from '../surfaces/shell-material.ts';
import { Fade } from './fade.ts';
import { LabelMesh } from './label-mesh.ts';
import { ObjectMesh } from './object-mesh.ts';
import { PictureMesh } from './picture-mesh.ts';
import { makeShadows } from './shadow-mesh.ts';
import { fillLightTexture, makeLightTexture, makeShell } from './shell-mesh.ts';

/** Seconds in which a room's computed light comes up. */
const LIGHT_FADE_S = 0.4;

/** Share of the walls' brightness that a polished floor shows of them: their lower parts are seldom seen whole. */
const MIRRORED = 0.5;

/** All that is drawn of one room, made from its model; frees everything in `dispose`. */
export class RoomAssets {
  readonly group = new THREE.Group();
  readonly #model: RoomModel;
  readonly #light = makeLightTexture();
  readonly #lit = new Fade(LIGHT_FADE_S);
  readonly #shell: THREE.Mesh<THREE.BufferGeometry, ShellMaterial>;
  readonly #shadows: THREE.Mesh | undefined;
  readonly #labels: LabelMesh | undefined;
  readonly #pictures: readonly PictureMesh[];
  readonly #objects: readonly ObjectMesh[];
  readonly #noise: { release(): void };
  readonly #onChanged: () => void;
  #cancelLight: () => void = () => {};

  constructor(
    model: RoomModel,
    options: {
      readonly desk: LightDesk;
      readonly reducedMotion: boolean;
      readonly floorM: number;
      readonly ceilingM: number;
      readonly onChanged: () => void;
    },
  ) {
    this.#model = model;
    this.#onChanged = options.onChanged;
    const noise = noiseTexture.lease(options.desk, options.onChanged);
    this.#noise = noise;
    this.#shell = makeShell(model, {
      light: this.#light,
      noise: noise.texture,
      mirror: true,
      floorM: options.floorM,
      ceilingM: options.ceilingM,
    });
    this.#shadows = makeShadows(model.shadows);
    this.#labels = model.labels.length > 0 ? new LabelMesh(model, this.#light) : undefined;
    this.#pictures = model.pictures.map((placed) => new PictureMesh(placed, options));
    this.#objects = model.objects.map((placed) => new ObjectMesh(placed));
    this.group.add(this.#shell);
    if (this.#shadows) this.group.add(this.#shadows);
    if (this.#labels) this.group.add(this.#labels.mesh);
    for (const { mesh } of this.#pictures) this.group.add(mesh);
    for (const { group } of this.#objects) this.group.add(group);
    this.#cancelLight = options.desk.light(model.job, (result) =>
      this.#setLight(result, options.reducedMotion),
    );
  }

  /** Prints labels and fetches pictures and models. */
  fill(
    room: Extract<SceneRoom, { status: 'ready' }>,
    options: { pictures: PictureProvider; texts: SceneTexts; onWorkFailed: (work: string) => void },
  ): void {
    const { pictures, texts, onWorkFailed } = options;
    this.#model.pictures.forEach((placed, i) => {
      const { title } = texts.label(placed);
      this.#pictures[i]!.load(pictures, room.filesAt, title, () => onWorkFailed(placed.work.id));
    });
    for (const object of this.#objects)
      void object.load(room.filesAt, this.#onChanged, () => onWorkFailed(object.work));
  }

  /** Prints the labels anew, in another language. */
  write(texts: SceneTexts): void {
    void this.#labels?.write(texts, this.#onChanged);
  }

  /** Moves what fades; true while a next frame is needed. */
  update(dt: number): boolean {
    let isMoving = this.#lit.update(dt);
    if (isMoving) this.#showLit();
    for (let i = 0; i < this.#pictures.length; i++) if (this.#pictures[i]!.update(dt)) isMoving = true;
    return isMoving;
  }

  /** Lets objects ask for the detail that is seen from `eye`; `pxPerTan` as in `ObjectMesh.look`. */
  look(eye: THREE.Vector3, pxPerTan: number): void {
    for (let i = 0; i < this.#objects.length; i++) this.#objects[i]!.look(eye, pxPerTan);
  }

  dispose(): void {
    this.#cancelLight();
    this.#noise.release();
    this.#shell.geometry.dispose();
    this.#shell.material.dispose();
    this.#light.dispose();
    this.#shadows?.geometry.dispose();
    (this.#shadows?.material as THREE.Material | undefined)?.dispose();
    this.#labels?.dispose();
    for (const picture of this.#pictures) picture.dispose();
    for (const object of this.#objects) object.dispose();
    this.group.clear();
  }

  #setLight(light: LightResult, cut: boolean): void {
    fillLightTexture(this.#light, light);
    this.#objects.forEach((object, i) => {
      object.light = light.probes.subarray(i * 18, i * 18 + 18);
    });
    const [r, g, b] = light.meanWall;
    const wall = this.#model.parts.facets[0]!.color;
    this.#shell.material.uniforms.uMirrored.value.setRGB(
      r * wall[0] * MIRRORED,
      g * wall[1] * MIRRORED,
      b * wall[2] * MIRRORED,
    );
    this.#lit.to(1, cut);
    this.#showLit();
    this.#onChanged();
  }

  #showLit(): void {
    this.#shell.material.uniforms.uLit.value = this.#lit.value;
    if (this.#labels) this.#labels.mesh.material.uniforms.uLit.value = this.#lit.value;
  }
}
