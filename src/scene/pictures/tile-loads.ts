import type { Network } from '../engine/network.ts';
import type { LayerCounts, TileArrays } from './tile-arrays.ts';
import type { TileDesk } from './tile-desk.ts';
import { bytesOf, TileLayers } from './tile-layers.ts';
import type { TileNode } from './tile-node.ts';

/** What a class of device may fetch and hold in memory. */
export type LoadLimits = {
  /** Files under way at once. */
  readonly parallel: number;
  /** Bytes of tiles that are under way or decoded, and in no layer yet. */
  readonly waitingBytes: number;
  /** Built rooms that are not seen, whose pictures are fetched as seen from afar. */
  readonly roomsAhead: number;
};

/** What nobody has looked for in so many frames is no longer wanted; of a slow network more has been waited for. */
const UNWANTED_AFTER = { usual: 30, slow: 90 } as const;
/** Over a slow network the most urgent files don't share it with many. */
const PARALLEL_SLOW = 3;
/** What failed, or found no room, rests for so long, in milliseconds. */
const FAILED_MS = 15_000;
const FULL_MS = 1500;

export type LoadEvents = {
  /** A tile has come, or can't be had: draw a frame. */
  readonly onChange: () => void;
  readonly onFailed: (node: TileNode) => void;
};

/** Brings tiles from their files into layers: the most urgent first, and none that nobody looks for any more. */
export class TileLoads {
  readonly #desk: TileDesk;
  readonly #events: LoadEvents;
  readonly #network: Network;
  readonly #now: () => number;
  readonly #wishes: TileNode[] = [];
  readonly #asked = new Set<TileNode>();
  readonly #layers = new TileLayers((node) => {
    node.notBeforeMs = this.#now() + FULL_MS;
  });
  #askedBytes = 0;
  /** Files under way, and how many tiles wait for each: all that are cut from one sheet count as one. */
  readonly #files = new Map<string, number>();
  limits: LoadLimits = { parallel: 6, waitingBytes: 12e6, roomsAhead: 8 };

  constructor(desk: TileDesk, events: LoadEvents, options: { now: () => number; network: Network }) {
    this.#desk = desk;
    this.#events = events;
    this.#now = options.now;
    this.#network = options.network;
  }

  set cutsOnly(isCut: boolean) {
    this.#layers.cutsOnly = isCut;
  }

  attach(arrays: TileArrays): void {
    this.#layers.attach(arrays);
  }

  /** Says that a node is looked for in this frame; a lower `order` is more urgent. */
  want(node: TileNode, frame: number, order: number): void {
    node.order = node.wantedIn === frame ? Math.min(node.order, order) : order;
    if (node.wantedIn !== frame && node.state === 'none' && node.notBeforeMs <= this.#now())
      this.#wishes.push(node);
    node.wantedIn = frame;
  }

  /** Whether there is room for pictures that are not seen yet. */
  get hasLowsLeft(): boolean {
    return this.#layers.lowsLeft > this.#asked.size + this.#layers.waiting;
  }

  /** How many rooms that are built but not seen are worth fetching pictures of. */
  get roomsAhead(): number {
    const { speed } = this.#network;
    if (speed === 'saving') return 0;
    return speed === 'slow' ? Math.min(1, this.limits.roomsAhead) : this.limits.roomsAhead;
  }

  /** Asks for the most urgent of what is wanted, and stops what no longer is. */
  settle(frame: number): void {
    const isSlow = this.#network.speed === 'slow';
    const unwantedAfter = isSlow ? UNWANTED_AFTER.slow : UNWANTED_AFTER.usual;
    for (const node of this.#asked) if (frame - node.wantedIn > unwantedAfter) this.#stop(node);
    const parallel = isSlow ? Math.min(PARALLEL_SLOW, this.limits.parallel) : this.limits.parallel;
    if (this.#files.size < parallel && this.#wishes.length > 0) {
      this.#wishes.sort(byOrder);
      for (const node of this.#wishes) {
        if (this.#files.size >= parallel || !this.#hasRoomFor(node)) break;
        this.#ask(node);
      }
    }
    this.#wishes.length = 0;
  }

  /** See `TileLayers.upload`. */
  upload(frame: number, isMoving: boolean): boolean {
    return this.#layers.upload(frame, isMoving);
  }

  /** See `TileLayers.rise`. */
  rise(dt: number): boolean {
    return this.#layers.rise(dt);
  }

  /** A tile that was painted here, not fetched. */
  bring(node: TileNode, bytes: Uint8Array<ArrayBuffer>): void {
    this.#layers.bring(node, bytes);
    this.#events.onChange();
  }

  /** Lets a picture's nodes go, with everything below. */
  release(node: TileNode): void {
    if (node.state === 'asked') this.#stop(node);
    this.#layers.release(node);
    for (const child of node.children ?? []) this.release(child);
    node.children = undefined;
  }

  /** See `TileLayers.fit`. */
  fit(layers: LayerCounts, frame: number): void {
    this.#layers.fit(layers, frame);
  }

  /** Nobody looks: what is under way is stopped, and tiles are freed. */
  rest(): void {
    for (const node of this.#asked) this.#stop(node);
    this.#layers.rest();
  }

  /** See `TileLayers.wakeUp`. */
  wakeUp(layers: LayerCounts): void {
    this.#layers.wakeUp(layers);
  }

  /** See `TileLayers.restore`. */
  restore(layers: LayerCounts): void {
    this.#layers.restore(layers);
  }

  /** Whether tiles are under way, or have come and are in no layer yet. */
  get isBusy(): boolean {
    return this.#asked.size + this.#layers.waiting > 0;
  }

  get counts(): { textures: number; bytes: number; loading: number; waiting: number } {
    return { ...this.#layers.counts, loading: this.#asked.size };
  }

  dispose(): void {
    this.#desk.dispose();
    for (const node of this.#asked) node.state = 'none';
    this.#asked.clear();
    this.#files.clear();
    this.#askedBytes = 0;
    this.#wishes.length = 0;
    this.#layers.dispose();
  }

  /** One may always come, however little memory there is. */
  #hasRoomFor({ kind }: TileNode): boolean {
    const bytes = this.#askedBytes + this.#layers.waitingBytes;
    return bytes === 0 || bytes + bytesOf(kind) <= this.limits.waitingBytes;
  }

  #ask(node: TileNode): void {
    node.state = 'asked';
    this.#asked.add(node);
    this.#askedBytes += bytesOf(node.kind);
    const askedMs = this.#now();
    const job = node.owner.jobOf(node);
    node.file = job.pieces[0]?.url ?? '';
    this.#files.set(node.file, (this.#files.get(node.file) ?? 0) + 1);
    node.asked = this.#desk.ask(job, (bytes) => {
      this.#forget(node);
      if (bytes) {
        this.#network.tell(this.#now() - askedMs);
        this.bring(node, bytes);
      } else {
        node.state = 'none';
        node.notBeforeMs = this.#now() + FAILED_MS;
        this.#events.onFailed(node);
        this.#events.onChange();
      }
    });
  }

  #stop(node: TileNode): void {
    this.#desk.cancel(node.asked);
    this.#forget(node);
    node.state = 'none';
  }

  #forget(node: TileNode): void {
    if (!this.#asked.delete(node)) return;
    this.#askedBytes -= bytesOf(node.kind);
    const waiting = (this.#files.get(node.file) ?? 1) - 1;
    if (waiting > 0) this.#files.set(node.file, waiting);
    else this.#files.delete(node.file);
  }
}

const byOrder = (a: TileNode, b: TileNode) => a.order - b.order;
