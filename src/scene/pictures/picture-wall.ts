import type * as THREE from 'three';
import { browserPlatform, type LoaderPlatform } from '../engine/fetch-file.ts';
import { Network } from '../engine/network.ts';
import type { Day } from '../light/day.ts';
import { Hangings } from './hangings.ts';
import type { HangOrder, HungPicture } from './hung-picture.ts';
import { LitPart } from './lit-part.ts';
import { paintCard } from './missing-card.ts';
import { PictureImage } from './picture-image.ts';
import { PictureQuads } from './picture-quads.ts';
import type { LayerCounts, TileArrays } from './tile-arrays.ts';
import { TileChoice } from './tile-choice.ts';
import { TileDesk } from './tile-desk.ts';
import { TILE_PX } from './tile-grid.ts';
import { type LoadLimits, TileLoads } from './tile-loads.ts';
import type { TileNode } from './tile-node.ts';

/** Hangs pictures; all that rooms know of them. */
export type PictureHanger = {
  hang(order: HangOrder): { release(): void };
};

/** From where the pictures are seen. */
export type WallView = {
  readonly camera: THREE.PerspectiveCamera;
  /** Device pixels that a metre covers at a metre's distance. */
  readonly pxPerTan: number;
  /** The rooms that are seen, the visitor's own first, and all that are built. */
  readonly visible: readonly string[];
  readonly mounted: readonly string[];
  /** What of a room may be seen through the doorways that lead there; see `VisibleRooms.sees`. */
  readonly sight: { sees(room: string, x: number, z: number, radiusM: number): boolean };
  readonly isMoving: boolean;
  /** Whether a floor mirrors its room: then the own room's pictures are drawn wherever one looks. */
  readonly isMirrored: boolean;
};

/** After a failure of a whole picture: tried again so much later, in milliseconds. */
const FAILED_MS = 15_000;

/**
 * All pictures of the rooms that are built, in one draw: each as a quadtree of tiles at the resolution that it covers on
 * the screen, in two arrays of fixed size on the GPU.
 */
export class PictureWall implements PictureHanger {
  readonly quads: PictureQuads;
  readonly lit: LitPart;
  readonly #hangings = new Hangings();
  readonly #loads: TileLoads;
  readonly #choice: TileChoice;
  readonly #platform: LoaderPlatform;
  readonly #onChange: () => void;
  readonly #onCome: () => void;
  readonly #now: () => number;
  #frame = 0;
  #isAttached = false;
  /** Quads of the visitor's own room, which come first. */
  #own = 0;

  constructor(options: {
    /** Something is other than it was: draw a frame. */
    readonly onChange: () => void;
    /** Something has come, which may not be seen: update or tend. */
    readonly onCome?: () => void;
    readonly day: Pick<Day, 'sky' | 'lamps'>;
    readonly desk?: TileDesk;
    readonly platform?: LoaderPlatform;
    readonly network?: Network;
    readonly now?: () => number;
  }) {
    this.quads = new PictureQuads(options.day);
    this.lit = new LitPart(this.quads.mesh.material);
    this.#onChange = options.onChange;
    this.#onCome = options.onCome ?? options.onChange;
    this.#platform = options.platform ?? browserPlatform();
    this.#now = options.now ?? (() => Date.now());
    this.#loads = new TileLoads(
      options.desk ?? new TileDesk(),
      { onChange: this.#onCome, onFailed: (node) => this.#fail(node) },
      { now: this.#now, network: options.network ?? new Network() },
    );
    this.#choice = new TileChoice(this.quads, this.#loads);
  }

  set cutsOnly(isCut: boolean) {
    this.#loads.cutsOnly = isCut;
    this.lit.cutsOnly = isCut;
  }

  /** Takes the arrays to hold tiles in, and joins the scene, until the returned function is called. */
  attach(arrays: TileArrays, scene: THREE.Scene): () => void {
    const { uniforms } = this.quads.mesh.material;
    uniforms.uTiles.value = arrays.textures.tile;
    uniforms.uLows.value = arrays.textures.low;
    this.#loads.attach(arrays);
    this.#choice.attach(arrays);
    this.#isAttached = true;
    scene.add(this.quads.mesh);
    return () => {
      this.#isAttached = false;
      this.quads.mesh.removeFromParent();
      this.#loads.dispose();
      arrays.dispose();
    };
  }

  hang(order: HangOrder): { release(): void } {
    const hung = this.#hangings.hang(order);
    this.#onCome();
    return { release: () => this.#takeDown(hung) };
  }

  /** Chooses what is drawn and what is fetched; true while a next frame is needed. */
  update(view: WallView, dt: number): boolean {
    if (!this.#isAttached) return false;
    const frame = ++this.#frame;
    const isUploading = this.#loads.upload(frame, view.isMoving);
    const isRising = this.#loads.rise(dt);
    const isLighting = this.lit.update(this.#hangings.wished(this.lit.wish), dt);
    this.quads.begin();
    this.#choice.begin(view, frame, dt);
    for (let i = 0; i < view.visible.length; i++) {
      this.#choice.inOwnRoom(i === 0);
      this.#showRoom(view.visible[i]!, i === 0 && view.isMirrored);
    }
    this.#own = this.#choice.end();
    this.quads.end();
    this.#prepare(view);
    this.#loads.settle(frame);
    if (isUploading && !view.isMoving) this.#onCome();
    return (isUploading && view.isMoving) || isRising || isLighting || this.#choice.isPassing;
  }

  /** Whether a frame would show something else than the last one that was drawn. */
  get isOther(): boolean {
    return this.quads.isOther;
  }

  /** Whether tiles are under way, or have come and are in no layer yet. */
  get isComing(): boolean {
    return this.#loads.isBusy;
  }

  /** What was chosen last is on the screen. */
  noteDrawn(): void {
    this.quads.noteDrawn();
  }

  /** Draws only what hangs in the visitor's own room, or again all. */
  drawOwnRoom(isOnly: boolean): void {
    this.quads.draw(isOnly ? this.#own : this.quads.count);
  }

  /** Tries again what failed: the connection is back. */
  retry(): void {
    this.#hangings.forEachImage((image) => {
      image.failedUntilMs = 0;
      if (image.low) forgive(image.low);
    });
    this.#onChange();
  }

  /** What may be fetched and held in memory from now on. */
  set limits(limits: LoadLimits) {
    this.#loads.limits = limits;
  }

  /** Other numbers of layers, at rest: what is drawn goes over into them as it is. */
  fit(layers: LayerCounts): void {
    this.#loads.fit(layers, this.#frame);
    this.#onChange();
  }

  /** Nobody looks: frees all but pictures as seen from afar, and fetches nothing. */
  rest(): void {
    this.#loads.rest();
  }

  /** Looked at again: tiles are fetched again, into so many layers. */
  wakeUp(layers: LayerCounts): void {
    this.#loads.wakeUp(layers);
    this.#onChange();
  }

  /** The context was lost and is back: everything is fetched again, into so many layers. */
  restore(layers: LayerCounts): void {
    this.#loads.restore(layers);
    this.#onChange();
  }

  get counts(): { entries: number; textures: number; bytes: number; loading: number; waiting: number } {
    const { loading, ...counts } = this.#loads.counts;
    return { entries: this.#hangings.imageCount, ...counts, loading: loading + this.#hangings.asking };
  }

  dispose(): void {
    this.#loads.dispose();
    this.#hangings.forEachImage((image) => image.dispose());
    this.quads.mesh.removeFromParent();
  }

  #showRoom(room: string, isWhole: boolean): void {
    const pictures = this.#hangings.ofRoom(room);
    if (!pictures) return;
    for (let i = 0; i < pictures.length; i++) {
      const hung = pictures[i]!;
      const { image } = hung;
      this.#ask(image);
      if (image.low?.state === 'held') image.hasFailed = false;
      if (image.hasFailed) this.#showCard(hung);
      else this.#choice.show(hung, isWhole);
    }
  }

  /** Pictures of rooms that are built but not seen are fetched as seen from afar, while there is room for them. */
  #prepare({ mounted, visible }: WallView): void {
    let ahead = this.#loads.roomsAhead;
    for (let i = 0; i < mounted.length && ahead > 0 && this.#loads.hasLowsLeft; i++) {
      if (visible.includes(mounted[i]!)) continue;
      ahead--;
      const pictures = this.#hangings.ofRoom(mounted[i]!);
      for (let j = 0; pictures && j < pictures.length; j++) {
        const { image } = pictures[j]!;
        this.#ask(image);
        if (image.low) this.#loads.want(image.low, this.#frame, 100 + i);
      }
    }
  }

  #ask(image: PictureImage): void {
    if (image.low || image.failedUntilMs > this.#now()) return;
    image.ask(this.#platform, (isKnown) => {
      if (!isKnown) this.#failWhole(image);
      this.#onCome();
    });
  }

  #fail(node: TileNode): void {
    const { owner } = node;
    if (!(owner instanceof PictureImage)) return;
    if (node.kind !== 'low') {
      // None of its own files can be had: it stays as it is on the sheet.
      if (owner.isFromSheet && owner.low && !hasTiles(owner.low)) this.#tell(owner);
    } else if (owner.leaveSheet()) node.notBeforeMs = 0;
    else this.#failWhole(owner);
  }

  #failWhole(image: PictureImage): void {
    image.failedUntilMs = this.#now() + FAILED_MS;
    image.hasFailed = true;
    this.#tell(image);
  }

  #tell(image: PictureImage): void {
    this.#hangings.forEachOf(image, (hung) => {
      if (hung.isFailureTold) return;
      hung.isFailureTold = true;
      hung.order.onFailed();
    });
  }

  #showCard(hung: HungPicture): void {
    const card = hung.cardOf(TILE_PX);
    if (card.state === 'none') {
      const bytes = paintCard(hung.order.title, card);
      if (bytes) this.#loads.bring(card, bytes);
    }
    this.#choice.showWhole(hung, card);
    // It may be had by now.
    if (hung.image.low) this.#loads.want(hung.image.low, this.#frame, 50);
  }

  #takeDown(hung: HungPicture): void {
    if (hung.card) this.#loads.release(hung.card);
    const image = this.#hangings.takeDown(hung);
    if (image?.low) this.#loads.release(image.low);
    this.#choice.forget();
  }
}

/** Whether a tile of a picture has come, or is on its way. */
function hasTiles(node: TileNode): boolean {
  if (node.kind === 'tile' && node.state !== 'none') return true;
  for (const child of node.children ?? []) if (hasTiles(child)) return true;
  return false;
}

function forgive(node: TileNode): void {
  node.notBeforeMs = 0;
  for (const child of node.children ?? []) forgive(child);
}
