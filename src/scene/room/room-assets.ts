import * as THREE from 'three';
import type { FloorOf, RoomModel } from '../../building/room-model.ts';
import { SURFACE } from '../../building/surface-kinds.ts';
import type { SceneRoom, SceneTexts } from '../contract.ts';
import type { FloorMirror } from '../engine/floor-mirror.ts';
import type { Sight } from '../engine/sight.ts';
import { PROBE_NUMBERS } from '../light/baked-lights.ts';
import type { PictureHanger } from '../pictures/picture-wall.ts';
import { roomPreviews } from '../pictures/room-previews.ts';
import { noiseTexture } from '../surfaces/noise-texture.ts';
import type { ShellMaterial } from '../surfaces/shell-material.ts';
import { LabelMesh } from './label-mesh.ts';
import { ObjectMesh } from './object-mesh.ts';
import { pave } from './pave.ts';
import { type LitLayout, RoomLight, type RoomLightOptions } from './room-light.ts';
import type { RoomStocks } from './room-stock.ts';
import { makeShadows } from './shadow-mesh.ts';
import { makeShell, relightShell } from './shell-mesh.ts';
import { sightedParts } from './sighted-parts.ts';

/** Share of the walls' brightness that a polished floor shows of them: their lower parts are seldom seen whole. */
const MIRRORED = 0.5;

/** All that is drawn of one room, made from its model; frees everything in `dispose`. */
export class RoomAssets {
  readonly group = new THREE.Group();
  readonly #model: RoomModel;
  readonly #light: RoomLight;
  readonly #shell: THREE.Mesh<THREE.BufferGeometry, ShellMaterial>;
  readonly #shadows: THREE.Mesh | undefined;
  readonly #labels: LabelMesh | undefined;
  #pictures: readonly { release(): void }[] = [];
  readonly #objects: readonly ObjectMesh[];
  readonly #noise: { release(): void };
  readonly #onChanged: () => void;
  readonly #probe = new Float32Array(PROBE_NUMBERS);
  /** What the walls send back of their light; a mirror shows it in doorways. */
  readonly #walls = new THREE.Color();
  readonly #unmirror: () => void;
  readonly #unwatch: (() => void) | undefined;

  constructor(
    model: RoomModel,
    options: Pick<RoomLightOptions, 'desk' | 'bakedLights' | 'day' | 'baked'> & {
      readonly reducedMotion: boolean;
      readonly stocks: RoomStocks;
      /** The room's text on its wall takes at most so many pixels squared. */
      readonly wallTextPx?: number | undefined;
      /** Where the device mirrors rooms in their floors. */
      readonly mirror?: FloorMirror | undefined;
      /** Hides what of the room can't be seen. */
      readonly sight?: Sight | undefined;
      readonly floorM: number;
      readonly ceilingM: number;
      readonly onChanged: () => void;
    },
  ) {
    this.#model = model;
    this.#onChanged = options.onChanged;
    const noise = noiseTexture.lease(options.desk, options.onChanged);
    this.#noise = noise;
    this.#light = new RoomLight(model, {
      ...options,
      stock: options.stocks.light,
      cut: options.reducedMotion,
      onLight: (layout) => this.#takeLight(layout),
      onDay: () => this.#mixLight(),
    });
    const { uniforms } = this.#light;
    const floorMirror = isPolished(model)
      ? options.mirror?.add(model.roomId, options.floorM, this.#walls)
      : undefined;
    this.#unmirror = () => floorMirror?.remove();
    this.#shell = makeShell(model, {
      light: uniforms,
      noise: noise.texture,
      mirror: true,
      floorMirror,
      floorM: options.floorM,
      ceilingM: options.ceilingM,
    });
    this.#shadows = makeShadows(model.shadows, uniforms);
    this.#labels =
      model.labels.length > 0 || model.wallText
        ? new LabelMesh(model, uniforms, {
            textPx: options.wallTextPx ?? 1024,
            stock: options.stocks.labels,
          })
        : undefined;
    this.#objects = model.objects.map((placed) => new ObjectMesh(placed));
    this.group.add(this.#shell);
    if (this.#shadows) this.group.add(this.#shadows);
    if (this.#labels) this.group.add(this.#labels.mesh);
    for (const { group } of this.#objects) this.group.add(group);
    this.#unwatch = options.sight?.add(
      model.roomId,
      sightedParts(model, {
        objects: this.#objects.map(({ group }) => group),
        shadows: this.#shadows,
        labels: this.#labels?.mesh,
      }),
    );
    this.#mixLight();
    this.#light.load();
  }

  /** Prints labels and fetches pictures and models. */
  fill(
    room: Extract<SceneRoom, { status: 'ready' }>,
    options: { pictures: PictureHanger; texts: SceneTexts; onWorkFailed: (work: string) => void },
  ): void {
    const { pictures, texts, onWorkFailed } = options;
    const model = this.#model;
    const light = Math.min(1, model.plainLevel * model.share);
    const sky = light * this.#light.uniforms.uSkyShare.value;
    const glass = { sky, lamps: light - sky };
    const previewOf = roomPreviews(room.previews, room.filesAt);
    for (const picture of this.#pictures) picture.release();
    this.#pictures = model.pictures.map((placed) =>
      pictures.hang({
        placed,
        room: model.roomId,
        filesAt: room.filesAt,
        title: texts.label(placed).title,
        preview: previewOf(placed.work.image),
        glass: placed.frame?.glass ? glass : undefined,
        onFailed: () => onWorkFailed(placed.work.id),
      }),
    );
    for (const object of this.#objects)
      void object.load(room.filesAt, this.#onChanged, () => onWorkFailed(object.work));
  }

  /** Lays thresholds between floors that differ, as far as they are known by now. */
  pave(floorOf: FloorOf): void {
    const { geometry } = this.#shell;
    if (pave(geometry, this.#model.parts.facets, this.#model.thresholds, floorOf)) this.#onChanged();
  }

  /** Prints the labels anew, in another language. */
  write(texts: SceneTexts): void {
    void this.#labels?.write(texts);
  }

  /** Moves what fades; true while a next frame is needed. */
  update(dt: number): boolean {
    return this.#light.update(dt);
  }

  /** Lets objects ask for the detail that is seen from `eye`; `pxPerTan` as in `ObjectMesh.look`. */
  look(eye: THREE.Vector3, pxPerTan: number): void {
    for (let i = 0; i < this.#objects.length; i++) this.#objects[i]!.look(eye, pxPerTan);
  }

  dispose(): void {
    this.#light.dispose();
    this.#unmirror();
    this.#unwatch?.();
    this.#noise.release();
    this.#shell.geometry.dispose();
    this.#shell.material.dispose();
    this.#shadows?.geometry.dispose();
    (this.#shadows?.material as THREE.Material | undefined)?.dispose();
    this.#labels?.dispose();
    for (const picture of this.#pictures) picture.release();
    for (const object of this.#objects) object.dispose();
    this.group.clear();
  }

  /** The room's own light is here; baked, it lies elsewhere in its pictures. */
  #takeLight(layout: LitLayout | undefined): void {
    if (layout) {
      relightShell(this.#shell.geometry, layout);
      if (this.#labels) this.#labels.light = layout;
    }
    this.#mixLight();
    this.#onChanged();
  }

  /** What no shader mixes by the time of day: the light on objects, and what a polished floor mirrors. */
  #mixLight(): void {
    for (let i = 0; i < this.#objects.length; i++) {
      this.#light.probe(i, this.#probe);
      this.#objects[i]!.light = this.#probe;
    }
    const [r, g, b] = this.#model.parts.facets[0]!.color;
    const mirrored = this.#shell.material.uniforms.uMirrored.value;
    this.#light.meanWall(mirrored);
    mirrored.setRGB(mirrored.r * r * MIRRORED, mirrored.g * g * MIRRORED, mirrored.b * b * MIRRORED);
    this.#walls.copy(mirrored);
  }
}

/** Floors that a little of the room is seen in. */
const POLISHED: readonly number[] = [
  SURFACE.oakPlanks,
  SURFACE.oakHerringbone,
  SURFACE.stoneSlabs,
  SURFACE.terrazzo,
  SURFACE.concrete,
];

const isPolished = ({ parts }: RoomModel): boolean =>
  parts.facets.some(({ plane, surface }) => plane.n[1] > 0.9 && POLISHED.includes(surface));
