import * as THREE from 'three';
import { MIRRORED_LAYER } from '../engine/floor-mirror.ts';
import type { Day } from '../light/day.ts';
import type { HungPicture } from './hung-picture.ts';
import { LOW_LAYERS, makePictureMaterial, type PictureMaterial, QUAD } from './picture-material.ts';
import { sideOf, type TileNode } from './tile-node.ts';

const MOST_QUADS = 384;
/** Tiles reach over their inner edges by so many of their pixels, so that no crack shows between sizes. */
const OVERLAP_PX = 0.5;
/** The tone of paper, for pictures of which the room tells no colours. */
const PAPER = new Float32Array(9).fill(0x8f8b83);

/** All pictures that are seen as one instanced draw; written anew in each frame that is drawn. */
export class PictureQuads {
  readonly mesh: THREE.Mesh<THREE.InstancedBufferGeometry, PictureMaterial>;
  readonly #numbers = new Float32Array(MOST_QUADS * QUAD.length);
  readonly #buffer = new THREE.InstancedInterleavedBuffer(this.#numbers, QUAD.length);
  #count = 0;
  /** As they were drawn last. */
  readonly #drawn = new Float32Array(MOST_QUADS * QUAD.length);
  #drawnCount = 0;

  constructor(day: Pick<Day, 'sky' | 'lamps'>) {
    const geometry = new THREE.InstancedBufferGeometry();
    const corners = new Float32Array([0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0]);
    geometry.setAttribute('position', new THREE.BufferAttribute(corners, 3));
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.#buffer.setUsage(THREE.DynamicDrawUsage);
    const part = (name: string, size: number, at: number) =>
      geometry.setAttribute(name, new THREE.InterleavedBufferAttribute(this.#buffer, size, at));
    part('aCorner', 3, QUAD.corner);
    part('aAcross', 3, QUAD.across);
    part('aDown', 3, QUAD.down);
    part('aFine', 4, QUAD.fine);
    part('aCoarse', 4, QUAD.coarse);
    part('aShow', 3, QUAD.show);
    part('aGlass', 2, QUAD.glass);
    part('aUpper', 3, QUAD.colors);
    part('aMiddle', 3, QUAD.colors + 3);
    part('aLower', 3, QUAD.colors + 6);
    geometry.instanceCount = 0;
    this.mesh = new THREE.Mesh(geometry, makePictureMaterial(day));
    this.mesh.name = 'pictures';
    this.mesh.frustumCulled = false;
    this.mesh.layers.enable(MIRRORED_LAYER);
    this.mesh.matrixAutoUpdate = false;
  }

  get count(): number {
    return this.#count;
  }

  begin(): void {
    this.#count = 0;
  }

  /** Adds the part of a picture that `node` is, showing `held` as far as it has come up over `below`. */
  add(hung: HungPicture, node: TileNode, held: TileNode | undefined, below: TileNode | undefined): void {
    if (this.#count >= MOST_QUADS) return;
    const numbers = this.#numbers;
    const at = this.#count++ * QUAD.length;
    const overU = ((node.u1 - node.u0) / node.width) * OVERLAP_PX;
    const overV = ((node.v1 - node.v0) / node.height) * OVERLAP_PX;
    const u0 = node.u0 > 0 ? node.u0 - overU : 0;
    const v0 = node.v0 > 0 ? node.v0 - overV : 0;
    const u = (node.u1 < 1 ? node.u1 + overU : 1) - u0;
    const v = (node.v1 < 1 ? node.v1 + overV : 1) - v0;
    const { corner, across, down, widthM, heightM } = hung;
    for (let i = 0; i < 3; i++) {
      numbers[at + QUAD.corner + i] = corner[i]! + across[i]! * u0 * widthM + down[i]! * v0 * heightM;
      numbers[at + QUAD.across + i] = across[i]! * u * widthM;
      numbers[at + QUAD.down + i] = down[i]! * v * heightM;
    }
    this.#place(at + QUAD.fine, held, u0, v0, u, v);
    this.#place(at + QUAD.coarse, below, u0, v0, u, v);
    numbers[at + QUAD.show] = layerOf(held);
    numbers[at + QUAD.show + 1] = layerOf(below);
    numbers[at + QUAD.show + 2] = held?.shown ?? 1;
    const { glass } = hung.order;
    numbers[at + QUAD.glass] = glass ? glass.sky : -1;
    numbers[at + QUAD.glass + 1] = glass ? glass.lamps : -1;
    numbers.set(hung.image.preview?.colors ?? PAPER, at + QUAD.colors);
  }

  /** Hands what was added to the GPU. */
  end(): void {
    this.#buffer.clearUpdateRanges();
    if (this.#count > 0) this.#buffer.addUpdateRange(0, this.#count * QUAD.length);
    this.#buffer.needsUpdate = this.#count > 0;
    this.draw(this.#count);
  }

  /** Whether there are others than were drawn last. */
  get isOther(): boolean {
    if (this.#count !== this.#drawnCount) return true;
    for (let i = 0; i < this.#count * QUAD.length; i++) if (this.#numbers[i] !== this.#drawn[i]) return true;
    return false;
  }

  noteDrawn(): void {
    this.#drawn.set(this.#numbers);
    this.#drawnCount = this.#count;
  }

  /** Draws only the first so many. */
  draw(count: number): void {
    this.mesh.geometry.instanceCount = Math.min(count, this.#count);
    this.mesh.visible = this.mesh.geometry.instanceCount > 0;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  /** Where a part of the picture lies in a node's layer; without one, in the picture itself. */
  #place(at: number, node: TileNode | undefined, u0: number, v0: number, u: number, v: number): void {
    if (!node) {
      this.#numbers[at] = u0;
      this.#numbers[at + 1] = v0;
      this.#numbers[at + 2] = u;
      this.#numbers[at + 3] = v;
      return;
    }
    const side = sideOf(node.kind);
    const perU = node.width / side / (node.u1 - node.u0);
    const perV = node.height / side / (node.v1 - node.v0);
    this.#numbers[at] = (u0 - node.u0) * perU;
    this.#numbers[at + 1] = (v0 - node.v0) * perV;
    this.#numbers[at + 2] = u * perU;
    this.#numbers[at + 3] = v * perV;
  }
}

const layerOf = (node: TileNode | undefined): number =>
  node ? node.layer + (node.kind === 'low' ? LOW_LAYERS : 0) : -1;
