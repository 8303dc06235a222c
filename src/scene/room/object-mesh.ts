import * as THREE from 'three';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import { type LoadedModel, loadModel, type ObjectLight } from './load-model.ts';
import { chooseLevel, type ModelLevel, modelLevels } from './model-levels.ts';
import { type ModelHolder, type ModelStock, pageModels } from './model-stock.ts';

/** Nearer than this, metres, distances count as this. */
const NEAREST_M = 0.25;

type Options = {
  readonly stock?: ModelStock;
  /** Makes ready what drawing a model needs. */
  readonly prepare?: ((part: THREE.Object3D) => Promise<void>) | undefined;
};

type Callbacks = { readonly onChanged: () => void; readonly onFailed: () => void };

/**
 * One object on its plinth: its model at its true size, or a plain shape where that can't be had. The coarsest level
 * comes first and stays; the one that the object's size on the screen asks for, and for which there is room, is drawn
 * instead once it is there.
 */
export class ObjectMesh implements ModelHolder {
  readonly work: string;
  readonly group = new THREE.Group();
  readonly #placed: PlacedWork;
  readonly #light: ObjectLight;
  readonly #levels: readonly ModelLevel[];
  readonly #stock: ModelStock;
  readonly #prepare: Options['prepare'];
  /** Bytes of the levels that have been here. */
  readonly #bytes: number[] = [];
  #filesAt = '';
  #callbacks: Callbacks | undefined;
  #base: LoadedModel | undefined;
  #detail: { readonly level: number; readonly model: LoadedModel } | undefined;
  #loading: { readonly level: number; readonly abort: AbortController } | undefined;
  /** No finer than this: a level that could not be had is not asked for again. */
  #finest: number;
  #px = 0;
  #forgetBase: (() => void) | undefined;

  constructor(placed: PlacedWork, { stock = pageModels, prepare }: Options = {}) {
    this.#stock = stock;
    this.#prepare = prepare;
    this.work = placed.work.id;
    this.#placed = placed;
    this.#light = {
      cube: Array.from({ length: 6 }, () => new THREE.Vector3(0.6, 0.6, 0.6)),
      lamp: new THREE.Vector3(placed.facing[0] * 0.5, 1, placed.facing[1] * 0.5).normalize(),
    };
    this.#levels = placed.work.kind === 'object' ? modelLevels(placed.work.model) : [];
    this.#finest = this.#levels.length - 1;
    this.group.name = `object ${placed.work.id}`;
    this.group.position.set(...placed.position);
    this.group.rotation.y = Math.atan2(placed.facing[0], placed.facing[1]);
    this.group.updateMatrix();
    this.group.matrixAutoUpdate = false;
  }

  /** Light from six directions (18 numbers), see `RoomLight.probe`. */
  set light(probe: ArrayLike<number>) {
    this.#light.cube.forEach((side, i) => {
      side.set(probe[i * 3]!, probe[i * 3 + 1]!, probe[i * 3 + 2]!);
    });
  }

  /** Fetches the coarsest model; `onChanged` whenever there is something new to see. */
  async load(filesAt: string, onChanged: () => void, onFailed: () => void): Promise<void> {
    if (this.#levels.length === 0) return;
    this.#filesAt = filesAt.replace(/\/$/, '');
    this.#callbacks = { onChanged, onFailed };
    await this.#fetch(0);
  }

  /**
   * Asks for the level that the object needs, seen from `eye` (world, metres); `pxPerTan` is how many device pixels a
   * metre takes at a metre's distance. Called every frame: allocates only where a level is asked for.
   */
  look(eye: { readonly x: number; readonly y: number; readonly z: number }, pxPerTan: number): void {
    if (!this.#base || this.#finest === 0) return;
    const [x, y, z] = this.#placed.position;
    const { widthM, heightM } = this.#placed.work.dimensions;
    const longM = Math.max(widthM, heightM);
    const apartM = Math.hypot(x - eye.x, y + heightM / 2 - eye.y, z - eye.z) - longM / 2;
    const now = this.#loading?.level ?? this.#detail?.level ?? 0;
    const px = (longM / Math.max(NEAREST_M, apartM)) * pxPerTan * this.#stock.detail;
    this.#px = px;
    this.#stock.look(this, px);
    let wanted = Math.min(chooseLevel(this.#levels, now, px), this.#finest);
    while (wanted > 0 && wanted !== now && !this.#stock.admit(this, this.#bytesOf(wanted), px)) wanted--;
    if (wanted === now) return;
    if (wanted === 0) {
      this.giveUp();
      this.#stock.release(this);
      return;
    }
    this.#loading?.abort.abort();
    this.#loading = undefined;
    if (wanted !== this.#detail?.level) void this.#fetch(wanted);
  }

  /** Draws the coarsest level, and frees a finer one. */
  giveUp(): void {
    if (!this.#base) return;
    this.#loading?.abort.abort();
    this.#loading = undefined;
    if (this.#detail) this.#draw(undefined);
  }

  dispose(): void {
    this.#loading?.abort.abort();
    this.#detail?.model.dispose();
    this.#base?.dispose();
    this.#stock.release(this);
    this.#forgetBase?.();
    this.#loading = this.#detail = this.#base = this.#callbacks = undefined;
    this.group.clear();
  }

  async #fetch(level: number): Promise<void> {
    const abort = new AbortController();
    this.#loading = { level, abort };
    const url = `${this.#filesAt}/${this.#levels[level]!.id}`;
    try {
      const { widthM, heightM } = this.#placed.work.dimensions;
      const options = { widthM, heightM, light: this.#light, prepare: this.#prepare };
      const model = await loadModel(url, options, abort.signal);
      this.#loading = undefined;
      this.#bytes[level] = model.bytes;
      if (level > 0) this.#take(level, model);
      else this.#stand(model);
    } catch {
      if (abort.signal.aborted) return;
      this.#loading = undefined;
      this.#finest = Math.max(0, level - 1);
      if (!this.#detail) this.#stock.release(this);
      if (level === 0) this.#missing();
    }
  }

  /** The coarsest level is here. */
  #stand(model: LoadedModel): void {
    this.#base = model;
    this.#forgetBase = this.#stock.keep(model.bytes);
    this.group.add(model.root);
    this.#callbacks?.onChanged();
  }

  /** A finer level is here; now that its bytes are known there may be no room for it. */
  #take(level: number, model: LoadedModel): void {
    if (this.#stock.admit(this, model.bytes, this.#px)) {
      this.#draw({ level, model });
      return;
    }
    model.dispose();
    this.giveUp();
    this.#stock.release(this);
  }

  #bytesOf(level: number): number {
    return this.#bytes[level] ?? this.#levels[level]!.bytes;
  }

  /** Draws a finer level, or the coarsest again, and frees the one before. */
  #draw(detail: { readonly level: number; readonly model: LoadedModel } | undefined): void {
    const old = this.#detail;
    this.#detail = detail;
    this.group.clear();
    const shown = detail?.model ?? this.#base;
    if (shown) this.group.add(shown.root);
    old?.model.dispose();
    this.#callbacks?.onChanged();
  }

  #missing(): void {
    const { widthM, heightM } = this.#placed.work.dimensions;
    const geometry = new THREE.IcosahedronGeometry(Math.min(widthM, heightM) / 2, 1);
    geometry.translate(0, Math.min(widthM, heightM) / 2, 0);
    const material = new THREE.MeshBasicMaterial({ color: '#a9a49b' });
    this.#base = {
      bytes: 0,
      root: new THREE.Mesh(geometry, material),
      dispose: () => {
        geometry.dispose();
        material.dispose();
      },
    };
    this.group.add(this.#base.root);
    this.#callbacks?.onFailed();
    this.#callbacks?.onChanged();
  }
}
