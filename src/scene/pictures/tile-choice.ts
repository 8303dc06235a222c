import * as THREE from 'three';
import { Approach } from './approach.ts';
import type { HungPicture } from './hung-picture.ts';
import { meetsPart } from './part-sight.ts';
import type { PictureQuads } from './picture-quads.ts';
import type { WallView } from './picture-wall.ts';
import type { TileArrays } from './tile-arrays.ts';
import type { TileLoads } from './tile-loads.ts';
import { childrenOf, comingAbove, heldAbove, type TileNode, WHOLE } from './tile-node.ts';

/** Layers that no choice counts on: what is drawn until its finer tiles are all there needs one, what fades another. */
const SPARE_LAYERS = 2;
/** Before everything else: a picture that shows nothing yet. */
const FIRST = -10;
/** At the edge of what one sees sharpness counts for so much; straight ahead for 1. */
const ASIDE = 0.25;
/** What is already there finer is given up only for what counts for so much more. */
const STAYS = 1.25;

/** A part of a picture that will be drawn, in one piece or in finer ones. */
type Part = {
  hung: HungPicture;
  node: TileNode;
  /** Whether `node` stands for the whole picture and has no finer tiles: paper, a card, what one doesn't look at. */
  isWhole: boolean;
  isOwn: boolean;
  /** How much it counts that it is drawn finer; 0 is fine enough. */
  need: number;
};

/**
 * Chooses for each picture the tiles whose pixels are no larger than the screen's. Where there are too few layers for all
 * of them, what one looks at and what is blurred most is made finer first, so that what is aside or far stays coarser.
 * The choice depends on the view and on what is held alone: at rest it stays as it is.
 */
export class TileChoice {
  readonly #quads: PictureQuads;
  readonly #loads: TileLoads;
  readonly #approach = new Approach();
  readonly #frustum = new THREE.Frustum();
  readonly #matrix = new THREE.Matrix4();
  readonly #sphere = new THREE.Sphere();
  readonly #eye = new THREE.Vector3();
  readonly #ahead = new THREE.Vector3();
  readonly #middle = new THREE.Vector3();
  readonly #parts: Part[] = [];
  #count = 0;
  #isOwn = true;
  /** Whether the last frame left tiles out because one only passes them: there must be a next one. */
  isPassing = false;
  #sight: WallView['sight'] = { sees: () => true };
  #arrays: TileArrays | undefined;
  #pxPerTan = 1;
  #frame = 0;
  /** Layers that this frame's tiles may still take. */
  #left = 0;

  constructor(quads: PictureQuads, loads: TileLoads) {
    this.#quads = quads;
    this.#loads = loads;
  }

  attach(arrays: TileArrays): void {
    this.#arrays = arrays;
  }

  begin({ camera, pxPerTan, sight }: WallView, frame: number, dt: number): void {
    this.#sight = sight;
    this.#frame = frame;
    this.#pxPerTan = pxPerTan;
    this.#count = 0;
    this.#left = (this.#arrays?.layers.tile ?? 0) - SPARE_LAYERS;
    this.#matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    this.#frustum.setFromProjectionMatrix(this.#matrix);
    this.#eye.setFromMatrixPosition(camera.matrixWorld);
    this.#approach.update(camera, dt);
    this.isPassing = false;
    camera.getWorldDirection(this.#ahead);
  }

  /** The pictures that follow hang in the visitor's own room, or in others. */
  inOwnRoom(isOwn: boolean): void {
    this.#isOwn = isOwn;
  }

  /** Takes a picture that may be seen. `isWhole` draws it also where one doesn't look. */
  show(hung: HungPicture, isWhole: boolean): void {
    const { low, grid } = hung.image;
    if (!hung.look(this.#eye)) return;
    const { room } = hung.order;
    const isSeen =
      this.#sight.sees(room, hung.centre[0], hung.centre[2], hung.widthM / 2) &&
      this.#sees(hung.centre[0], hung.centre[1], hung.centre[2], hung.radiusM);
    if (!isSeen && !isWhole) return;
    if (!low || !grid) this.showWhole(hung, undefined);
    else {
      if (isSeen) this.#want(hung, low, FIRST);
      this.#add(hung, low, !isSeen);
    }
  }

  /** Draws one layer, or paper, over the whole of a picture. */
  showWhole(hung: HungPicture, node: TileNode | undefined): void {
    if (node?.state === 'held' && node.kind === 'tile') this.#left--;
    this.#add(hung, node ?? WHOLE, true);
  }

  /** Chooses, writes the quads, and asks for what is missing; returns how many quads are of the own room, which come first. */
  end(): number {
    while (this.#refine());
    this.#draw(true);
    const own = this.#quads.count;
    this.#draw(false);
    return own;
  }

  /** Holds on to no picture of the last frame: some were taken down. */
  forget(): void {
    this.#parts.length = this.#count = 0;
  }

  #add(hung: HungPicture, node: TileNode, isWhole: boolean): void {
    this.#parts[this.#count] ??= { hung, node, isWhole, isOwn: true, need: 0 };
    const part = this.#parts[this.#count++]!;
    part.hung = hung;
    part.node = node;
    part.isWhole = isWhole;
    part.isOwn = this.#isOwn;
    part.need = isWhole ? 0 : this.#needOf(hung, node);
  }

  /** Cuts the part that counts most into finer ones; false where all is fine enough, or as fine as it can be. */
  #refine(): boolean {
    let most: Part | undefined;
    for (let i = 0; i < this.#count; i++) {
      const part = this.#parts[i]!;
      if (part.need > (most?.need ?? 0)) most = part;
    }
    if (!most) return false;
    const { hung, node } = most;
    most.need = 0;
    const children = childrenOf(node, hung.image.grid!);
    let seen = 0;
    for (let i = 0; i < children.length; i++) if (meetsPart(this.#frustum, hung, children[i]!)) seen++;
    // The root of the tiles is drawn wherever the picture is seen.
    const takes = node.kind === 'low' ? 1 : seen - 1;
    if (takes > this.#left) return true;
    this.#left -= takes;
    this.#isOwn = most.isOwn;
    let isFirst = true;
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      if (node.kind !== 'low' && !meetsPart(this.#frustum, hung, child)) continue;
      if (isFirst) {
        most.node = child;
        most.need = this.#needOf(hung, child);
        isFirst = false;
      } else this.#add(hung, child, false);
    }
    return true;
  }

  /** Screen pixels to one of its own, less where one doesn't look; 0 where finer would show nothing more. */
  #needOf(hung: HungPicture, node: TileNode): number {
    if (node.kind === 'tile' && node.level <= hung.image.grid!.finest) return 0;
    const blur = (hung.texelM(node) * this.#pxPerTan) / hung.apartM(node);
    if (blur <= 1) return 0;
    const facing = Math.max(0, this.#facing(hung, node));
    return blur * (ASIDE + (1 - ASIDE) * facing ** 4) * (hasHeldChild(node) ? STAYS : 1);
  }

  #draw(isOwn: boolean): void {
    for (let i = 0; i < this.#count; i++) {
      const { hung, node, isWhole, isOwn: isOfOwn } = this.#parts[i]!;
      if (isOfOwn !== isOwn) continue;
      if (!isWhole && node.kind === 'tile') this.#want(hung, node, 0);
      const held = heldAbove(node);
      const below = held && held.shown < 1 ? heldAbove(held.parent) : undefined;
      if (held) held.drawnIn = this.#frame;
      if (below) below.drawnIn = this.#frame;
      this.#quads.add(hung, node, held, below);
    }
  }

  /** Wants a node: the blurrier what is shown in its place, and the more it is looked at, the sooner. */
  #want(hung: HungPicture, node: TileNode, more: number): void {
    if (node.state === 'held') {
      node.wantedIn = this.#frame;
      return;
    }
    if (node.kind === 'tile' && node.state === 'none' && this.#isPassed(hung, node)) {
      this.isPassing = true;
      return;
    }
    const shown = heldAbove(node.parent);
    const metres = shown ? hung.texelM(shown) : hung.widthM;
    const blur = Math.log2((metres * this.#pxPerTan) / hung.apartM(node));
    this.#loads.want(node, this.#frame, more - blur - 3 * this.#facing(hung, node));
  }

  /** Cosine of the angle between where one looks and the middle of a node. */
  #facing(hung: HungPicture, node: TileNode): number {
    const { x, y, z } = this.#middleOf(hung, node).sub(this.#eye);
    const { x: ax, y: ay, z: az } = this.#ahead;
    return (x * ax + y * ay + z * az) / Math.max(1e-6, Math.hypot(x, y, z));
  }

  #middleOf({ corner, across, down, widthM, heightM }: HungPicture, node: TileNode): THREE.Vector3 {
    const u = ((node.u0 + node.u1) / 2) * widthM;
    const v = ((node.v0 + node.v1) / 2) * heightM;
    return this.#middle.set(
      corner[0] + across[0] * u + down[0] * v,
      corner[1] + across[1] * u + down[1] * v,
      corner[2] + across[2] * u + down[2] * v,
    );
  }

  /** Whether one is past a tile before it would show, while something coarser shows or is coming. */
  #isPassed(hung: HungPicture, node: TileNode): boolean {
    const coming = comingAbove(node.parent);
    if (!coming) return false;
    const blur = Math.log2((hung.texelM(coming) * this.#pxPerTan) / hung.apartM(node));
    return !this.#approach.isWorth(hung, node, blur);
  }

  #sees(x: number, y: number, z: number, radiusM: number): boolean {
    this.#sphere.center.set(x, y, z);
    this.#sphere.radius = radiusM;
    return this.#frustum.intersectsSphere(this.#sphere);
  }
}

function hasHeldChild({ children }: TileNode): boolean {
  if (children) for (let i = 0; i < children.length; i++) if (children[i]!.state === 'held') return true;
  return false;
}
