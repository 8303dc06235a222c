import {
  add3,
  cross3,
  dot3,
  gridMesh,
  type Mesh,
  scale3,
  smoothNormals,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

const RING = 2;
const TUBE = 1;

/** The trefoil as the (2, 3) torus knot: twice round the hole while thrice round the ring. */
export const trefoil = (t: number): Vec3 => [
  (RING + TUBE * Math.cos(3 * t)) * Math.cos(2 * t),
  (RING + TUBE * Math.cos(3 * t)) * Math.sin(2 * t),
  1.15 * TUBE * Math.sin(3 * t),
];

/** The outward direction of the torus that the knot winds on: a frame that comes back to itself. */
const outward = (t: number): Vec3 => [
  Math.cos(3 * t) * Math.cos(2 * t),
  Math.cos(3 * t) * Math.sin(2 * t),
  Math.sin(3 * t),
];

const ALONG = 960;
const AROUND = 40;

/** A point of the band's section, a rounded rectangle (superellipse of exponent 3). */
const section = (a: number): readonly [wide: number, thick: number] => {
  const bend = (v: number) => Math.sign(v) * Math.abs(v) ** (2 / 3);
  return [0.56 * bend(Math.cos(a)), 0.3 * bend(Math.sin(a))];
};

function bandPoint(row: number, column: number): Vec3 {
  const t = (2 * Math.PI * row) / ALONG;
  const h = 1e-4;
  const tangent = unit3(sub3(trefoil(t + h), trefoil(t - h)));
  const out = outward(t);
  const normal = unit3(sub3(out, scale3(tangent, dot3(out, tangent))));
  const side = cross3(tangent, normal);
  const [wide, thick] = section((2 * Math.PI * column) / AROUND);
  return add3(trefoil(t), add3(scale3(side, wide), scale3(normal, thick)));
}

/** A bronze band, half a metre tall, standing on two of its three loops. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 12, backdrop: '#8f887b' },
  build(): Mesh {
    const { positions: raw, indices } = gridMesh(ALONG, AROUND, bandPoint, { wrapRows: true });
    // One loop up: the knot's axis, z, stays level and the plane turns by a quarter.
    const turned = raw.map((_, i) => (i % 3 === 0 ? -raw[i + 1]! : i % 3 === 1 ? raw[i - 1]! : raw[i]!));
    const positions = standUpright(turned, 0.5);
    const material = { name: 'bronze', color: '#8f5f3f', metallic: 1, roughness: 0.36 };
    return { positions, normals: smoothNormals(positions, indices), indices, material };
  },
};
