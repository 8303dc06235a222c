import { LayerStock } from './layer-stock.ts';
import { layerBytes } from './mips.ts';
import { LEVELS, type TileArrays } from './tile-arrays.ts';
import type { TileDesk } from './tile-desk.ts';
import { type LayerKind, sideOf, type TileNode } from './tile-node.ts';

/** Files under way at once. */
const PARALLEL = 6;
/** What nobody has looked for in so many frames is no longer wanted. */
const UNWANTED_AFTER = 30;
/** What failed, or found no room, rests for so long, in milliseconds. */
const FAILED_MS = 15_000;
const FULL_MS = 1500;
/** How long a tile comes up over what was there, in seconds. */
const COME_UP_S = 0.3;
/** Rows of pixels that a frame uploads: a slice while one moves, some tiles at rest. */
const ROWS = { moving: 256, resting: 2048 } as const;

export type LoadEvents = {
  /** A tile has come, or can't be had: draw a frame. */
  readonly onChange: () => void;
  readonly onFailed: (node: TileNode) => void;
};

/** Brings tiles from their files into layers: the most urgent first, and none that nobody looks for any more. */
export class TileLoads {
  readonly #desk: TileDesk;
  readonly #events: LoadEvents;
  readonly #now: () => number;
  readonly #wishes: TileNode[] = [];
  readonly #asked = new Set<TileNode>();
  readonly #arrived: TileNode[] = [];
  readonly #rising = new Set<TileNode>();
  #stocks: Record<LayerKind, LayerStock> | undefined;
  #arrays: TileArrays | undefined;
  #row = 0;
  /** Tiles that found no layer since it was last asked. */
  overflow = 0;
  cutsOnly = false;

  constructor(desk: TileDesk, events: LoadEvents, now: () => number) {
    this.#desk = desk;
    this.#events = events;
    this.#now = now;
  }

  attach(arrays: TileArrays): void {
    this.#arrays = arrays;
    this.#stocks = { tile: new LayerStock(arrays.layers.tile), low: new LayerStock(arrays.layers.low) };
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
    const low = this.#stocks?.low;
    return low !== undefined && low.held + this.#asked.size + this.#arrived.length < low.size;
  }

  /** Asks for the most urgent of what is wanted, and stops what no longer is. */
  settle(frame: number): void {
    for (const node of this.#asked) if (frame - node.wantedIn > UNWANTED_AFTER) this.#stop(node);
    if (this.#asked.size < PARALLEL && this.#wishes.length > 0) {
      this.#wishes.sort(byOrder);
      for (const node of this.#wishes) {
        if (this.#asked.size >= PARALLEL) break;
        this.#ask(node);
      }
    }
    this.#wishes.length = 0;
  }

  /** Uploads what has come, a slice of it while one moves; true where there is more to do in a next frame. */
  upload(frame: number, isMoving: boolean): boolean {
    let rows = isMoving ? ROWS.moving : ROWS.resting;
    while (rows > 0 && this.#arrived.length > 0) rows -= this.#uploadSome(this.#arrived[0]!, frame, rows);
    return this.#arrived.length > 0;
  }

  /** Brings up what has come; true while a next frame is needed. */
  rise(dt: number): boolean {
    for (const node of this.#rising) {
      node.shown = this.cutsOnly ? 1 : Math.min(1, node.shown + dt / COME_UP_S);
      if (node.shown >= 1 || node.state !== 'held') this.#rising.delete(node);
    }
    return this.#rising.size > 0;
  }

  /** A tile that was painted here, not fetched. */
  bring(node: TileNode, bytes: Uint8Array<ArrayBuffer>): void {
    node.state = 'here';
    node.bytes = bytes;
    this.#arrived.push(node);
    this.#events.onChange();
  }

  /** Lets a picture's nodes go, with everything below. */
  release(node: TileNode): void {
    if (node.state === 'asked') this.#stop(node);
    if (node.state === 'here') this.#drop(node);
    this.#stocks?.[node.kind].release(node);
    this.#rising.delete(node);
    for (const child of node.children ?? []) this.release(child);
    node.children = undefined;
  }

  /** All layers are empty again, with a new context. */
  restore(): void {
    this.#arrays?.remake();
    this.#stocks?.tile.forget();
    this.#stocks?.low.forget();
    this.#rising.clear();
    // What was half uploaded went with the context.
    const whole = this.#arrived.filter((node) => node.state === 'here');
    this.#arrived.splice(0, Number.POSITIVE_INFINITY, ...whole);
    this.#row = 0;
  }

  get counts(): { textures: number; bytes: number; loading: number; waiting: number } {
    const stocks = this.#stocks;
    const bytes = (kind: LayerKind) => (this.#arrays?.layers[kind] ?? 0) * bytesOf(kind);
    return {
      textures: (stocks?.tile.held ?? 0) + (stocks?.low.held ?? 0),
      bytes: bytes('tile') + bytes('low'),
      loading: this.#asked.size,
      waiting: this.#arrived.length,
    };
  }

  dispose(): void {
    this.#desk.dispose();
    for (const node of this.#asked) node.state = 'none';
    for (const node of this.#arrived) node.state = 'none';
    this.#asked.clear();
    this.#arrived.length = 0;
    this.#row = 0;
    this.#wishes.length = 0;
    this.#rising.clear();
    this.#stocks?.tile.forget();
    this.#stocks?.low.forget();
  }

  #ask(node: TileNode): void {
    node.state = 'asked';
    this.#asked.add(node);
    node.asked = this.#desk.ask(node.owner.jobOf(node), (bytes) => {
      this.#asked.delete(node);
      if (bytes) this.bring(node, bytes);
      else {
        node.state = 'none';
        node.notBeforeMs = this.#now() + FAILED_MS;
        this.#events.onFailed(node);
        this.#events.onChange();
      }
    });
  }

  #stop(node: TileNode): void {
    this.#desk.cancel(node.asked);
    this.#asked.delete(node);
    node.state = 'none';
  }

  /** Uploads at most `rows` of a tile; returns how many it took. */
  #uploadSome(node: TileNode, frame: number, rows: number): number {
    if (!this.#arrays || !this.#stocks) return rows;
    if (node.layer < 0) {
      node.layer = this.#stocks[node.kind].take(node, frame);
      this.#row = 0;
      if (node.layer < 0) {
        this.#drop(node);
        node.notBeforeMs = this.#now() + FULL_MS;
        if (node.kind === 'tile') this.overflow++;
        return 1;
      }
    }
    node.drawnIn = frame;
    const side = sideOf(node.kind);
    const take = Math.min(rows, side - this.#row);
    this.#arrays.write(node.kind, node.layer, node.bytes!, this.#row, take);
    this.#row += take;
    if (this.#row >= side) this.#hold(node);
    return take;
  }

  #hold(node: TileNode): void {
    this.#arrived.shift();
    this.#row = 0;
    node.state = 'held';
    node.bytes = undefined;
    node.shown = this.cutsOnly ? 1 : 0;
    this.#rising.add(node);
  }

  #drop(node: TileNode): void {
    const at = this.#arrived.indexOf(node);
    if (at >= 0) this.#arrived.splice(at, 1);
    if (at === 0) this.#row = 0;
    node.state = 'none';
    node.bytes = undefined;
  }
}

const byOrder = (a: TileNode, b: TileNode) => a.order - b.order;

const bytesOf = (kind: LayerKind): number => layerBytes(sideOf(kind), LEVELS);
