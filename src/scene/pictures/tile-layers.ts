import { LayerStock } from './layer-stock.ts';
import { layerBytes } from './mips.ts';
import { type LayerCounts, LEVELS, type TileArrays } from './tile-arrays.ts';
import { type LayerKind, sideOf, type TileNode } from './tile-node.ts';

/** How long a tile comes up over what was there, in seconds. */
const COME_UP_S = 0.3;
/** Rows of pixels that a frame uploads: a slice while one moves, some tiles at rest. */
const ROWS = { moving: 256, resting: 2048 } as const;
const KINDS = ['tile', 'low'] as const;

/** What has come as bytes, and the layers into which it goes slice by slice. */
export class TileLayers {
  readonly #onFull: (node: TileNode) => void;
  readonly #arrived: TileNode[] = [];
  readonly #rising = new Set<TileNode>();
  #stocks: Record<LayerKind, LayerStock> | undefined;
  #arrays: TileArrays | undefined;
  #row = 0;
  #isResting = false;
  cutsOnly = false;

  /** `onFull` is told of tiles that found no layer, because all are being drawn. */
  constructor(onFull: (node: TileNode) => void) {
    this.#onFull = onFull;
  }

  attach(arrays: TileArrays): void {
    this.#arrays = arrays;
    this.#isResting = false;
    this.#stocks = { tile: new LayerStock(arrays.layers.tile), low: new LayerStock(arrays.layers.low) };
  }

  get waiting(): number {
    return this.#arrived.length;
  }

  /** Bytes that have come and are in no layer yet. */
  get waitingBytes(): number {
    let bytes = 0;
    for (const { kind } of this.#arrived) bytes += bytesOf(kind);
    return bytes;
  }

  /** Layers of whole pictures that nobody holds. */
  get lowsLeft(): number {
    const low = this.#stocks?.low;
    return low ? low.size - low.held : 0;
  }

  /** Takes the bytes of a layer; they are uploaded in the frames that follow. */
  bring(node: TileNode, bytes: Uint8Array<ArrayBuffer>): void {
    node.state = 'here';
    node.bytes = bytes;
    this.#arrived.push(node);
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

  release(node: TileNode): void {
    if (node.state === 'here') this.#drop(node);
    this.#stocks?.[node.kind].release(node);
    this.#rising.delete(node);
  }

  /** Other numbers of layers from now on: what was drawn since `frame` goes over into them as it is. */
  fit(layers: LayerCounts, frame: number): void {
    if (!this.#arrays || !this.#stocks) return;
    for (const kind of KINDS) {
      if (this.#isResting && kind === 'tile') continue;
      if (this.#arrays.layers[kind] !== layers[kind]) this.#fitOne(kind, layers[kind], frame);
    }
  }

  /** Nobody looks: tiles and what was on its way are given up, whole pictures as seen from afar are kept. */
  rest(): void {
    if (this.#isResting) return;
    this.#isResting = true;
    while (this.#arrived.length > 0) this.#drop(this.#arrived[0]!);
    this.#stocks?.tile.forget();
    this.#rising.clear();
    this.#arrays?.free('tile');
  }

  /** Room for tiles again. */
  wakeUp({ tile }: LayerCounts): void {
    if (!this.#isResting) return;
    this.#isResting = false;
    this.#arrays?.remake('tile', tile);
    this.#stocks?.tile.forget(this.#arrays?.layers.tile);
  }

  /** The context was lost and is back: all layers are empty, and so many from now on. */
  restore(layers: LayerCounts): void {
    const arrays = this.#arrays;
    if (!arrays || !this.#stocks) return;
    for (const kind of KINDS) {
      if (!(this.#isResting && kind === 'tile')) arrays.remake(kind, layers[kind]);
      this.#stocks[kind].forget(arrays.layers[kind]);
    }
    this.#rising.clear();
    this.#forgetHalves();
  }

  get counts(): { textures: number; bytes: number; waiting: number } {
    const stocks = this.#stocks;
    const bytes = (kind: LayerKind) => (this.#arrays?.layers[kind] ?? 0) * bytesOf(kind);
    return {
      textures: (stocks?.tile.held ?? 0) + (stocks?.low.held ?? 0),
      bytes: (this.#isResting ? 0 : bytes('tile')) + bytes('low'),
      waiting: this.#arrived.length,
    };
  }

  dispose(): void {
    for (const node of this.#arrived) node.state = 'none';
    this.#arrived.length = 0;
    this.#row = 0;
    this.#rising.clear();
    this.#stocks?.tile.forget();
    this.#stocks?.low.forget();
  }

  #fitOne(kind: LayerKind, layers: number, frame: number): void {
    const arrays = this.#arrays!;
    const stock = this.#stocks![kind];
    const kept = stock
      .drawnSince(kind === 'low' ? 0 : frame)
      .slice(0, layers)
      .map((node) => ({ node, shown: node.shown, bytes: arrays.read(kind, node.layer) }));
    arrays.remake(kind, layers);
    stock.forget(arrays.layers[kind]);
    this.#forgetHalves();
    for (const { node, shown, bytes } of kept.slice(0, arrays.layers[kind])) {
      node.layer = stock.take(node, frame);
      arrays.write(kind, node.layer, bytes, 0, sideOf(kind));
      node.state = 'held';
      node.shown = shown;
    }
  }

  /** What was half uploaded went with its array. */
  #forgetHalves(): void {
    const whole = this.#arrived.filter((node) => node.state === 'here');
    this.#arrived.splice(0, Number.POSITIVE_INFINITY, ...whole);
    this.#row = 0;
  }

  /** Uploads at most `rows` of a tile; returns how many it took. */
  #uploadSome(node: TileNode, frame: number, rows: number): number {
    if (!this.#arrays || !this.#stocks || this.#isResting) return rows;
    if (node.layer < 0) {
      node.layer = this.#stocks[node.kind].take(node, frame);
      this.#row = 0;
      if (node.layer < 0) {
        // What lies below a tile that comes up is free when it is up.
        if (this.#rising.size > 0) return rows;
        this.#drop(node);
        this.#onFull(node);
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
    this.#stocks?.[node.kind].release(node);
  }
}

/** Bytes of one layer, in memory as on the GPU. */
export const bytesOf = (kind: LayerKind): number => layerBytes(sideOf(kind), LEVELS);
