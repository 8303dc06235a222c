/** How far a resting circle may sink into a wall before a step is refused, in metres. */
const SLACK_M = 1e-4;
const PASSES = 8;

/** A point that is written to rather than returned, so that walking allocates nothing. */
export type MutablePoint = { x: number; z: number };

/** Square of the distance from a point to piece `i` of `segments`. */
export function distanceSqToPiece(segments: Float64Array, i: number, x: number, z: number): number {
  const ax = segments[i]!;
  const az = segments[i + 1]!;
  const dx = segments[i + 2]! - ax;
  const dz = segments[i + 3]! - az;
  const lengthSq = dx * dx + dz * dz;
  const t = lengthSq === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / lengthSq));
  const ox = x - ax - t * dx;
  const oz = z - az - t * dz;
  return ox * ox + oz * oz;
}

/** Distance in metres from a point to the nearest piece (infinite where there is none). */
export function clearanceM(segments: Float64Array, x: number, z: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < segments.length; i += 4) best = Math.min(best, distanceSqToPiece(segments, i, x, z));
  return Math.sqrt(best);
}

/**
 * Moves a circle of `radius` from `at` by (dx, dz) metres, sliding along what it meets, and writes where it ends to
 * `at`. However long the move, it is made in steps shorter than the radius, so nothing is tunnelled through.
 */
export function slide(
  segments: Float64Array,
  radius: number,
  at: MutablePoint,
  dx: number,
  dz: number,
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(dx, dz) / (radius / 2)));
  for (let step = 0; step < steps; step++) {
    const fromX = at.x;
    const fromZ = at.z;
    at.x += dx / steps;
    at.z += dz / steps;
    if (!pushOut(segments, radius, at)) {
      at.x = fromX;
      at.z = fromZ;
      return;
    }
  }
}

/** Pushes a circle out of what it overlaps, the deepest first; false where it stays wedged (an acute corner). */
export function pushOut(segments: Float64Array, radius: number, at: MutablePoint): boolean {
  for (let pass = 0; pass < PASSES; pass++) {
    let deepest = -1;
    let nearestSq = (radius - SLACK_M) ** 2;
    for (let i = 0; i < segments.length; i += 4) {
      const distanceSq = distanceSqToPiece(segments, i, at.x, at.z);
      if (distanceSq < nearestSq) {
        nearestSq = distanceSq;
        deepest = i;
      }
    }
    if (deepest < 0) return true;
    pushFrom(segments, deepest, radius, at);
  }
  return clearanceM(segments, at.x, at.z) >= radius - SLACK_M;
}

function pushFrom(segments: Float64Array, i: number, radius: number, at: MutablePoint): void {
  const ax = segments[i]!;
  const az = segments[i + 1]!;
  const dx = segments[i + 2]! - ax;
  const dz = segments[i + 3]! - az;
  const lengthSq = dx * dx + dz * dz;
  const t = lengthSq === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - ax) * dx + (at.z - az) * dz) / lengthSq));
  const px = ax + t * dx;
  const pz = az + t * dz;
  const distance = Math.hypot(at.x - px, at.z - pz);
  // Exactly on the line there is no side to prefer; the caller refuses the step if this one was wrong.
  const nx = distance > 1e-9 ? (at.x - px) / distance : -dz / Math.sqrt(lengthSq || 1);
  const nz = distance > 1e-9 ? (at.z - pz) / distance : dx / Math.sqrt(lengthSq || 1);
  at.x = px + nx * radius;
  at.z = pz + nz * radius;
}
