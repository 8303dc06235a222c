import { Frustum, Matrix4, type PerspectiveCamera, Vector3 } from 'three';
import type { HungPicture } from './hung-picture.ts';
import { meetsPart } from './part-sight.ts';
import type { TileNode } from './tile-node.ts';

/** About the time from asking for a tile until it shows, in seconds. */
const AHEAD_S = 0.2;
/** Who comes nearer than this fast, in halvings of the distance a second, passes a level before its tiles would show. */
const PASSING = 1.5;
/** So many halvings blurrier than the screen a picture may be meanwhile. */
const TOLERATED = 2;

/** How the eyes move: tells which tiles are not worth fetching, because one is past them before they would show. */
export class Approach {
  readonly #at = new Vector3();
  readonly #velocity = new Vector3();
  readonly #step = new Vector3();
  readonly #matrix = new Matrix4();
  readonly #view = new Frustum();

  /** Takes in where the eyes are, `dt` seconds after the last time. */
  update({ projectionMatrix, matrixWorld, matrixWorldInverse }: PerspectiveCamera, dt: number): void {
    this.#velocity.copy(this.#at);
    this.#at.setFromMatrixPosition(matrixWorld);
    this.#velocity.subVectors(this.#at, this.#velocity).divideScalar(Math.max(dt, 1e-3));
    const { x, y, z } = this.#step.copy(this.#velocity).multiplyScalar(-AHEAD_S);
    this.#matrix.makeTranslation(x, y, z).premultiply(matrixWorldInverse).premultiply(projectionMatrix);
    this.#view.setFromProjectionMatrix(this.#matrix);
  }

  /**
   * Whether a tile is worth asking for: it will still be in sight when it comes, and will still be what the screen asks
   * for, or what shows in its place is more than some `blur` halvings too coarse.
   */
  isWorth(hung: HungPicture, node: TileNode, blur: number): boolean {
    if (!meetsPart(this.#view, hung, node)) return false;
    if (blur >= TOLERATED) return true;
    const { x, y, z } = this.#velocity;
    const { normal } = hung;
    const nearingM = -(x * normal[0] + y * normal[1] + z * normal[2]);
    return nearingM / (hung.apartM(node) * Math.LN2) <= PASSING;
  }
}
