import * as THREE from 'three';
import type { FloorOf } from '../../building/room-model.ts';
import type { BakedLight } from '../../museum/format/baked-light.ts';
import type { SceneRoom, SceneTexts } from '../contract.ts';
import type { FloorMirror } from '../engine/floor-mirror.ts';
import type { Sight } from '../engine/sight.ts';
import { PROBE_NUMBERS } from '../light/baked-lights.ts';
import type { PictureHanger } from '../pictures/picture-wall.ts';
import { roomPreviews } from '../pictures/room-previews.ts';
import { noiseTexture } from '../surfaces/noise-texture.ts';
import type { ShellMaterial } from '../surfaces/shell-material.ts';
import type { DrawnRoom } from './drawn-room.ts';
import { LabelMesh } from './label-mesh.ts';
import { ObjectMesh } from './object-mesh.ts';
import { pave } from './pave.ts';
import { RoomLight, type RoomLightOptions } from './room-light.ts';
import type { RoomStocks } from './room-stock.ts';
import { makeShadows } from './shadow-mesh.ts';
import { makeShell, relightShell } from './shell-mesh.ts';
import { sightedParts } from './sighted-parts.ts';
import type { Workshop } from './workshop.ts';

/** Share of the walls' brightness that a polished floor shows of them: their lower parts are seldom seen whole. */
const MIRRORED = 0.5;

/** All that is drawn of one room; frees everything in `dispose`. */
export class RoomAssets {
  readonly group = new THREE.Group();
  readonly #room: DrawnRoom;
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
    room: DrawnRoom,
    options: Pick<RoomLightOptions, 'desk' | 'bakedLights' | 'day' | 'filesAt' | 'makeJob'> & {
      readonly reducedMotion: boolean;
      readonly stocks: RoomStocks;
      /** Prints what is written on walls. */
      readonly workshop: Pick<Workshop, 'print'>;
      /** The room's text on its wall takes at most so many pixels squared. */
      readonly wallTextPx?: number | undefined;
      /** Where the device mirrors rooms in their floors. */
      readonly mirror?: FloorMirror | undefined;
      /** Hides what of the room can't be seen. */
      readonly sight?: Sight | undefined;
      /** Makes ready what drawing an object needs. */
      readonly prepare?: ((part: THREE.Object3D) => Promise<void>) | undefined;
      readonly floorM: number;
      readonly ceilingM: number;
      readonly onChanged: () => void;
    },
  ) {
    this.#room = room;
    this.#onChanged = options.onChanged;
    const noise = noiseTexture.lease(options.desk, options.onChanged);
    this.#noise = noise;
    this.#light = new RoomLight(room, {
      ...options,
      stock: options.stocks.light,
      cut: options.reducedMotion,
      onLight: (baked) => this.#takeLight(baked),
      onDay: () => this.#mixLight(),
    });
    const { uniforms } = this.#light;
    const floorMirror = room.isPolished
      ? options.mirror?.add(room.roomId, options.floorM, this.#walls)
      : undefined;
    this.#unmirror = () => floorMirror?.remove();
    this.#shell = makeShell(room, {
      light: uniforms,
      noise: noise.texture,
      mirror: true,
      floorMirror,
      floorM: options.floorM,
      ceilingM: options.ceilingM,
    });
    this.#shadows = makeShadows(room.shadows, uniforms);
    this.#labels =
      room.labels.length > 0 || room.wallText
        ? new LabelMesh(room, uniforms, {
            textPx: options.wallTextPx ?? 1024,
            stock: options.stocks.labels,
            workshop: options.workshop,
          })
        : undefined;
    this.#objects = room.objects.map((placed) => new ObjectMesh(placed, options));
    this.group.matrixAutoUpdate = false;
    this.group.add(this.#shell);
    if (this.#shadows) this.group.add(this.#shadows);
    if (this.#labels) this.group.add(this.#labels.mesh);
    for (const { group } of this.#objects) this.group.add(group);
    this.#unwatch = options.sight?.add(
      room.roomId,
      sightedParts(room, {
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
    content: Extract<SceneRoom, { status: 'ready' }>,
    options: { pictures: PictureHanger; texts: SceneTexts; onWorkFailed: (work: string) => void },
  ): void {
    const { pictures, texts, onWorkFailed } = options;
    const { plainLevel, share, roomId, pictures: placed } = this.#room;
    const light = Math.min(1, plainLevel * share);
    const sky = light * this.#light.uniforms.uSkyShare.value;
    const glass = { sky, lamps: light - sky };
    const previewOf = roomPreviews(content.previews, content.filesAt);
    for (const picture of this.#pictures) picture.release();
    this.#pictures = placed.map((picture) =>
      pictures.hang({
        placed: picture,
        room: roomId,
        filesAt: content.filesAt,
        title: texts.label(picture).title,
        preview: previewOf(picture.work.image),
        glass: picture.frame?.glass ? glass : undefined,
        onFailed: () => onWorkFailed(picture.work.id),
      }),
    );
    for (const object of this.#objects)
      void object.load(content.filesAt, this.#onChanged, () => onWorkFailed(object.work));
  }

  /** Lays thresholds between floors that differ, as far as they are known by now. */
  pave(floorOf: FloorOf): void {
    const { geometry } = this.#shell;
    if (pave(geometry, this.#room.thresholds, floorOf)) this.#onChanged();
  }

  /** Prints the labels anew, in another language. */
  write(texts: SceneTexts): void {
    this.#labels?.write(texts);
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
    this.group.removeFromParent();
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
  #takeLight(light: BakedLight | undefined): void {
    const { baked } = this.#room;
    if (light && baked) {
      relightShell(this.#shell.geometry, baked.places, light);
      if (this.#labels) this.#labels.light = light;
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
    const [r, g, b] = this.#room.wallColor;
    const mirrored = this.#shell.material.uniforms.uMirrored.value;
    this.#light.meanWall(mirrored);
    mirrored.setRGB(mirrored.r * r * MIRRORED, mirrored.g * g * MIRRORED, mirrored.b * b * MIRRORED);
    this.#walls.copy(mirrored);
  }
}
