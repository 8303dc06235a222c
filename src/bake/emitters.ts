import { type FlatPolygon, flatten } from '../building/light/form-factor.ts';
import type { AreaLight, Spot } from '../building/light/light-job.ts';
import type { Vec3 } from '../building/vec.ts';

/** A spot and the factor that gives its target the wanted light. */
export type BakeLamp = { readonly spot: Spot; readonly gain: number };

/** A luminous panel: a convex polygon, cut in triangles whose running share of the area tells which a sample falls in. */
export type BakePanel = {
  readonly polygon: FlatPolygon;
  readonly corners: readonly Vec3[];
  /** Share of the area of the fan's triangles 0 to i. */
  readonly upTo: readonly number[];
  readonly normal: Vec3;
  /** What it sends: light on a surface that sees nothing else. */
  readonly level: number;
};

/** An area light as its panel, at the upper end of its shaft. */
export function panelOf(light: AreaLight, level: number): BakePanel {
  const corners = light.polygon.map(
    ([x, y, z]): Vec3 => [x, Number.isFinite(light.panelM) ? light.panelM : y, z],
  );
  const areas: number[] = [];
  let total = 0;
  let normal: Vec3 = [0, 0, 0];
  for (let i = 1; i + 1 < corners.length; i++) {
    const c = doubleArea(corners[0]!, corners[i]!, corners[i + 1]!);
    total += Math.hypot(...c);
    areas.push(total);
    normal = [normal[0] + c[0], normal[1] + c[1], normal[2] + c[2]];
  }
  const length = Math.hypot(...normal) || 1;
  return {
    polygon: flatten(corners),
    corners,
    upTo: areas.map((a) => a / total),
    normal: [normal[0] / length, normal[1] / length, normal[2] / length],
    level,
  };
}

function doubleArea(a: Vec3, b: Vec3, c: Vec3): [number, number, number] {
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/** Writes the point of a panel for a sample of the unit square to `out`. */
export function panelPoint(panel: BakePanel, s: number, t: number, out: Float64Array): void {
  const { corners, upTo } = panel;
  let i = 0;
  while (i < upTo.length - 1 && s > upTo[i]!) i++;
  const from = i === 0 ? 0 : upTo[i - 1]!;
  const within = (s - from) / Math.max(1e-9, upTo[i]! - from);
  const r = Math.sqrt(within);
  const [a, b, c] = [corners[0]!, corners[i + 1]!, corners[i + 2]!];
  for (let k = 0; k < 3; k++) out[k] = a[k]! * (1 - r) + r * (b[k]! * (1 - t) + c[k]! * t);
}
