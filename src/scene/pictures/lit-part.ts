import { Vector4 } from 'three';
import type { Lit } from '../contract.ts';
import { damp } from '../engine/damp.ts';
import type { HungPicture } from './hung-picture.ts';
import type { PictureMaterial } from './picture-material.ts';

/** How fast the rest of a picture dims and brightens again, and the light goes from one part to another. */
const RATE = 9;
/** After a rest no frame says how long ago the last one was. */
const LONGEST_STEP_S = 0.05;
/** Nearer than this to its goal (a share, or metres) it is there. */
const THERE = 0.001;

/**
 * Lights a part of one picture by dimming the rest of it. Told what is wished, it writes the uniforms of the pictures'
 * program in frames that are drawn, and asks for further ones only while something still changes.
 */
export class LitPart {
  cutsOnly = false;
  wish: Lit | undefined;
  readonly #uniforms: PictureMaterial['uniforms'];
  readonly #goal = new Vector4();
  #shown: HungPicture | undefined;

  constructor({ uniforms }: PictureMaterial) {
    this.#uniforms = uniforms;
  }

  /** Goes on for `dt` seconds; `hung` is the picture that is wished. True while a next frame is needed. */
  update(hung: HungPicture | undefined, dt: number): boolean {
    const { uLitShare } = this.#uniforms;
    const to = hung ? 1 : 0;
    if (uLitShare.value === 0 && to === 0) return false;
    const step = Math.min(dt, LONGEST_STEP_S);
    if (hung && hung !== this.#shown) this.#turnTo(hung);
    const isGoing = hung !== undefined && this.wish !== undefined && this.#go(hung, this.wish, step);
    const share = this.cutsOnly ? to : damp(uLitShare.value, to, RATE, step);
    uLitShare.value = Math.abs(share - to) < THERE ? to : share;
    if (uLitShare.value === 0) this.#shown = undefined;
    return isGoing || uLitShare.value !== to;
  }

  /** Another picture is dimmed: its light closes in from the whole of it. */
  #turnTo(hung: HungPicture): void {
    this.#shown = hung;
    const { uLit, uLitCorner, uLitAcross, uLitSize, uLitShare } = this.#uniforms;
    const { corner, across, widthM, heightM } = hung;
    uLitCorner.value.set(corner[0], corner[1], corner[2]);
    uLitAcross.value.set(across[0], across[1], across[2]);
    uLitSize.value.set(widthM, heightM);
    uLit.value.set(widthM / 2, heightM / 2, widthM / 2, heightM / 2);
    uLitShare.value = 0;
  }

  /** The light goes on to its part; true while it is not there. */
  #go({ widthM, heightM }: HungPicture, { region }: Lit, dt: number): boolean {
    const { x, y, width, height } = region;
    const at = this.#uniforms.uLit.value;
    const goal = this.#goal.set(
      (x + width / 2) * widthM,
      (y + height / 2) * heightM,
      (width / 2) * widthM,
      (height / 2) * heightM,
    );
    at.lerp(goal, this.cutsOnly ? 1 : 1 - damp(1, 0, RATE, dt));
    const awayM = Math.hypot(at.x - goal.x, at.y - goal.y, at.z - goal.z, at.w - goal.w);
    if (awayM < THERE) at.copy(goal);
    return awayM >= THERE;
  }
}
