import * as THREE from 'three';
import { Approach } from './approach.ts';
import type { HungPicture } from './hung-picture.ts';
import { meetsPart } from './part-sight.ts';
import type { PictureQuads } from './picture-quads.ts';
import type { WallView } from './picture-wall.ts';
import type { TileArrays } from './tile-arrays.ts';
import type { TileGrid } from './tile-grid.ts';
import type { TileLoads } from './tile-loads.ts';
import { childrenOf, comingAbove, heldAbove, type TileNode, WHOLE } from './tile-node.ts';

/** When more tiles are wanted than there are layers, a pixel may be so much coarser from the next frame on. */
const COARSER = 1.25;
const COARSEST = 16;
/** After so many frames with no more than this share of the layers wanted, sharpness comes back by a step. */
const EASY_SHARE = 0.6;
const EASY_FRAMES = 90;
/** Before everything else: a picture that shows nothing yet. */
const FIRST = -10;

/**
 * Chooses for each picture the tiles whose pixels are no larger than the screen's, as far as the layers go, and draws
 * for each the best that is held.
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
  /** Whether the last frame left tiles out because one only passes them: there must be a next one. */
  isPassing = false;
  #sight: WallView['sight'] = { sees: () => true };
  #layers = 1;
  #pxPerTan = 1;
  #frame = 0;
  #wanted = 0;
  #easy = 0;
  /** Screen pixels that a picture's pixel may cover. */
  #coarseness = 1;

  constructor(quads: PictureQuads, loads: TileLoads) {
    this.#quads = quads;
    this.#loads = loads;
  }

  attach({ layers }: TileArrays): void {
    this.#layers = layers.tile;
  }

  begin({ camera, pxPerTan, sight }: WallView, frame: number, dt: number): void {
    this.#sight = sight;
    this.#frame = frame;
    this.#pxPerTan = pxPerTan;
    this.#wanted = 0;
    this.#matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    this.#frustum.setFromProjectionMatrix(this.#matrix);
    this.#eye.setFromMatrixPosition(camera.matrixWorld);
    this.#approach.update(camera, dt);
    this.isPassing = false;
    camera.getWorldDirection(this.#ahead);
  }

  /** Draws a picture, and asks for what it lacks. `isWhole` draws it also where one doesn't look. */
  show(hung: HungPicture, isWhole: boolean): void {
    const { low, grid } = hung.image;
    if (!hung.look(this.#eye)) return;
    const { room } = hung.order;
    const isSeen =
      this.#sight.sees(room, hung.centre[0], hung.centre[2], hung.widthM / 2) &&
      this.#sees(hung.centre[0], hung.centre[1], hung.centre[2], hung.radiusM);
    if (!isSeen && !isWhole) return;
    if (!low || !grid) this.showWhole(hung, undefined);
    else if (!isSeen) this.#draw(hung, low);
    else {
      this.#want(hung, low, FIRST);
      this.#descend(hung, low, grid);
    }
  }

  /** Draws one layer, or paper, over the whole of a picture. */
  showWhole(hung: HungPicture, node: TileNode | undefined): void {
    const at = node ?? WHOLE;
    const isHeld = node?.state === 'held';
    if (isHeld) node.drawnIn = this.#frame;
    this.#quads.add(hung, at, isHeld ? node : undefined, undefined);
  }

  /** Ends a frame; false where the next one will choose otherwise, because not all had room. */
  end(): boolean {
    const isOver = this.#wanted > this.#layers || this.#loads.overflow > 0;
    this.#loads.overflow = 0;
    if (isOver && this.#coarseness < COARSEST) {
      this.#coarseness *= COARSER;
      this.#easy = 0;
      return false;
    }
    this.#easy = this.#wanted < this.#layers * EASY_SHARE ? this.#easy + 1 : 0;
    if (this.#easy >= EASY_FRAMES && this.#coarseness > 1) {
      this.#coarseness = Math.max(1, this.#coarseness / COARSER);
      this.#easy = 0;
    }
    return true;
  }

  #descend(hung: HungPicture, node: TileNode, grid: TileGrid): void {
    const pxPerTexel = (hung.texelM(node) * this.#pxPerTan) / hung.apartM(node);
    const isEnough = pxPerTexel <= this.#coarseness;
    if (isEnough || (node.kind === 'tile' && node.level <= grid.finest)) {
      if (node.kind === 'tile') this.#wanted++;
      this.#want(hung, node, 0);
      this.#draw(hung, node);
      return;
    }
    const children = childrenOf(node, grid);
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      if (node.kind === 'low' || meetsPart(this.#frustum, hung, child)) this.#descend(hung, child, grid);
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
    const { corner, across, down, widthM, heightM } = hung;
    const u = ((node.u0 + node.u1) / 2) * widthM;
    const v = ((node.v0 + node.v1) / 2) * heightM;
    const x = corner[0] + across[0] * u + down[0] * v - this.#eye.x;
    const y = corner[1] + across[1] * u + down[1] * v - this.#eye.y;
    const z = corner[2] + across[2] * u + down[2] * v - this.#eye.z;
    const facing = (x * this.#ahead.x + y * this.#ahead.y + z * this.#ahead.z) / Math.hypot(x, y, z);
    this.#loads.want(node, this.#frame, more - blur - 3 * facing);
  }

  /** Whether one is past a tile before it would show, while something coarser shows or is coming. */
  #isPassed(hung: HungPicture, node: TileNode): boolean {
    const coming = comingAbove(node.parent);
    if (!coming) return false;
    const blur = Math.log2((hung.texelM(coming) * this.#pxPerTan) / hung.apartM(node));
    return !this.#approach.isWorth(hung, node, blur);
  }

  #draw(hung: HungPicture, node: TileNode): void {
    const held = heldAbove(node);
    const below = held && held.shown < 1 ? heldAbove(held.parent) : undefined;
    if (held) held.drawnIn = this.#frame;
    if (below) below.drawnIn = this.#frame;
    this.#quads.add(hung, node, held, below);
  }

  #sees(x: number, y: number, z: number, radiusM: number): boolean {
    this.#sphere.center.set(x, y, z);
    this.#sphere.radius = radiusM;
    return this.#frustum.intersectsSphere(this.#sphere);
  }
}
