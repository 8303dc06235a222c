import type { PlanPoint } from '../../museum/format/common.ts';
import { isInside } from '../../museum/plan/polygon.ts';

/** A rectangle within a room, by its middle; metres. */
export type LabelBox = {
  readonly x: number;
  readonly z: number;
  readonly widthM: number;
  readonly depthM: number;
};

/** Middles are tried on a grid of so many lines each way, edges at so many points. */
const LINES = 9;
const EDGE_POINTS = 6;

/** The largest upright rectangle of a shape (width by depth) that is found to lie within an outline. */
export function labelBox(outline: readonly PlanPoint[], shape: number): LabelBox {
  const xs = outline.map(([x]) => x);
  const zs = outline.map(([, z]) => z);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...zs), Math.max(...zs)];
  let best: LabelBox = { x: (west + east) / 2, z: (north + south) / 2, widthM: 0, depthM: 0 };
  for (let i = 1; i < LINES; i++) {
    for (let j = 1; j < LINES; j++) {
      const x = west + ((east - west) * i) / LINES;
      const z = north + ((south - north) * j) / LINES;
      best = grow(outline, best, { x, z }, shape);
    }
  }
  // The exact middle is what the eye expects where it is as good.
  return grow(outline, best, { x: (west + east) / 2, z: (north + south) / 2 }, shape, 0.98);
}

/** The largest box around a middle, or the best so far where that is larger. */
function grow(
  outline: readonly PlanPoint[],
  best: LabelBox,
  { x, z }: { x: number; z: number },
  shape: number,
  as = 1,
): LabelBox {
  const box = (widthM: number): LabelBox => ({ x, z, widthM, depthM: widthM / shape });
  if (!holds(outline, box(best.widthM * as + 0.01))) return best;
  let [fits, fails] = [best.widthM * as, 200];
  for (let step = 0; step < 14; step++) {
    const widthM = (fits + fails) / 2;
    if (holds(outline, box(widthM))) fits = widthM;
    else fails = widthM;
  }
  return box(fits);
}

function holds(outline: readonly PlanPoint[], { x, z, widthM, depthM }: LabelBox): boolean {
  for (let i = 0; i <= EDGE_POINTS; i++) {
    const along = i / EDGE_POINTS - 0.5;
    const [dx, dz] = [along * widthM, along * depthM];
    const edges: readonly PlanPoint[] = [
      [x + dx, z - depthM / 2],
      [x + dx, z + depthM / 2],
      [x - widthM / 2, z + dz],
      [x + widthM / 2, z + dz],
    ];
    if (!edges.every(([px, pz]) => isInside(outline, px, pz))) return false;
  }
  return true;
}
