import type { Vec2 } from '../vec.ts';

/** Distances from an edge at which bounced light is looked up: close together where surfaces meet. */
const NEAR_EDGE_M = [0, 0.06, 0.16, 0.35, 0.65];
const STEP_M = 0.6;

/** Where along a length light is looked up; the rest is interpolated. Sorted, both ends included. */
export function lookupsAlong(lengthM: number): readonly number[] {
  if (lengthM < 0.12) return [0, lengthM];
  const near = NEAR_EDGE_M.filter((d) => d < lengthM / 2 - 0.02);
  const middle = lengthM - 2 * near.at(-1)!;
  const steps = Math.max(1, Math.ceil(middle / STEP_M));
  const inner = Array.from({ length: steps - 1 }, (_, i) => near.at(-1)! + (middle * (i + 1)) / steps);
  return [...near, ...inner, ...near.map((d) => lengthM - d).reverse()];
}

/** RGB values on a grid of unequal steps, read between its points. */
export class LightGrid {
  readonly us: readonly number[];
  readonly vs: readonly number[];
  readonly values: Float64Array;

  constructor(size: Vec2) {
    this.us = lookupsAlong(size[0]);
    this.vs = lookupsAlong(size[1]);
    this.values = new Float64Array(this.us.length * this.vs.length * 3);
  }

  /** Writes the value at u, v into `out`. */
  read(u: number, v: number, out: Float64Array): void {
    const i = cell(this.us, u);
    const j = cell(this.vs, v);
    const s = share(this.us, i, u);
    const t = share(this.vs, j, v);
    const row = this.us.length * 3;
    const at = j * row + i * 3;
    for (let k = 0; k < 3; k++) {
      const low = this.values[at + k]! * (1 - s) + this.values[at + 3 + k]! * s;
      const high = this.values[at + row + k]! * (1 - s) + this.values[at + row + 3 + k]! * s;
      out[k] = low * (1 - t) + high * t;
    }
  }
}

function cell(steps: readonly number[], at: number): number {
  let i = 0;
  while (i < steps.length - 2 && steps[i + 1]! < at) i++;
  return i;
}

const share = (steps: readonly number[], i: number, at: number): number =>
  Math.max(0, Math.min(1, (at - steps[i]!) / Math.max(1e-9, steps[i + 1]! - steps[i]!)));
