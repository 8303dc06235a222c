import type { ImageService } from '../../museum/format/works.ts';
import { type Job, LoadQueue } from './load-queue.ts';
import { type Holder, type Level, type OnTexture, type PictureEntry, shownLevel } from './picture-entry.ts';
import {
  browserPlatform,
  decode,
  fetchBlob,
  fetchSizes,
  type LoaderPlatform,
  pictureTexture,
} from './picture-loader.ts';
import { knownSizes, pictureUrl, serviceAddress } from './picture-sizes.ts';
import { handOut, PictureStock, targetLevel } from './picture-stock.ts';

export type PictureLease = {
  /** Pixels that the picture's long side covers; a hint until the director has measured. */
  want(longSidePx: number): void;
  release(): void;
};

/**
 * Lends pictures as textures. `onTexture` is called again with each better (or, under memory pressure, plainer)
 * texture; the one before lives for half a second more. Never dispose a leased texture yourself.
 */
export type PictureProvider = {
  lease(image: ImageService, filesAt: string, onTexture: OnTexture, onFailed: () => void): PictureLease;
};

type Arrival = {
  readonly entry: PictureEntry;
  readonly index: number;
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
};

const PARALLEL = 4;
const FAILED_PAUSE_MS = 15_000;
const FIRST_ORDER = 1e6;

/** The pictures of the scene, each at the level that the screen asks for, within a limit of bytes on the GPU. */
export class Pictures implements PictureProvider {
  anisotropy = 4;
  maxBytes: number;
  readonly #platform: LoaderPlatform;
  readonly #onArrival: () => void;
  readonly #now: () => number;
  readonly #stock = new PictureStock();
  readonly #queue = new LoadQueue(PARALLEL);
  readonly #arrivals: Arrival[] = [];

  constructor(options: {
    readonly maxBytes: number;
    /** A picture is there to be shown: call `deliver` in the next frame. */
    readonly onArrival: () => void;
    readonly platform?: LoaderPlatform;
    readonly now?: () => number;
  }) {
    this.maxBytes = options.maxBytes;
    this.#onArrival = options.onArrival;
    this.#platform = options.platform ?? browserPlatform();
    this.#now = options.now ?? (() => Date.now());
  }

  lease(image: ImageService, filesAt: string, onTexture: OnTexture, onFailed: () => void): PictureLease {
    const key = serviceAddress(image, filesAt);
    const entry = this.#stock.entries.get(key) ?? this.#open(key, image);
    const holder: Holder = { wantPx: 0, onTexture, onFailed };
    entry.holders.add(holder);
    const shown = shownLevel(entry);
    if (shown && entry.sizes) onTexture(shown.texture, entry.sizes[shown.index]!);
    this.#pursue(entry);
    return {
      want: (longSidePx) => {
        holder.wantPx = longSidePx;
        this.#pursue(entry);
      },
      release: () => {
        if (entry.holders.delete(holder) && entry.holders.size === 0) this.#close(entry);
      },
    };
  }

  /** Says what the screen needs of a picture now; a lower `order` is more urgent. Unknown pictures are ignored. */
  steer(key: string, longSidePx: number, order: number): void {
    const entry = this.#stock.entries.get(key);
    if (!entry) return;
    entry.steeredPx = longSidePx;
    entry.order = order;
    if (entry.loading) entry.loading.job.order = order;
    this.#pursue(entry);
  }

  /** Hands out at most `most` pictures that have arrived; true where more are waiting. */
  deliver(most: number): boolean {
    for (let i = 0; i < most; i++) {
      const arrival = this.#arrivals.shift();
      if (!arrival) break;
      this.#show(arrival);
    }
    return this.#arrivals.length > 0;
  }

  /** Tries again what failed: the connection is back. */
  retry(): void {
    for (const entry of this.#stock.entries.values()) {
      entry.failed = undefined;
      this.#pursue(entry);
    }
  }

  /** Makes every texture anew after the context was lost; resolves when all that could be decoded are handed out. */
  async restore(): Promise<void> {
    await Promise.all(
      [...this.#stock.entries.values()].map((entry) =>
        this.#stock.refill(entry, this.#platform, this.anisotropy),
      ),
    );
  }

  get counts(): { entries: number; textures: number; bytes: number; loading: number; waiting: number } {
    const { entries, textures, bytes } = this.#stock;
    return {
      entries: entries.size,
      textures,
      bytes,
      loading: this.#queue.size,
      waiting: this.#arrivals.length,
    };
  }

  /** Lets everything go; leasing again afterwards starts afresh. */
  dispose(): void {
    this.#queue.dispose();
    for (const entry of this.#stock.entries.values()) entry.loading = undefined;
    this.#stock.dispose();
    for (const { bitmap } of this.#arrivals) bitmap.close();
    this.#arrivals.length = 0;
  }

  #open(key: string, image: ImageService): PictureEntry {
    const entry: PictureEntry = {
      key,
      image,
      holders: new Set(),
      sizes: knownSizes(image),
      steeredPx: undefined,
      order: FIRST_ORDER,
      base: undefined,
      detail: undefined,
      loading: undefined,
      failed: undefined,
    };
    this.#stock.entries.set(key, entry);
    return entry;
  }

  #close(entry: PictureEntry): void {
    this.#stop(entry);
    this.#stock.drop(entry);
  }

  /** Starts, changes or stops loading so that the entry comes to the level that is wanted. */
  #pursue(entry: PictureEntry): void {
    if (!this.#stock.entries.has(entry.key)) return;
    const target = targetLevel(entry);
    const shown = shownLevel(entry);
    if (shown && (target <= shown.index || this.#isPaused(entry, target))) {
      this.#stop(entry);
      if (target < shown.index) this.#stock.fit(this.maxBytes);
      return;
    }
    if (!shown && this.#isPaused(entry, target)) return;
    if (entry.loading?.index === target) return;
    // What is under way is worth having while nothing at all is shown.
    if (entry.loading && !shown) return;
    this.#stop(entry);
    this.#load(entry, target);
  }

  #isPaused(entry: PictureEntry, index: number): boolean {
    return entry.failed !== undefined && index >= entry.failed.index && this.#now() < entry.failed.untilMs;
  }

  #stop(entry: PictureEntry): void {
    if (!entry.loading) return;
    this.#queue.cancel(entry.loading.job);
    entry.loading = undefined;
  }

  #load(entry: PictureEntry, index: number): void {
    const job: Job = { order: entry.order, run: (signal) => this.#run(entry, index, job, signal) };
    entry.loading = { index, job };
    this.#queue.add(job);
  }

  async #run(entry: PictureEntry, index: number, job: Job, signal: AbortSignal): Promise<void> {
    try {
      entry.sizes ??= await fetchSizes(this.#platform, entry.image, entry.key, signal);
      const url = pictureUrl(entry.image, entry.key, entry.sizes[index]!);
      const blob = await fetchBlob(this.#platform, url, signal);
      signal.throwIfAborted();
      const bitmap = await decode(this.#platform, blob);
      if (entry.loading?.job !== job) {
        bitmap.close();
        return;
      }
      this.#arrivals.push({ entry, index, blob, bitmap });
      this.#onArrival();
    } catch {
      if (entry.loading?.job === job) this.#fail(entry, index);
    }
  }

  #fail(entry: PictureEntry, index: number): void {
    entry.loading = undefined;
    entry.failed = { index, untilMs: this.#now() + FAILED_PAUSE_MS };
    if (!shownLevel(entry)) for (const holder of entry.holders) holder.onFailed();
  }

  #show({ entry, index, blob, bitmap }: Arrival): void {
    if (entry.loading?.index === index) entry.loading = undefined;
    if (entry.holders.size === 0 || !entry.sizes) {
      bitmap.close();
      return;
    }
    const level: Level = { index, blob, texture: pictureTexture(bitmap, this.anisotropy) };
    const old = entry.base ? entry.detail : undefined;
    if (entry.base) entry.detail = level;
    else entry.base = level;
    entry.failed = undefined;
    handOut(entry);
    if (old) this.#stock.retire(old.texture);
    this.#stock.fit(this.maxBytes);
    this.#pursue(entry);
  }
}

/** For tests of rooms: lends no picture at all. */
export const noPictures: PictureProvider = {
  lease: () => ({ want: () => {}, release: () => {} }),
};
