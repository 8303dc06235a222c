/** Flat triples of numbers: a polygon's corners x, y, z, x, y, z … */
export type FlatPolygon = Float64Array;

const MAX_CORNERS = 80;
const clipped = new Float64Array(MAX_CORNERS * 3);

export function flatten(points: readonly (readonly [number, number, number])[]): FlatPolygon {
  return Float64Array.from(points.flat());
}

/** Cuts a polygon at the plane through the origin square to the normal; writes `clipped`, returns its corners. */
function clipToHorizon(
  polygon: FlatPolygon,
  px: number,
  py: number,
  pz: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const corners = polygon.length / 3;
  let count = 0;
  let ax = polygon[polygon.length - 3]! - px;
  let ay = polygon[polygon.length - 2]! - py;
  let az = polygon[polygon.length - 1]! - pz;
  let aHeight = ax * nx + ay * ny + az * nz;
  for (let i = 0; i < corners; i++) {
    const bx = polygon[i * 3]! - px;
    const by = polygon[i * 3 + 1]! - py;
    const bz = polygon[i * 3 + 2]! - pz;
    const bHeight = bx * nx + by * ny + bz * nz;
    if (aHeight > 0 !== bHeight > 0) {
      const t = aHeight / (aHeight - bHeight);
      clipped[count++] = ax + (bx - ax) * t;
      clipped[count++] = ay + (by - ay) * t;
      clipped[count++] = az + (bz - az) * t;
    }
    if (bHeight > 0) {
      clipped[count++] = bx;
      clipped[count++] = by;
      clipped[count++] = bz;
    }
    ax = bx;
    ay = by;
    az = bz;
    aHeight = bHeight;
  }
  return count / 3;
}

/**
 * Share of the light reaching a point from a uniform diffuse polygon: 0 to 1, exact (Lambert's formula, the sum over
 * edges of angle times the normal's part along the edge's cross product). The part behind the point is cut off.
 */
export function polygonFormFactor(
  polygon: FlatPolygon,
  px: number,
  py: number,
  pz: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const corners = clipToHorizon(polygon, px, py, pz, nx, ny, nz);
  if (corners < 3) return 0;
  let sum = 0;
  let last = (corners - 1) * 3;
  let ax = clipped[last]!;
  let ay = clipped[last + 1]!;
  let az = clipped[last + 2]!;
  for (let i = 0; i < corners; i++) {
    last = i * 3;
    const bx = clipped[last]!;
    const by = clipped[last + 1]!;
    const bz = clipped[last + 2]!;
    const cx = ay * bz - az * by;
    const cy = az * bx - ax * bz;
    const cz = ax * by - ay * bx;
    const sine = Math.sqrt(cx * cx + cy * cy + cz * cz);
    if (sine > 1e-12) {
      const angle = Math.atan2(sine, ax * bx + ay * by + az * bz);
      sum += (angle * (cx * nx + cy * ny + cz * nz)) / sine;
    }
    ax = bx;
    ay = by;
    az = bz;
  }
  return Math.min(1, Math.abs(sum) / (2 * Math.PI));
}
