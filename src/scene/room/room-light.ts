import type * as THREE from 'three';
import type { LightJob, LightResult } from '../../building/light/light-job.ts';
import type { BakedLight } from '../../museum/format/baked-light.ts';
import { type BakedFiles, type BakedLights, PROBE_NUMBERS } from '../light/baked-lights.ts';
import type { Day } from '../light/day.ts';
import type { LightDesk } from '../light/light-desk.ts';
import { bakedPart, computedPart } from '../light/light-part.ts';
import { type LightUniforms, makeLightUniforms } from '../surfaces/light-uniforms.ts';
import type { DrawnRoom } from './drawn-room.ts';
import { Fade } from './fade.ts';
import type { Holding } from './holding.ts';
import { leaseLightTexture } from './light-texture.ts';
import type { RoomStock } from './room-stock.ts';

/** Seconds in which a room's own light comes up. */
const LIGHT_FADE_S = 0.4;
/** Even light on objects before that: from +x, −x, +y, −y, +z, −z. */
const PLAIN = [0.6, 0.6, 0.85, 0.35, 0.6, 0.6] as const;

export type RoomLightOptions = {
  readonly desk: LightDesk;
  readonly bakedLights: BakedLights;
  readonly day: Day;
  /** Holds the light's textures. */
  readonly stock: RoomStock;
  /** Where the room's files are; its baked light is one of them. */
  readonly filesAt: string;
  /** Works out what computes the light, for a room that was built for baked light; gives how to take that back. */
  readonly makeJob: (done: (job: LightJob) => void) => () => void;
  /** The light comes up at once. */
  readonly cut: boolean;
  /** The room's own light has come; baked, it lies elsewhere. */
  readonly onLight: (baked: BakedLight | undefined) => void;
  /** The time of day has changed. */
  readonly onDay: () => void;
};

type LitRoom = Pick<DrawnRoom, 'roomId' | 'plainLevel' | 'skyShare' | 'objects' | 'baked' | 'job'>;

type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'computed'; readonly light: LightResult }
  | { readonly kind: 'baked'; readonly light: BakedLight };

/**
 * A room's own light: baked, or else computed by the desk. Mixes its two parts by the time of day, in `uniforms` for all
 * that has a chart, in numbers for objects.
 */
export class RoomLight {
  readonly uniforms: LightUniforms;
  readonly #room: LitRoom;
  readonly #options: RoomLightOptions;
  readonly #stand = leaseLightTexture();
  readonly #lit = new Fade(LIGHT_FADE_S);
  readonly #abort = new AbortController();
  readonly #forgetDay: () => void;
  #source: Source = { kind: 'none' };
  /** Takes each texture back from the stock. */
  #unhold: readonly (() => void)[] = [];
  /** Textures that are not held yet, or not any more. */
  #missing = 0;
  #cancelJob: () => void = () => {};

  constructor(room: LitRoom, options: RoomLightOptions) {
    this.#room = room;
    this.#options = options;
    this.uniforms = makeLightUniforms(this.#stand.texture, options.day, {
      general: room.plainLevel,
      skyShare: room.skyShare,
    });
    this.#forgetDay = options.day.onChange(options.onDay);
  }

  /** Asks for the light; apart from the constructor, since a desk may answer at once. */
  load(): void {
    const { baked } = this.#room;
    if (baked) void this.#loadBaked(baked);
    else this.#compute();
  }

  /** Moves on; true while it comes up. */
  update(dt: number): boolean {
    const isMoving = this.#lit.update(dt);
    if (isMoving) this.uniforms.uLit.value = this.#lit.value;
    return isMoving;
  }

  /** Light from six directions (18 numbers) where the room's object number `index` stands. */
  probe(index: number, out: Float32Array): void {
    const at = index * PROBE_NUMBERS;
    const source = this.#source;
    for (let i = 0; i < PROBE_NUMBERS; i++) {
      const k = i % 3;
      if (source.kind === 'baked') {
        const { probes } = source.light;
        out[i] = this.#mix(probes[2 * at + i]!, probes[2 * at + PROBE_NUMBERS + i]!, k);
      } else {
        const light = source.kind === 'computed' ? source.light.probes[at + i]! : PLAIN[(i - k) / 3]!;
        out[i] = this.#mixUnparted(light, k);
      }
    }
  }

  /** Mean light on the walls. */
  meanWall(out: THREE.Color): void {
    out.setRGB(this.#meanWall(0), this.#meanWall(1), this.#meanWall(2));
  }

  dispose(): void {
    this.#abort.abort();
    this.#cancelJob();
    this.#forgetDay();
    for (const release of this.#unhold) release();
    this.#stand.release();
  }

  async #loadBaked({ key, charts }: NonNullable<LitRoom['baked']>): Promise<void> {
    const { roomId, objects } = this.#room;
    const { filesAt, bakedLights } = this.#options;
    const order = { roomId, filesAt, key, charts, objects: objects.length };
    const files = await bakedLights.load(order, this.#abort.signal);
    if (this.#abort.signal.aborted) return;
    if (files) this.#holdBaked(files);
    else this.#compute();
  }

  #holdBaked(files: BakedFiles): void {
    const { light } = files;
    const { uSky, uLamps, uScales, uBaked } = this.uniforms;
    const comes = () => {
      this.#source = { kind: 'baked', light };
      uScales.value.set(light.sky.scale, light.lamps.scale);
      uBaked.value = 1;
      this.#options.onLight(light);
    };
    // A picture that was there once and can't be had any more leaves the light as it is.
    const onFailed = () => {
      if (this.#source.kind === 'none') this.#compute();
    };
    const part = (picture: Blob, uniform: { value: THREE.Texture }) =>
      bakedPart(
        this.#room.roomId,
        light.width * light.height,
        (size) => this.#options.bakedLights.decode(picture, light, size),
        { onShown: (texture) => this.#show(uniform, texture, comes), onFailed },
      );
    this.#hold([part(files.sky, uSky), part(files.lamps, uLamps)]);
  }

  #compute(): void {
    this.#hold([]);
    const { job } = this.#room;
    if (job) this.#order(job);
    else this.#cancelJob = this.#options.makeJob((made) => this.#order(made));
  }

  #order(job: LightJob): void {
    this.#cancelJob = this.#options.desk.light(job, (light) => {
      const comes = () => {
        this.#source = { kind: 'computed', light };
        this.#options.onLight(undefined);
      };
      const onShown = (texture: THREE.Texture | undefined) => this.#show(this.uniforms.uSky, texture, comes);
      this.#hold([computedPart(this.#room.roomId, light, { onShown, onFailed: () => {} })]);
    });
  }

  #hold(parts: readonly Holding[]): void {
    for (const release of this.#unhold) release();
    this.#missing = parts.length;
    this.#unhold = parts.map((part) => this.#options.stock.add(part));
  }

  /** Shows a texture of the light in place of the one before; `comes` with the last one, the first time. */
  #show(uniform: { value: THREE.Texture }, texture: THREE.Texture | undefined, comes: () => void): void {
    const wasShown = uniform.value !== this.#stand.texture;
    uniform.value = texture ?? this.#stand.texture;
    if (texture && wasShown) return;
    this.#missing += texture ? -1 : 1;
    const isLit = this.#missing === 0;
    const isFirst = isLit && this.#source.kind === 'none';
    if (isFirst) comes();
    // What is gone and comes again, as after a lost context, doesn't come up once more.
    this.#lit.to(isLit ? 1 : 0, !isFirst || this.#options.cut);
    this.uniforms.uLit.value = this.#lit.value;
  }

  #meanWall(k: 0 | 1 | 2): number {
    const source = this.#source;
    if (source.kind === 'none') return this.#mixUnparted(this.#room.plainLevel, k);
    if (source.kind === 'computed') return this.#mixUnparted(source.light.meanWall[k], k);
    const { sky, lamps } = source.light.meanWall;
    return this.#mix(sky[k], lamps[k], k);
  }

  /** The two parts of baked light at this time of day, in channel `k`. */
  #mix(sky: number, lamps: number, k: number): number {
    const { uSkyGain, uLampGain } = this.uniforms;
    return sky * uSkyGain.value.getComponent(k) + lamps * uLampGain.value.getComponent(k);
  }

  /** As the shaders do it (`ROOM_LIGHT_GLSL`) with light that doesn't know its parts. */
  #mixUnparted(light: number, k: number): number {
    const { uGeneral, uSkyShare } = this.uniforms;
    const even = Math.min(light, uGeneral.value);
    const share = uSkyShare.value;
    return this.#mix(even * share, even * (1 - share) + light - even, k);
  }
}
