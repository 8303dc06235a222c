import type { Vec3 } from '../building/vec.ts';
import { type BakeChart, isOnSurface, SUB, surfaceNormal, surfacePoint, texelPoint } from './bake-chart.ts';
import { hash } from './sampling.ts';

/** The sub-points of a texel in the world, refilled texel by texel without allocating arrays. */
export class TexelPoints {
  count = 0;
  readonly x = new Float64Array(SUB * SUB);
  readonly y = new Float64Array(SUB * SUB);
  readonly z = new Float64Array(SUB * SUB);
  /** Which of the 16 each is. */
  readonly which = new Uint8Array(SUB * SUB);
  normal: Vec3 = [0, 1, 0];

  /** Takes the sub-points that `mask` names and that lie on the chart's surface, jittered within their cells. */
  fill(chart: BakeChart, texel: number, mask: number): void {
    const local = texel - chart.first;
    const i = local % chart.width;
    const j = Math.floor(local / chart.width);
    this.normal = surfaceNormal(chart, texelPoint(chart, i, j, 0.5, 0.5));
    this.count = 0;
    for (let k = 0; k < SUB * SUB; k++) {
      if (((mask >> k) & 1) === 0) continue;
      const s = ((k % SUB) + hash(texel, k * 2)) / SUB;
      const t = (Math.floor(k / SUB) + hash(texel, k * 2 + 1)) / SUB;
      const at = texelPoint(chart, i, j, s, t);
      if (!isOnSurface(chart, at)) continue;
      const [x, y, z] = surfacePoint(chart, at);
      this.x[this.count] = x;
      this.y[this.count] = y;
      this.z[this.count] = z;
      this.which[this.count++] = k;
    }
  }

  /** Takes one point in the air that looks along n. */
  set(p: Vec3, n: Vec3): void {
    this.count = 1;
    this.normal = n;
    this.x[0] = p[0];
    this.y[0] = p[1];
    this.z[0] = p[2];
    this.which[0] = 0;
  }

  /** Keeps the points that `keep` says yes to, in order. */
  filter(keep: (index: number) => boolean): void {
    let kept = 0;
    for (let k = 0; k < this.count; k++) {
      if (!keep(k)) continue;
      this.x[kept] = this.x[k]!;
      this.y[kept] = this.y[k]!;
      this.z[kept] = this.z[k]!;
      this.which[kept++] = this.which[k]!;
    }
    this.count = kept;
  }

  mask(): number {
    let mask = 0;
    for (let k = 0; k < this.count; k++) mask |= 1 << this.which[k]!;
    return mask;
  }
}
