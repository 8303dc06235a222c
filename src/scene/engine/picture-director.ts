import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { SceneRoom } from '../contract.ts';
import type { Pictures } from './picture-provider.ts';
import { serviceAddress } from './picture-sizes.ts';

/** Where the eyes are and how big a metre at one metre's distance is drawn, in device pixels. */
export type Gaze = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly yaw: number;
  readonly pxPerTan: number;
};

/** Pictures behind one's back are kept ready, but at no more than this. */
const BEHIND_PX = 256;
const HIDDEN_PX = 1;
const BYTES_PER_PX = (4 * 4) / 3;
const INTERVAL_S = 0.25;

type Wish = { key: string; px: number; order: number; aspect: number };

/** Tells the pictures, a few times a second, at which size each is seen, within the limit of bytes. */
export class PictureDirector {
  readonly #pictures: Pictures;
  readonly #keys = new WeakMap<PlacedWork, string>();
  readonly #wishes: Wish[] = [];
  #sinceS = INTERVAL_S;

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  /** Looks again now if it is time, or if the view has come to rest. */
  update(
    dt: number,
    resting: boolean,
    gaze: Gaze,
    rooms: ReadonlyMap<string, SceneRoom>,
    visible: readonly string[],
    mounted: readonly string[],
  ): void {
    this.#sinceS += dt;
    if (!resting && this.#sinceS < INTERVAL_S) return;
    this.#sinceS = 0;
    let count = 0;
    for (const id of mounted) {
      const room = rooms.get(id);
      if (room?.status !== 'ready') continue;
      const isVisible = visible.includes(id);
      for (const placed of room.placed) {
        if (placed.work.kind === 'picture') this.#wish(count++, placed, room.filesAt, gaze, isVisible);
      }
    }
    this.#wishes.length = count;
    this.#grant();
  }

  #wish(i: number, placed: PlacedWork, filesAt: string, gaze: Gaze, isVisible: boolean): void {
    let key = this.#keys.get(placed);
    if (key === undefined) {
      key = serviceAddress(placed.work.image, filesAt);
      this.#keys.set(placed, key);
    }
    let wish = this.#wishes[i];
    if (!wish) {
      wish = { key, px: 0, order: 0, aspect: 1 };
      this.#wishes.push(wish);
    }
    const dx = placed.position[0] - gaze.x;
    const dz = placed.position[2] - gaze.z;
    const { widthM, heightM } = placed.work.dimensions;
    const longM = Math.max(widthM, heightM);
    // Leaned in, the nearest part of the picture counts, not its centre.
    const off = Math.abs(dx * placed.facing[0] + dz * placed.facing[1]);
    const centreM = Math.hypot(dx, placed.position[1] - gaze.y, dz);
    const apartM = Math.max(0.12, off, centreM - longM / 2);
    const ahead = dx * Math.sin(gaze.yaw) - dz * Math.cos(gaze.yaw) > -longM;
    const facesUs = dx * placed.facing[0] + dz * placed.facing[1] < 0;
    const seenPx = (longM / apartM) * gaze.pxPerTan;
    wish.key = key;
    wish.aspect = Math.min(widthM, heightM) / longM;
    wish.px = !isVisible || !facesUs ? HIDDEN_PX : ahead ? seenPx : Math.min(seenPx, BEHIND_PX);
    wish.order = apartM + (isVisible ? (ahead ? 0 : 20) : 100);
  }

  /** Gives each its wish, nearest first, while the bytes last; the rest keep their smallest level. */
  #grant(): void {
    this.#wishes.sort(byOrder);
    let left = this.#pictures.maxBytes;
    for (const wish of this.#wishes) {
      let px = wish.px;
      // Levels double: what is loaded is up to twice what was asked for.
      while (px > 128 && 4 * px * px * wish.aspect * BYTES_PER_PX > left) px /= 2;
      left -= px * px * wish.aspect * BYTES_PER_PX * 2;
      this.#pictures.steer(wish.key, px, wish.order);
    }
  }
}

const byOrder = (a: Wish, b: Wish) => a.order - b.order;
