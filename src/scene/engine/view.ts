import type { Lens } from '../../museum/plan/paths-standpoint.ts';
import { fieldOfViewDeg, lensFor } from './lens.ts';
import type { Ray } from './picker-rays.ts';

type Point = { readonly x: number; readonly y: number; readonly z: number };

/** The canvas as a window into the world: its size in CSS pixels and what it shows. */
export class View {
  widthPx = 1;
  heightPx = 1;
  fovDeg = 60;
  lens: Lens = lensFor(16 / 9);

  /** True where the lens changed by more than the eye notices. */
  setSize(widthPx: number, heightPx: number): boolean {
    this.widthPx = Math.max(1, widthPx);
    this.heightPx = Math.max(1, heightPx);
    const aspect = this.widthPx / this.heightPx;
    const before = this.lens;
    this.fovDeg = fieldOfViewDeg(aspect);
    this.lens = lensFor(aspect);
    return (
      Math.abs(this.lens.tanHalfH - before.tanHalfH) + Math.abs(this.lens.tanHalfV - before.tanHalfV) > 0.02
    );
  }

  /** Radians that a pixel in the middle of the canvas spans. */
  get radPerPx(): number {
    return (2 * this.lens.tanHalfV) / this.heightPx;
  }

  /** The ray from `eye` through a point of the canvas. */
  ray(xPx: number, yPx: number, eye: Point, yaw: number, pitch: number): Ray {
    const right = ((xPx / this.widthPx) * 2 - 1) * this.lens.tanHalfH;
    const up = (1 - (yPx / this.heightPx) * 2) * this.lens.tanHalfV;
    const ahead = Math.cos(pitch) - up * Math.sin(pitch);
    const rise = Math.sin(pitch) + up * Math.cos(pitch);
    const dx = Math.sin(yaw) * ahead + Math.cos(yaw) * right;
    const dz = -Math.cos(yaw) * ahead + Math.sin(yaw) * right;
    const size = Math.hypot(dx, rise, dz);
    return { x: eye.x, y: eye.y, z: eye.z, dx: dx / size, dy: rise / size, dz: dz / size };
  }
}
